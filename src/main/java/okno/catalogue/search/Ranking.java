package okno.catalogue.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import okno.catalogue.search.Question.Concept;
import okno.catalogue.search.SearchHit.Kind;
import okno.catalogue.search.SearchIndex.Scope;

/// Puts what the index fetched in the order of use: services before papers, titles that say what
/// was asked and little else, what the chosen place has of its own.
final class Ranking {
    private static final Map<Kind, Double> KINDS =
            Map.of(
                    Kind.SERVICE, 1.0,
                    Kind.SITUATION, 0.9,
                    Kind.AGENCY, 0.85,
                    Kind.OFFICE, 0.7,
                    Kind.DOCUMENT, 0.65,
                    Kind.BLANK, 0.65);
    private static final double FAVOUR = 2;
    private static final double ASKED_IN_TITLE = 0.6;
    private static final double TITLE_ASKED = 0.3;
    private static final double FAR_BEHIND = 0.12;
    private static final double OWN_OF_PLACE = 1.05;
    private static final double THERE = 1.3;
    private static final double NEARBY = 0.95;
    private static final double A_BODY_THERE = 1.3;
    private static final double NOT_THERE = 0.5;

    private final Question question;
    private final Optional<Scope> place;
    private final List<Telling> telling;
    private final Set<String> stems;
    private final double asked;
    private final List<Scored> scored = new ArrayList<>();

    Ranking(Question question, Optional<Scope> place) {
        this.question = question;
        this.place = place;
        this.telling = question.telling().stream().map(Telling::of).toList();
        this.stems =
                question.concepts().stream()
                        .flatMap(Concept::phrases)
                        .flatMap(phrase -> phrase.stems().stream())
                        .collect(Collectors.toSet());
        this.asked = telling.stream().mapToDouble(Telling::weight).sum();
    }

    /// A concept that tells something and what it may be called in a title.
    private record Telling(double weight, List<List<String>> phrases) {
        static Telling of(Concept concept) {
            return new Telling(
                    concept.weight(),
                    concept.phrases().map(Question.Stems::stems).distinct().toList());
        }

        /// Asked of each candidate and each concept, so without a stream.
        boolean standsIn(Set<String> title) {
            for (var phrase : phrases) {
                if (title.containsAll(phrase)) {
                    return true;
                }
            }
            return false;
        }
    }

    private record Scored(SearchEntry entry, double score) {}

    /// @param relevance as the index counts it
    void add(Known known, float relevance) {
        var entry = known.entry();
        double score = relevance * KINDS.getOrDefault(entry.kind(), 1.0);
        score *= question.favoured().contains(entry.kind()) ? FAVOUR : 1;
        score *= 1 + ASKED_IN_TITLE * askedIn(known.titleStems());
        score *= 1 + TITLE_ASKED * shareAsked(known.titleStems());
        if (place.isPresent() && entry.places().contains(place.get().oktmo())) {
            score *= OWN_OF_PLACE;
        }
        score *= question.place().map(asked -> worthIn(asked, entry)).orElse(1.0);
        scored.add(new Scored(entry, score));
    }

    /// Who names a town means what is there, and of two bodies of one kind the nearer.
    private static double worthIn(Scope asked, SearchEntry entry) {
        if (entry.places().isEmpty()) {
            return 1;
        }
        var own = entry.places().contains(asked.oktmo());
        if (own || entry.places().contains(asked.region())) {
            boolean body = entry.kind() == Kind.AGENCY || entry.kind() == Kind.OFFICE;
            return (own ? THERE : THERE * NEARBY) * (body ? A_BODY_THERE : 1);
        }
        return NOT_THERE;
    }

    /// The best, without what is far behind the very best.
    List<SearchHit> best(int limit) {
        double top = scored.stream().mapToDouble(Scored::score).max().orElse(0);
        return scored.stream()
                .filter(hit -> hit.score >= top * FAR_BEHIND)
                .sorted(
                        Comparator.comparingDouble(Scored::score)
                                .reversed()
                                .thenComparing(hit -> hit.entry.title()))
                .limit(limit)
                .map(hit -> new SearchHit(hit.entry, question))
                .toList();
    }

    /// How much of the question the title answers, from 0 to 1.
    private double askedIn(Set<String> title) {
        double found =
                telling.stream()
                        .filter(concept -> concept.standsIn(title))
                        .mapToDouble(Telling::weight)
                        .sum();
        return found / asked;
    }

    /// How much of the title was asked for, from 0 to 1.
    private double shareAsked(Set<String> title) {
        return title.isEmpty()
                ? 0
                : (double) title.stream().filter(stems::contains).count() / title.size();
    }
}

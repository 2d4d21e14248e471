package okno.catalogue.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What people call things, and what the register calls them. A line is `загран | загранпаспорт |
/// заграничный паспорт`, phrases of one meaning, or `спилить дерево > порубочный билет`, an
/// everyday phrase and what is meant by it; either side may have several phrases. `тачка = машина`
/// is slang and the plain word that is read in its place, within phrases of other lines too.
public final class Synonyms {
    private static final RussianText STEMS = RussianText.stems();

    /// No synonyms at all.
    public static final Synonyms NONE = of(List.of());

    private final Map<String, List<Group>> byFirstRoot;
    private final Map<String, List<Group>> byStem;
    private final Map<String, String> plain;
    private final List<String> lines;

    private record Phrase(List<String> stems) {
        boolean standsIn(List<String> others) {
            return stems.size() > 1
                    && stems.stream()
                            .allMatch(
                                    stem ->
                                            others.stream()
                                                    .anyMatch(o -> RussianText.related(stem, o)));
        }
    }

    /// @param instead everything that may be said, this phrase among it
    private record Group(Phrase said, Set<Phrase> instead, Set<Phrase> meant) {}

    private Synonyms(List<Group> groups, Map<String, String> plain, List<String> lines) {
        this.byFirstRoot =
                groups.stream()
                        .collect(
                                Collectors.groupingBy(
                                        group -> RussianText.root(group.said.stems.getFirst())));
        this.byStem = new HashMap<>();
        for (var group : groups) {
            for (var stem : Set.copyOf(group.said.stems)) {
                byStem.computeIfAbsent(stem, _ -> new ArrayList<>()).add(group);
            }
        }
        this.plain = plain;
        this.lines = List.copyOf(lines);
    }

    /// Reads lines as described above; an empty phrase is passed over.
    public static Synonyms of(List<String> lines) {
        var groups = new ArrayList<Group>();
        var plain = new HashMap<String, String>();
        for (var line : lines) {
            int equal = line.indexOf('=');
            if (equal < 0) {
                groups.addAll(groups(line));
            } else {
                STEMS.terms(line.substring(equal))
                        .findFirst()
                        .ifPresent(
                                word ->
                                        STEMS.terms(line.substring(0, equal))
                                                .forEach(slang -> plain.put(slang, word)));
            }
        }
        return new Synonyms(groups, plain, lines);
    }

    private static List<Group> groups(String line) {
        int arrow = line.indexOf('>');
        var said = phrases(arrow < 0 ? line : line.substring(0, arrow));
        var meant = arrow < 0 ? said : phrases(line.substring(arrow + 1));
        return said.stream().map(phrase -> new Group(phrase, said, meant)).toList();
    }

    /// The lines as they were written: all their words are spelt well.
    List<String> words() {
        return lines;
    }

    /// The plain word for a word of slang; empty for any other.
    Optional<String> plain(String stem) {
        return Optional.ofNullable(plain.get(stem));
    }

    /// What phrases mean that a word is part of: «коляска» of «инвалидная коляска».
    List<List<String>> hinted(String stem) {
        return stems(
                byStem.getOrDefault(stem, List.of()).stream()
                        .flatMap(group -> group.meant.stream()));
    }

    /// What a single word may mean; one that is written so wins over related ones.
    List<List<String>> ofWord(String stem) {
        return stems(groupsOf(stem).stream().flatMap(group -> group.meant.stream()));
    }

    /// Other words that people say for the same: a register may be written in them too.
    List<List<String>> saidInstead(String stem) {
        return stems(
                groupsOf(stem).stream()
                        .flatMap(group -> group.instead.stream())
                        .filter(phrase -> phrase.stems.size() == 1));
    }

    private static List<List<String>> stems(Stream<Phrase> phrases) {
        return phrases.map(Phrase::stems).distinct().toList();
    }

    private List<Group> groupsOf(String stem) {
        var groups =
                startingLike(stem)
                        .filter(
                                group ->
                                        group.said.stems.size() == 1
                                                && RussianText.related(
                                                        group.said.stems.getFirst(), stem))
                        .toList();
        var exact =
                groups.stream().filter(group -> group.said.stems.getFirst().equals(stem)).toList();
        return exact.isEmpty() ? groups : exact;
    }

    /// What is meant by phrases of several words that stand somewhere in the question, in any
    /// order: «дерево во дворе спилить».
    List<List<String>> ofPhrases(List<String> stems) {
        return stems(
                stems.stream()
                        .distinct()
                        .flatMap(
                                stem ->
                                        startingLike(stem)
                                                .filter(group -> group.said.standsIn(stems)))
                        .flatMap(group -> group.meant.stream()));
    }

    private Stream<Group> startingLike(String stem) {
        return byFirstRoot.getOrDefault(RussianText.root(stem), List.of()).stream();
    }

    private static Set<Phrase> phrases(String side) {
        var phrases = new LinkedHashSet<Phrase>();
        for (var phrase : side.split("\\|", -1)) {
            var stems = STEMS.terms(phrase).toList();
            if (!stems.isEmpty()) {
                phrases.add(new Phrase(stems));
            }
        }
        return phrases;
    }
}

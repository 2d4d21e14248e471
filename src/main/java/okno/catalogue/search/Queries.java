package okno.catalogue.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import okno.catalogue.search.Question.Begins;
import okno.catalogue.search.Question.Clue;
import okno.catalogue.search.Question.Concept;
import okno.catalogue.search.Question.Kin;
import okno.catalogue.search.Question.Stems;
import okno.catalogue.search.SearchHit.Kind;
import okno.catalogue.search.SearchIndex.Scope;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Writes a question in the language of Lucene.
final class Queries {
    static final String EVERYWHERE = "everywhere";
    private static final String WITHIN = "within:";

    /// How much a stem is worth where it stands.
    private static final Map<String, Float> FIELDS =
            Map.of("title", 6f, "keywords", 5f, "text", 2f, "body", 1f);

    private Queries() {}

    static String within(String region) {
        return WITHIN + region;
    }

    static Query of(Question question, Optional<Scope> place, Set<Kind> kinds) {
        var telling = question.telling();
        var asked = new BooleanQuery.Builder();
        telling.forEach(concept -> asked.add(concept(concept), Occur.SHOULD));
        var query = new BooleanQuery.Builder().add(asked.build(), Occur.MUST);
        question.concepts().stream()
                .filter(concept -> !telling.contains(concept))
                .forEach(concept -> query.add(concept(concept), Occur.SHOULD));
        query.add(any("kind", kinds.stream().map(Kind::name)), Occur.FILTER);
        place.ifPresent(scope -> query.add(place(scope), Occur.FILTER));
        return query.build();
    }

    /// What has a word that begins so, among what the words before it find.
    static Query begun(Question before, Begun word, Optional<Scope> place, Set<Kind> kinds) {
        var title = new PrefixQuery(new Term("titleWords", word.start()));
        var otherwise =
                new BooleanQuery.Builder()
                        .add(new PrefixQuery(new Term("moreWords", word.start())), Occur.MUST)
                        .add(
                                any("kind", Begun.oftenCalledOtherwise().stream().map(Kind::name)),
                                Occur.FILTER)
                        .build();
        var begins = new DisjunctionMaxQuery(List.of(new BoostQuery(title, 2), otherwise), 0);
        var query = new BooleanQuery.Builder();
        if (before.concepts().isEmpty()) {
            query.add(begins, Occur.MUST)
                    .add(any("kind", kinds.stream().map(Kind::name)), Occur.FILTER);
            place.ifPresent(scope -> query.add(place(scope), Occur.FILTER));
        } else {
            query.add(of(before, place, kinds), Occur.MUST).add(begins, Occur.FILTER);
        }
        return query.build();
    }

    private static Query place(Scope scope) {
        return any(
                "place",
                Stream.of(EVERYWHERE, scope.oktmo(), scope.region(), within(scope.oktmo())));
    }

    private static Query any(String field, Stream<String> tokens) {
        var any = new BooleanQuery.Builder();
        tokens.distinct()
                .forEach(token -> any.add(new TermQuery(new Term(field, token)), Occur.SHOULD));
        return any.build();
    }

    private static Query concept(Concept concept) {
        var ways = concept.clues().stream().map(Queries::clue).toList();
        var any = ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0);
        return new BoostQuery(any, Math.min(1, concept.weight()));
    }

    private static Query clue(Clue clue) {
        var query =
                switch (clue) {
                    case Stems(var stems, _) -> all(stems);
                    case Kin(var start, _) -> begins(List.of("title", "keywords"), start);
                    case Begins(var start, _) -> begins(List.of("titleWords", "moreWords"), start);
                };
        return new BoostQuery(query, clue.weight());
    }

    private static Query all(List<String> stems) {
        if (stems.size() == 1) {
            return anywhere(stems.getFirst());
        }
        var all = new BooleanQuery.Builder();
        stems.stream().distinct().forEach(stem -> all.add(anywhere(stem), Occur.MUST));
        return all.build();
    }

    private static Query anywhere(String stem) {
        List<Query> fields = new ArrayList<>();
        FIELDS.forEach(
                (field, worth) ->
                        fields.add(new BoostQuery(new TermQuery(new Term(field, stem)), worth)));
        return new DisjunctionMaxQuery(fields, 0.15f);
    }

    /// What begins so is worth the same in every entry, about as much as a common word of a title.
    private static Query begins(List<String> fields, String start) {
        var any = new BooleanQuery.Builder();
        fields.forEach(field -> any.add(new PrefixQuery(new Term(field, start)), Occur.SHOULD));
        return new BoostQuery(any.build(), 15);
    }
}

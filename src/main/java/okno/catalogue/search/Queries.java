package okno.catalogue.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okno.catalogue.search.Question.Abbreviated;
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

    /// The field of what parts of a title may be abbreviated to.
    static final String INITIALS = "initials";

    /// The fields of whole words, for matching by their beginning.
    static final String TITLE_WORDS = "titleWords";

    static final String MORE_WORDS = "moreWords";

    /// The field of the first word of a title.
    static final String TITLE_START = "titleStart";

    private static final String WITHIN = "within:";

    /// A phrase of so many words is met without one of them too: names of one thing vary.
    private static final int LONG_PHRASE = 4;

    /// The field of the whole roots of titles and keywords.
    static final String ROOTS = "roots";

    private static final String BODY = "body";

    private static final float A_TITLE_WORD = 6;

    /// How sure a related word is in place of a word of a phrase: «регистрационный учет» is meant
    /// by «регистрация».
    private static final float RELATED_IN_A_PHRASE = 0.6f;

    /// How much a stem is worth where it stands.
    static final Map<String, Float> FIELDS =
            Map.of("title", A_TITLE_WORD, "keywords", 5f, "text", 2f, BODY, 1f);

    /// Where what is meant by an everyday name is looked for: a long text mentions too much.
    private static final Map<String, Float> SHOWN_FIELDS =
            FIELDS.entrySet().stream()
                    .filter(field -> !field.getKey().equals(BODY))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

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
        only(query, place, kinds);
        return query.build();
    }

    private static void only(BooleanQuery.Builder query, Optional<Scope> place, Set<Kind> kinds) {
        if (kinds.size() < Kind.values().length) {
            query.add(any("kind", kinds.stream().map(Kind::name)), Occur.FILTER);
        }
        place.ifPresent(scope -> query.add(place(scope), Occur.FILTER));
    }

    /// What has a word that begins so, among what the words before it find: titles that begin so,
    /// then titles with a word that does, then what is known by other words.
    static Query begun(Question before, Begun word, Optional<Scope> place, Set<Kind> kinds) {
        var otherwise =
                new BooleanQuery.Builder()
                        .add(prefix(MORE_WORDS, word.start()), Occur.MUST)
                        .add(
                                any("kind", Begun.oftenCalledOtherwise().stream().map(Kind::name)),
                                Occur.FILTER)
                        .build();
        var begins =
                new DisjunctionMaxQuery(
                        List.of(
                                new BoostQuery(prefix(TITLE_START, word.start()), 3),
                                new BoostQuery(prefix(TITLE_WORDS, word.start()), 2),
                                otherwise),
                        0);
        var query = new BooleanQuery.Builder();
        if (before.concepts().isEmpty()) {
            only(query.add(begins, Occur.MUST), place, kinds);
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
                    case Stems(var stems, _, var own) when own ->
                            anywhere(stems.getFirst(), FIELDS);
                    case Stems(var stems, _, _) -> all(stems);
                    case Kin(var root, _) when RussianText.whole(root) ->
                            term(ROOTS, root, A_TITLE_WORD);
                    case Kin(var start, _) -> begins(List.of("title", "keywords"), start);
                    case Begins(var start, _) -> begins(List.of(TITLE_WORDS, MORE_WORDS), start);
                    case Abbreviated(var letters, _) -> term(INITIALS, letters, A_TITLE_WORD);
                };
        return new BoostQuery(query, clue.weight());
    }

    private static Query all(List<String> stems) {
        if (stems.size() == 1) {
            return anywhere(stems.getFirst(), SHOWN_FIELDS);
        }
        var different = stems.stream().distinct().toList();
        var all = new BooleanQuery.Builder();
        var occur = different.size() < LONG_PHRASE ? Occur.MUST : Occur.SHOULD;
        different.forEach(stem -> all.add(itOrRelated(stem), occur));
        return different.size() < LONG_PHRASE
                ? all.build()
                : all.setMinimumNumberShouldMatch(different.size() - 1).build();
    }

    private static Query itOrRelated(String stem) {
        return Kin.of(stem, RELATED_IN_A_PHRASE)
                .map(
                        kin ->
                                (Query)
                                        new DisjunctionMaxQuery(
                                                List.of(anywhere(stem, SHOWN_FIELDS), clue(kin)),
                                                0))
                .orElseGet(() -> anywhere(stem, SHOWN_FIELDS));
    }

    private static Query anywhere(String stem, Map<String, Float> fields) {
        List<Query> any = new ArrayList<>();
        fields.forEach((field, worth) -> any.add(term(field, stem, worth)));
        return new DisjunctionMaxQuery(any, 0.15f);
    }

    private static Query term(String field, String text, float worth) {
        return new BoostQuery(new TermQuery(new Term(field, text)), worth);
    }

    /// What begins so is worth the same in every entry, about as much as a common word of a title.
    private static Query begins(List<String> fields, String start) {
        var any = new BooleanQuery.Builder();
        fields.forEach(field -> any.add(prefix(field, start), Occur.SHOULD));
        return new BoostQuery(any.build(), 15);
    }

    private static Query prefix(String field, String start) {
        return new PrefixQuery(new Term(field, start));
    }
}

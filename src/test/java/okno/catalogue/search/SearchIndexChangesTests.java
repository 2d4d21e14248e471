package okno.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okno.catalogue.search.SearchHit.Kind;
import okno.catalogue.search.SearchIndex.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// An index that went through changes answers as one that was made of the same entries at once.
class SearchIndexChangesTests {
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final int PARTS = 6;
    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);
    private static final List<String> WORDS =
            List.of(
                    "паспорт",
                    "справка",
                    "выдача",
                    "замена",
                    "регистрация",
                    "брак",
                    "земля",
                    "участок",
                    "пособие",
                    "ребенок",
                    "субсидия",
                    "жилье",
                    "архив",
                    "запрос",
                    "разрешение",
                    "строительство",
                    "дом",
                    "школа",
                    "запись",
                    "врач",
                    "налог",
                    "льгота",
                    "пенсия",
                    "стаж",
                    "опека",
                    "садик",
                    "охота",
                    "билет",
                    "права",
                    "машина");
    private static final List<String> PLACES = List.of("07000000", "07701000", "75000000");
    private static final SearchWords TOLD =
            new SearchWords(
                    Synonyms.of(List.of("загран > паспорт", "детсад | садик")),
                    SearchWords.stems("выдача"),
                    Map.of());
    private static final Gazetteer REGIONS = oktmo -> oktmo.substring(0, 2) + "000000";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void leadToTheIndexOfWhatIsThereInTheEnd(long seed) {
        var random = new Random(seed);
        var entries = new ArrayList<>(made(random, 0, 120));
        var index = SearchIndex.of(entries, TOLD, REGIONS);

        for (int change = 1; change <= 5; change++) {
            Collections.shuffle(entries, random);
            entries.subList(0, random.nextInt(30)).clear();
            entries.replaceAll(entry -> random.nextInt(8) == 0 ? changed(entry, random) : entry);
            entries.addAll(made(random, change * 1000, random.nextInt(30)));
            index = index.showing(entries);

            assertAnswersAlike(index, SearchIndex.of(entries, TOLD, REGIONS), random);
        }
    }

    /// Bodies, offices, papers and situations as well as services, and each part of them.
    @ParameterizedTest
    @EnumSource(Kind.class)
    void aChangeOfAnyPartOfOneThingIsAllThatIsReadAnew(Kind kind) {
        var random = new Random(7);
        var entries = new ArrayList<>(made(random, 0, 40));
        entries.add(SearchEntry.of(kind, "one", "Лодка", "Весло").ownedBy("first"));
        var before = SearchIndex.of(entries, TOLD, REGIONS);

        for (int part = 0; part < PARTS; part++) {
            var changed = changed(entries.getLast(), part, random);
            assertThat(changed).isNotEqualTo(entries.getLast());
            var after = new ArrayList<>(entries.subList(0, entries.size() - 1));
            after.addFirst(changed);

            var index = before.showing(after);

            assertAnswersAlike(index, SearchIndex.of(after, TOLD, REGIONS), random);
            assertThat(found(index, changed.title(), Optional.empty()))
                    .isEqualTo(
                            found(
                                    SearchIndex.of(after, TOLD, REGIONS),
                                    changed.title(),
                                    Optional.empty()));
        }
    }

    @Test
    void forgetsWordsThatNothingSaysAnyLonger() {
        var gone = SearchEntry.of(Kind.SERVICE, "gone", "Лодка", "");
        var stays = SearchEntry.of(Kind.SERVICE, "stays", "Ложка", "");

        var index = SearchIndex.of(List.of(gone, stays), TOLD, REGIONS).showing(List.of(stays));

        assertThat(slugs(index, "лодка")).containsExactly("stays");
    }

    @Test
    void keepWhatWasShownBefore() {
        var before = SearchIndex.of(made(new Random(1), 0, 20), TOLD, REGIONS);
        var found = slugs(before, "справка паспорт");

        var after = before.showing(List.of());

        assertThat(found).isNotEmpty();
        assertThat(slugs(before, "справка паспорт")).isEqualTo(found);
        assertThat(slugs(after, "справка паспорт")).isEmpty();
    }

    private static void assertAnswersAlike(SearchIndex one, SearchIndex other, Random random) {
        var lines = List.of("тачка > машина");
        var oneTold = one.speaking(lines);
        var otherTold = other.speaking(lines);
        for (var typed : questions(random)) {
            for (var place : places()) {
                assertThat(found(one, typed, place))
                        .as(typed)
                        .isEqualTo(found(other, typed, place));
                assertThat(found(oneTold, typed, place))
                        .as("told more, %s", typed)
                        .isEqualTo(found(otherTold, typed, place));
            }
        }
    }

    private static List<String> found(SearchIndex index, String typed, Optional<Scope> place) {
        var found = index.find(typed, place, ALL, 15);
        return Stream.of(found.hits(), index.suggest(typed, place, 15))
                .flatMap(List::stream)
                .map(
                        hit ->
                                hit.kind()
                                        + " "
                                        + hit.owner()
                                        + " "
                                        + hit.slug()
                                        + " "
                                        + hit.title().pieces()
                                        + hit.text().pieces())
                .toList();
    }

    private static List<String> slugs(SearchIndex index, String typed) {
        return index.find(typed, Optional.empty(), ALL, 20).hits().stream()
                .map(SearchHit::slug)
                .toList();
    }

    private static List<String> questions(Random random) {
        return Stream.concat(
                        IntStream.range(0, 12).mapToObj(_ -> words(random, 1 + random.nextInt(3))),
                        Stream.of("пас", "регистация", "cghfdrf", "загран", "тачка", "детсад"))
                .toList();
    }

    private static List<Optional<Scope>> places() {
        return List.of(Optional.empty(), Optional.of(new Scope("07701000", "07000000")));
    }

    private static List<SearchEntry> made(Random random, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(
                        number -> {
                            var kind = KINDS.get(random.nextInt(KINDS.size()));
                            return SearchEntry.of(
                                            kind,
                                            "e-" + number,
                                            words(random, 2 + random.nextInt(3)),
                                            words(random, 5))
                                    .alsoFoundBy(List.of(words(random, 1)), words(random, 12))
                                    .in(places(random));
                        })
                .toList();
    }

    /// One part of it alone.
    private static SearchEntry changed(SearchEntry entry, Random random) {
        return changed(entry, random.nextInt(PARTS), random);
    }

    private static SearchEntry changed(SearchEntry entry, int part, Random random) {
        return new SearchEntry(
                entry.kind(),
                entry.slug(),
                part == 5 ? "other" : entry.owner(),
                part == 0 ? words(random, 2 + random.nextInt(3)) : entry.title(),
                part == 1 ? words(random, 5) : entry.text(),
                part == 2 ? List.of(words(random, 1)) : entry.keywords(),
                part == 3 ? words(random, 12) : entry.body(),
                part == 4 ? otherPlaces(entry) : entry.places());
    }

    private static List<String> otherPlaces(SearchEntry entry) {
        return entry.places().isEmpty() ? List.of(PLACES.getFirst()) : List.of();
    }

    private static List<String> places(Random random) {
        return random.nextBoolean()
                ? List.of()
                : List.of(PLACES.get(random.nextInt(PLACES.size())));
    }

    private static String words(Random random, int count) {
        return String.join(
                " ",
                Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size())))
                        .limit(count)
                        .toList());
    }
}

package okno.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okno.catalogue.search.SearchHit.Kind;
import org.junit.jupiter.api.Test;

class EverydayWordsTests {
    private static final SearchIndex INDEX =
            SearchIndex.of(
                    List.of(
                            service("car", "Регистрация автомототранспортных средств и прицепов"),
                            service("barrow", "Прокат тачек и лопат"),
                            service("newborn", "Выдача предметов первой необходимости"),
                            service("record", "Сведения о судимости"),
                            service("trees", "Выдача порубочного билета")),
                    new SearchWords(
                            Synonyms.of(
                                    List.of(
                                            "тачка = машина",
                                            "зарегистрировать машину"
                                                    + " > регистрация транспортного средства",
                                            "прокат коляски > предметы первой необходимости",
                                            "справка о судимости дерева > порубочный билет")),
                            Set.of(),
                            Map.of()),
                    place -> place);

    @Test
    void slangIsReadAsThePlainWordWithinPhrases() {
        assertThat(slugs("зарегистрировать тачку")).startsWith("car");
    }

    @Test
    void slangIsStillFoundWhereAnEntrySaysSo() {
        assertThat(slugs("тачка")).containsExactly("barrow");
    }

    @Test
    void aNameIsMetWithinALongerWord() {
        assertThat(slugs("зарегистрировать машину")).startsWith("car");
    }

    @Test
    void aWordThatNoEntryHasIsTakenForThePhrasesItIsPartOf() {
        assertThat(slugs("коляска")).containsExactly("newborn");
    }

    @Test
    void aWordThatAnEntryHasIsNot() {
        assertThat(slugs("судимость")).containsExactly("record");
    }

    private static SearchEntry service(String slug, String title) {
        return SearchEntry.of(Kind.SERVICE, slug, title, "");
    }

    private static List<String> slugs(String typed) {
        return INDEX.find(typed, Optional.empty(), EnumSet.allOf(Kind.class), 10).hits().stream()
                .map(SearchHit::slug)
                .toList();
    }
}

package okno.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okno.catalogue.search.SearchHit.Kind;
import okno.catalogue.search.SearchIndex.Found;
import okno.catalogue.search.SearchIndex.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIndexTests {
    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);
    private static final SearchWords WORDS =
            words(
                    List.of(
                            "загран | загранпаспорт | заграничный паспорт",
                            "спилить дерево > порубочный билет",
                            "права > водительское удостоверение",
                            "временная прописка > регистрация по месту пребывания",
                            "усыновить > усыновление",
                            "выйти замуж > заключение брака",
                            "киоск > нестационарный торговый объект",
                            "прописка > регистрация по месту жительства"));
    private static final SearchIndex INDEX =
            SearchIndex.of(
                    List.of(
                            service(
                                    "abroad",
                                    "Оформление и выдача заграничного паспорта нового поколения"),
                            service("passport", "Выдача и замена паспорта гражданина"),
                            service("driver", "Выдача водительского удостоверения"),
                            service("rights", "Регистрация прав на недвижимость"),
                            service("residence", "Регистрация по месту жительства"),
                            service("trees", "Выдача порубочного билета"),
                            service("note", "Выдача архивных справок"),
                            service("child", "Пособие на ребенка"),
                            service("signature", "Выдача ключа электронной подписи"),
                            service("accident", "Справка о происшествии")
                                    .alsoFoundBy(List.of("ДТП"), ""),
                            service("plan", "Выдача градостроительного плана земельного участка"),
                            service("address", "Присвоение адреса объекту адресации"),
                            service("account", "Регистрационный учет по месту пребывания"),
                            service("adopter", "Выдача заключения о возможности быть усыновителем"),
                            service("kiosk", "Размещение нестационарных торговых объектов"),
                            service("marriage", "Государственная регистрация заключения брака"),
                            service("health", "Выдача медицинских справок"),
                            service("record", "Сведения о судимости"),
                            SearchEntry.of(Kind.BLANK, "form", "Заявление о замене паспорта", ""),
                            SearchEntry.of(Kind.AGENCY, "tax", "Налоговая служба", "")
                                    .in(List.of("75000000")),
                            SearchEntry.of(Kind.AGENCY, "tax-south", "Налоговая служба", "")
                                    .in(List.of("07000000")),
                            SearchEntry.of(Kind.AGENCY, "tax-east", "Налоговая служба", "")
                                    .in(List.of("92000000")),
                            SearchEntry.of(Kind.AGENCY, "post", "Почта Челябинска", "")
                                    .in(List.of("75701000")),
                            SearchEntry.of(Kind.AGENCY, "zags", "Отдел ЗАГС города", "")
                                    .in(List.of("75701000"))),
                    WORDS,
                    new Towns());

    private static final class Towns implements Gazetteer {
        @Override
        public String regionOf(String oktmo) {
            return oktmo.substring(0, 2) + "000000";
        }

        @Override
        public List<Named> named() {
            return List.of(
                    new Named("Минеральные Воды", new Scope("07539000", "07000000")),
                    new Named("Челябинск", new Scope("75701000", "75000000")),
                    new Named("Республика Татарстан", new Scope("92000000", "92000000")));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "gfcgjhn, passport",
        "pfuhfy, abroad",
        "pasport, passport",
        "zagranpasport, abroad",
        "пасспорт, passport",
        "паспрот, passport",
        "водителское удостоверение, driver",
        "регестрация прав, rights",
        "загран, abroad",
        "прописаться в квартире, residence",
        "дерево во дворе хочу спилить, trees",
        "архивную справку, note",
        "детское пособие ребенок, child",
        "электронная подпись, signature",
        "справка дтп, accident",
        "МАТ.ПОСОБИЕ РЕБЁНКУ, child",
        "как поменять паспорт если исполнилось 20 лет, passport",
        "где находится загс, zags",
        "бланк замены паспорта, form",
        "загра, abroad",
        "гпзу, plan",
        "адрес загса, zags",
        "присвоить адрес дому, address",
        "временная прописка, account",
        "усыновить, adopter",
        "налоговая в минеральных водах, tax-south",
        "налоговая челябинск, tax",
        "налоговая татарстан, tax-east",
        "судимасть, record",
        "справкаосудимости, record",
        "про исшествие, accident",
        "медсправка, health",
        "мед справка, health",
        "киоск, kiosk",
        "выхожу замуж, marriage",
        "бланк на паспорт в загсе, form"
    })
    void putsFirstWhatIsMeant(String typed, String slug) {
        assertThat(find(typed).hits()).first().extracting(SearchHit::slug).isEqualTo(slug);
    }

    @Test
    void knowsAnEverydayWordInOneDirectionOnly() {
        assertThat(slugs("права")).contains("driver", "rights");
        assertThat(slugs("водительское удостоверение")).doesNotContain("rights");
    }

    @Test
    void tellsWhatItReadWhenWhatWasTypedMadeNoSense() {
        assertThat(find("gfcgjhn ht,tyre").reading()).contains("паспорт ребенку");
        assertThat(find("паспорт").reading()).isEmpty();
        assertThat(find("паспрот").reading()).isEmpty();
    }

    @Test
    void saysNothingOfOtherSpaces() {
        assertThat(find("электроннаяподпись").reading()).isEmpty();
        assertThat(find("медсправка").reading()).contains("медицинский справка");
    }

    @Test
    void leavesOutWhatOnlyHasTheNameOfThePlace() {
        assertThat(slugs("паспорт челябинск")).contains("passport").doesNotContain("post");
        assertThat(slugs("челябинск")).contains("post");
    }

    @Test
    void holdsALongTitleLittleAgainstIt() {
        var index =
                SearchIndex.of(
                        List.of(
                                service(
                                        "passport",
                                        "Выдача и замена паспортов граждан Российской Федерации,"
                                                + " удостоверяющих личность граждан Российской"
                                                + " Федерации на территории Российской Федерации"),
                                SearchEntry.of(
                                        Kind.DOCUMENT,
                                        "car",
                                        "Паспорт транспортного средства",
                                        "")),
                        SearchWords.NONE,
                        new Towns());

        var hits = index.find("паспорт ", Optional.empty(), ALL, 10).hits();

        assertThat(hits).first().extracting(SearchHit::slug).isEqualTo("passport");
    }

    @Test
    void takesWordsThatSayLittleForWantOfBetterOnes() {
        assertThat(slugs("получить выдача")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "и на по", "***", "\"(", "ыъьщзхж", "qzxw", "\u0000"})
    void findsNothingForNothing(String typed) {
        assertThat(find(typed).hits()).isEmpty();
    }

    @Test
    void staysWithinTheKindsThatWereAskedFor() {
        var found = INDEX.find("паспорт", Optional.empty(), Set.of(Kind.BLANK), 10);

        assertThat(found.hits()).extracting(SearchHit::slug).containsExactly("form");
    }

    @Test
    void takesALongTextAsItIs() {
        assertThat(find("паспорт ".repeat(500)).hits()).isNotEmpty();
    }

    private static SearchWords words(List<String> synonyms) {
        return new SearchWords(
                Synonyms.of(synonyms),
                SearchWords.stems("выдача получить хочу если исполнилось"),
                Map.of(
                        Kind.BLANK, SearchWords.stems("бланк"),
                        Kind.OFFICE, SearchWords.stems("адрес"),
                        Kind.AGENCY, SearchWords.stems("находится адрес загс")));
    }

    private static SearchEntry service(String slug, String title) {
        return SearchEntry.of(Kind.SERVICE, slug, title, "");
    }

    private static List<String> slugs(String typed) {
        return find(typed).hits().stream().map(SearchHit::slug).toList();
    }

    private static Found find(String typed) {
        return INDEX.find(typed, Optional.empty(), ALL, 10);
    }
}

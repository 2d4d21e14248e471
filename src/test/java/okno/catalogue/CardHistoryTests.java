package okno.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import okno.catalogue.PackageSet.Source;
import okno.content.FileProblems;
import okno.platform.shipped.ContentFile;
import okno.platform.web.GuestPages;
import okno.testing.CountedConnections;
import okno.testing.OknoTest;
import okno.testing.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@OknoTest
class CardHistoryTests {

    private static final String CARD = "/services/boat-licence";

    @Autowired private MockMvcTester mvc;
    @Autowired private Catalogue catalogue;
    @Autowired private Publications publications;
    @Autowired private JdbcClient jdbc;
    @Autowired private GuestPages guestPages;
    @Autowired private CountedConnections connections;

    private int other;

    @BeforeEach
    void publishAnotherTitle() {
        other = publish("Права на лодку");
    }

    private int publish(String title) {
        var before = catalogue.find("boat-licence").orElseThrow().content().title();
        return publish("boat-licence", "title: " + before, "title: " + title);
    }

    private int publish(String slug, String said, String says) {
        var current = catalogue.find(slug).orElseThrow();
        var shipped =
                jdbc.sql("select v.content from catalogue.service_version v where v.id = :id")
                        .param("id", current.id())
                        .query(byte[].class)
                        .single();
        var yaml =
                new String(shipped, StandardCharsets.UTF_8)
                        .replaceFirst(said, says)
                        .getBytes(StandardCharsets.UTF_8);
        var content =
                new PackageReader(catalogue.dictionaries())
                        .read(yaml, new FileProblems(slug))
                        .orElseThrow();
        var source = new Source(new ContentFile(slug, yaml), content);
        guestPages.clear();
        return publications.publish(List.of(source)).getFirst().number();
    }

    @Test
    void cardLeadsToItsHistory() {
        assertThat(GuestPage.read(mvc, CARD, "").select("a[href=" + CARD + "/versions]").text())
                .isEqualTo("История изменений");
    }

    @Test
    void historyTellsInWordsWhatEachVersionBrought() {
        var page = GuestPage.read(mvc, CARD + "/versions", "");

        var title = catalogue.find("boat-licence").orElseThrow().content().title();
        assertThat(page.select("h2").eachText()).contains("Версия 1", "Версия " + other);
        assertThat(page.select("section:has(#version-" + other + ") dt").eachText())
                .containsExactly("Название");
        assertThat(page.select("section:has(#version-" + other + ") del").text()).isEqualTo(title);
        assertThat(page.select("section:has(#version-" + other + ") ins").text())
                .isEqualTo("Права на лодку");
    }

    @Test
    void historyIsOneStatementHoweverLongItIs() {
        publish("Права на катер");
        publish("Права на яхту");
        int before = connections.statementsHere();

        var page = GuestPage.read(mvc, CARD + "/versions", "");

        assertThat(page.select("h2[id^=version-]")).hasSizeGreaterThan(3);
        assertThat(connections.statementsHere() - before).isEqualTo(1);
    }

    @Test
    void wordsOfAFactDifferWhateverOfItChanged() {
        var changed =
                publish(
                        "weapon-licence",
                        "registration: 1wd\n    queue_minutes: 15",
                        "registration: 2wd\n    queue_minutes: 15");

        var facts =
                GuestPage.read(mvc, "/services/weapon-licence/versions", "")
                        .select("section:has(#version-" + changed + ") dd");

        assertThat(facts.select("del").text()).contains("Регистрация заявления: 1 рабочий день");
        assertThat(facts.select("ins").text()).contains("Регистрация заявления: 2 рабочих дня");
    }

    @Test
    void saysInWordsWhatAnOrderNeedsAndOfWhichLevelTheServiceIs() {
        var slug = "archive-thematic-request";
        var changed =
                publish(
                        slug,
                        "(?s)level: regional(.*?)\naccount_level: basic",
                        "level: federal$1\naccount_level: confirmed\nsignature: qualified");

        var facts =
                GuestPage.read(mvc, "/services/" + slug + "/versions", "")
                        .select("section:has(#version-" + changed + ") ins")
                        .eachText();

        assertThat(facts)
                .contains("Учетная запись: подтвержденная", "Уровень услуги: федеральная")
                .anyMatch(fact -> fact.startsWith("Понадобится квалифицированная"));
    }

    @Test
    void longHistoryDoesNotSayThatItsLastVersionChangedNothing() {
        for (int i = 0; i < 51; i++) {
            publish("tree-felling", "short: .*", "short: Раз " + i);
        }

        var page = GuestPage.read(mvc, "/services/tree-felling/versions", "");

        assertThat(page.select("h2[id^=version-]")).hasSize(49);
        assertThat(page.text()).doesNotContain("Сведения об услуге не изменились");
    }

    @Test
    void otherVersionCanBeReadAndIsMarkedAndNotOrdered() {
        var page = GuestPage.read(mvc, CARD + "/versions/" + other, "");

        assertThat(page.select("h1").text()).isEqualTo("Права на лодку");
        assertThat(page.select(".notice").text()).contains("прежняя версия карточки");
        assertThat(page.select("a[href$=/order]")).isEmpty();
    }

    @Test
    void remarkIsMadeOnTheVersionThatWasRead() {
        var words = "В прежней версии " + UUID.randomUUID();
        var visit = new Visit(mvc);
        var form = visit.get(link(CARD + "/versions/" + other));

        var sent = visit.press(form, "Отправить", Map.of("Что неверно", words));

        assertThat(sent.status()).isEqualTo(303);
        assertThat(form.page().select("main").text()).contains("Права на лодку", "Версия " + other);
        assertThat(versionsOfRemarks()).last().isEqualTo(other);
        assertThat(visit.get(link(CARD)).page().select("input[name=version]").val())
                .isEqualTo("" + catalogue.find("boat-licence").orElseThrow().number());
        assertThat(mvc.get().uri(CARD + "/remarks?version=99999")).hasStatus(404);
    }

    private String link(String card) {
        return GuestPage.read(mvc, card, "").select("a[href*=/remarks]").attr("href");
    }

    private List<Integer> versionsOfRemarks() {
        return jdbc.sql(
                        "select r.version from catalogue.remark r where r.slug = :slug order by r.id")
                .param("slug", "boat-licence")
                .query((row, _) -> row.getInt("version"))
                .list();
    }

    @Test
    void versionInForceIsTheCardItself() {
        var number = catalogue.find("boat-licence").orElseThrow().number();
        assertThat(mvc.get().uri(CARD + "/versions/" + number))
                .hasStatus(303)
                .hasHeader("Location", CARD);
    }

    @Test
    void versionThatNeverWasIsNotFound() {
        assertThat(mvc.get().uri(CARD + "/versions/99999")).hasStatus(404);
        assertThat(mvc.get().uri(CARD + "/versions/first")).hasStatus(404);
    }
}

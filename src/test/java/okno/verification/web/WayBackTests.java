package okno.verification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import okno.accounts.CitizenId;
import okno.identifiers.Snils;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import okno.testing.Visit;
import okno.verification.Applicants;
import okno.verification.Way;
import okno.verification.codes.Codes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/// The ways back: from the confirmation to the order, from the centres to the page before.
@OknoTest
class WayBackTests {
    private static final String PROFILE = "/account/profile?back=";
    private static final String ORDER = "/services/archive-social-legal-request/order";

    @Autowired private MockMvcTester mvc;
    @Autowired private AutowireCapableBeanFactory beans;
    @Autowired private Codes codes;
    @Autowired private TransactionTemplate transactions;

    private final Snils snils = TestSnils.next();
    private Applicants applicants;
    private CitizenId id;

    @BeforeEach
    void gather() {
        applicants = Applicants.in(beans);
        id = applicants.comparable(snils);
    }

    @Test
    void whoTypedTheCodeGoesOnWithHisOrderOnce() {
        var visit = citizen();
        visit.get(PROFILE + ORDER);

        var done = activate(visit);

        var page = visit.get(done).page();
        assertThat(page.select("main a.button").eachText()).containsExactly("Вернуться к заказу");
        assertThat(visit.get(page.select("main a.button").attr("href")).location())
                .isEqualTo(ORDER);
        assertThat(visit.get("/account/verification/order").location())
                .isEqualTo("/account/verification");
    }

    @Test
    void theOrderIsRememberedUntilTheLetterComes() {
        var before = citizen();
        before.get(PROFILE + ORDER);
        var form = before.get("/account/verification");
        before.press(form, "Выбрать", Map.of("Центр обслуживания", "yes"));

        var weeksLater = citizen();
        assertThat(weeksLater.get("/account/verification").page().text())
                .contains("Услуга ждет вас");
        activate(weeksLater);

        assertThat(weeksLater.get("/account/verification/order").location()).isEqualTo(ORDER);
        assertThat(weeksLater.get("/account/verification").page().text())
                .doesNotContain("Вернуться к заказу");
    }

    @Test
    void anotherSiteIsNoWayBack() {
        var visit = citizen();
        visit.get(PROFILE + "//example.org/");

        assertThat(visit.get("/account/verification/order").location())
                .isEqualTo("/account/verification");
    }

    @Test
    void theCentresLeadBackToWhereTheReaderCameFrom() {
        var visit = new Visit(mvc);
        assertThat(visit.get("/centres?from=registration").page().select("main .crumbs a"))
                .extracting(link -> link.attr("href"))
                .containsExactly("/register/full/activation");
        assertThat(visit.get("/centres?from=//example.org").page().select("main .crumbs a"))
                .isEmpty();
        var mine = citizen().get("/account/verification").page();
        assertThat(mine.select("main a[href='/centres?from=verification']")).isNotEmpty();
    }

    private String activate(Visit visit) {
        var by = applicants.operator().operator().actor();
        var code =
                Objects.requireNonNull(
                        transactions.execute(status -> codes.make(id, Way.CENTRE, by)));
        var form = visit.get("/account/verification");
        return visit.press(form, "Активировать", Map.of("Код активации", code.code().formatted()))
                .location();
    }

    private Visit citizen() {
        var visit = new Visit(mvc);
        visit.press(
                visit.get("/login"),
                "Войти",
                Map.of("СНИЛС", snils.formatted(), "Пароль", Applicants.PASSWORD));
        return visit;
    }
}

package okno.payments.books.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import okno.accounts.SignedInStaff;
import okno.accounts.StaffRole;
import okno.desk.Counter;
import okno.payments.Bills;
import okno.testing.OknoTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// A body sees what does not balance in its own books, the administrator in all.
@OknoTest
class BooksPagesTests {
    private static final String ACCOUNT = "40702810000000000077";
    private static final String DESK = "/desk/payments/books";
    private static final String ADMIN = "/admin/books";

    @Autowired private MockMvcTester mvc;
    @Autowired private Counter counter;
    @Autowired private JdbcClient jdbc;

    @AfterEach
    void resolve() {
        jdbc.sql("update payments.alarm set resolved_at = now() where account = :account")
                .param("account", ACCOUNT)
                .update();
    }

    @Test
    void aBodySeesItsOwnAlarmsAndTheAdministratorEverybodys() throws Exception {
        alarm();
        var own = as(counter.officer("Сверкина"), "ROLE_TREASURER");
        var other = as(counter.officer("Чужова", "stavropol-city-education"), "ROLE_TREASURER");
        var admin = as(counter.officer("Главнова"), "ROLE_ADMIN");

        assertThat(text(get(DESK, own))).contains(ACCOUNT, "разные суммы");
        assertThat(text(get(DESK, other))).doesNotContain(ACCOUNT);
        assertThat(text(get(ADMIN, admin))).contains(ACCOUNT);
        assertThat(get(ADMIN, own).getStatus()).isEqualTo(403);
    }

    /// The other rooms would refuse him.
    @Test
    void leadsWhoIsOnlyATreasurerToMoneyAlone() throws Exception {
        var officer = counter.officer("Казначеева");
        var treasurer = of(officer, StaffRole.TREASURER);
        var both = of(officer, StaffRole.TREASURER, StaffRole.HEAD);

        assertThat(rooms(get(DESK, as(treasurer, "ROLE_TREASURER"))))
                .containsExactly("/desk/charges");
        assertThat(rooms(get(DESK, as(both, "ROLE_TREASURER"))))
                .contains("/desk", "/desk/appeals", "/desk/charges");
    }

    @Test
    void tellsTheAdministratorWhatIsWrongWithARegistry() throws Exception {
        var admin = as(counter.officer("Главнова"), "ROLE_ADMIN");

        var wrong = bring("payment;amount\n;1\nx;0\n", admin);
        var whole = bring("payment;amount\n" + UUID.randomUUID() + ";10,00\n", admin);

        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(text(wrong))
                .contains(
                        "Строка 2, payment, нет номера платежа",
                        "Строка 3, amount, нужна сумма в рублях больше нуля");
        assertThat(whole.getStatus()).isEqualTo(200);
        assertThat(text(whole)).contains("Реестр принят");
    }

    @Test
    void looksAtTheBooksWhenTheAdministratorAsks() {
        var admin = as(counter.officer("Главнова"), "ROLE_ADMIN");

        var looked = mvc.post().uri(ADMIN + "/check").with(admin).with(csrf()).exchange();

        assertThat(looked).hasStatus(303).hasHeader("Location", ADMIN);
        assertThat(bring("", admin).getStatus()).isEqualTo(422);
        assertThat(bring("x".repeat(5_000_001), admin).getStatus()).isEqualTo(422);
        assertThat(bring("payment;amount\n", admin).getStatus()).isEqualTo(422);
        assertThat(bring("payment;amount\n" + "x".repeat(65) + ";1\n", admin).getStatus())
                .isEqualTo(422);
        assertThat(mvc.post().uri(ADMIN).multipart().with(admin).with(csrf())).hasStatus(422);
    }

    private void alarm() {
        jdbc.sql(
                        """
                insert into payments.alarm
                  (id, kind, agency, account, day, expected, found, since_at)
                values (uuidv7(), 'torn', :agency, :account, current_date, 100, 101, now())
                """)
                .param("agency", Bills.BODY)
                .param("account", ACCOUNT)
                .update();
    }

    private static SignedInStaff of(SignedInStaff one, StaffRole... roles) {
        return new SignedInStaff(one.id(), one.name(), Set.of(roles));
    }

    private static List<String> rooms(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(text(answer))
                .select("nav.kinds")
                .getFirst()
                .select("a")
                .eachAttr("href");
    }

    private MockHttpServletResponse bring(String table, RequestPostProcessor me) {
        return mvc.post()
                .uri(ADMIN)
                .multipart()
                .file("registry", table.getBytes(StandardCharsets.UTF_8))
                .with(me)
                .with(csrf())
                .exchange()
                .getResponse();
    }

    private MockHttpServletResponse get(String path, RequestPostProcessor me) {
        return mvc.get().uri(path).with(me).exchange().getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static RequestPostProcessor as(SignedInStaff me, String role) {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        me, "", AuthorityUtils.createAuthorityList("ROLE_STAFF", role)));
    }
}

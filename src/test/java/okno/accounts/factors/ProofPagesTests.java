package okno.accounts.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.NewStaff;
import okno.accounts.Staff;
import okno.accounts.StaffRole;
import okno.accounts.credentials.TotpPhone;
import okno.accounts.signin.Passwords;
import okno.identifiers.Snils;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import okno.testing.Visit;
import okno.testing.Visit.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

@OknoTest
class ProofPagesTests {
    private static final String PASSWORD = "зеленый чай в девять";
    private static final String SHORT = "бухта 17";
    private static final String SECURITY = "/account/security";
    private static final String CODES = SECURITY + "/one-time-codes/removal";

    @Autowired private MockMvcTester mvc;
    @Autowired private Citizens citizens;
    @Autowired private Staff staff;
    @Autowired private OneTimeCodes oneTimeCodes;
    @Autowired private RecoveryCodes recoveryCodes;
    @Autowired private Passkeys passkeys;
    @Autowired private PasskeySignIn door;
    @Autowired private Factors factors;
    @Autowired private Passwords passwords;
    @Autowired private JsonMapper json;
    @Autowired private MovableClock clock;

    private final VirtualKey key = new VirtualKey();
    private final Snils snils = TestSnils.next();
    private Holder anna;
    private Visit visit;

    @BeforeEach
    void openAccount() {
        anna = SomeHolder.of(citizens, snils, PASSWORD);
        visit = new Visit(mvc);
    }

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void isGivenByAPasskeyToWhoKnowsNoPassword() {
        passkeys.add(anna, "", key.make(passkeys.wish(anna, "Анна")));
        enterByKey(visit, "/login");
        clock.advance(Duration.ofMinutes(11));

        var asked = visit.get("/account/security/passkeys");
        assertThat(asked.location()).isEqualTo(proof(SECURITY + "/passkeys"));
        var page = visit.get(asked.location());
        assertThat(page.page().select("input[name=password]")).isEmpty();
        assertThat(prove(page, "credential", "{}").status()).isEqualTo(422);

        assertThat(prove(page, "credential", signed("/account/proof/passkey")).location())
                .isEqualTo(SECURITY + "/passkeys");
        assertThat(visit.get(SECURITY + "/passkeys").status()).isEqualTo(200);
    }

    @Test
    void isGivenByStaffAlike() {
        var email = UUID.randomUUID() + "@example.ru";
        var name = new FullName("Архипова", "Елена", "Викторовна");
        var elena =
                Holder.of(
                        staff.add(new NewStaff(email, name, Set.of(StaffRole.OFFICER), PASSWORD)));
        passkeys.add(elena, "", key.make(passkeys.wish(elena, "Елена")));
        enterByKey(visit, "/staff/login");
        clock.advance(Duration.ofMinutes(11));

        var page = visit.get(visit.get("/staff/security/recovery-codes").location());
        var proven = prove(page, "credential", signed("/staff/security/proof/passkey"));

        assertThat(proven.location()).isEqualTo("/staff/security/recovery-codes");
    }

    @Test
    void takesNoSignatureMadeForTheDoor() {
        passkeys.add(anna, "", key.make(passkeys.wish(anna, "Анна")));
        enterByKey(visit, "/login");
        var page = visit.get("/account/proof");

        var refused = prove(page, "credential", key.sign(door.wish(anna)));

        assertThat(refused.status()).isEqualTo(422);
    }

    @Test
    void ofFactorsIsNotGivenByThePasswordAlone() {
        var phone = enterWithCodes();
        clock.advance(Duration.ofMinutes(11));
        var security = visit.get(SECURITY);

        var asked = visit.press(security, "Отключить одноразовые коды", Map.of());
        assertThat(asked.location()).startsWith("/account/proof?factor=true&back=%2Fkept%2F");
        var page = visit.get(asked.location());
        assertThat(page.page().select("input[name=password]")).isEmpty();

        // Whoever knows the password alone leaves the word about the factor out.
        var byPassword = visit.get("/account/proof");
        visit.press(byPassword, "Подтвердить", Map.of("Нынешний пароль", PASSWORD));
        var again = visit.press(visit.get(SECURITY), "Отключить одноразовые коды", Map.of());
        assertThat(again.location()).startsWith("/account/proof?factor=true");
        assertThat(factors.held(anna).oneTimeCodes()).isTrue();

        var wrong = code(page, "000000");
        assertThat(wrong.problemsOf("Одноразовый код")).hasSize(1);
        assertThat(code(wrong, phone.code()).location()).startsWith("/kept/");
    }

    @Test
    void ofFactorsIsGivenByARecoveryCodeWhenTheOthersAreLost() {
        enterWithCodes();
        var spare = recoveryCodes.renew(anna).getFirst();
        clock.advance(Duration.ofMinutes(11));

        var page = visit.get(visit.get(SECURITY + "/recovery-codes").location());
        var proven = visit.press(page, "Подтвердить запасным кодом", Map.of("Запасной код", spare));

        assertThat(proven.location()).isEqualTo(SECURITY + "/recovery-codes");
        assertThat(visit.get(proven.location()).status()).isEqualTo(200);
    }

    @Test
    void ofContactsIsGivenByEither() {
        var phone = enterWithCodes();
        clock.advance(Duration.ofMinutes(11));
        var page = visit.get("/account/proof?back=/account/profile");
        assertThat(page.page().select("input[name=password]")).hasSize(1);

        assertThat(code(page, phone.code()).location()).isEqualTo("/account/profile");
    }

    @Test
    void keepsAShortPasswordFromStayingAlone() {
        enterWithCodes();
        var typed =
                Map.of(
                        "Нынешний пароль", PASSWORD,
                        "Новый пароль", SHORT,
                        "Подтвердите пароль", SHORT);
        assertThat(visit.press(visit.get(SECURITY), "Сменить пароль", typed).status())
                .isEqualTo(303);

        var asked = visit.press(visit.get(SECURITY), "Отключить одноразовые коды", Map.of());
        assertThat(asked.location()).isEqualTo(CODES);
        assertThat(factors.held(anna).oneTimeCodes()).isTrue();
        var page = visit.get(CODES);
        assertThat(page.page().text()).contains("Не меньше 12 знаков");
        assertThat(choose(page, SHORT).status()).isEqualTo(422);
        assertThat(factors.held(anna).oneTimeCodes()).isTrue();

        assertThat(choose(page, "белая ночь над Невой").location())
                .isEqualTo(SECURITY + "?changed=true");
        assertThat(visit.get(SECURITY).status()).isEqualTo(200);
        assertThat(factors.held(anna).inForce()).isFalse();
        assertThat(passwords.proves(anna, "белая ночь над Невой")).isTrue();
    }

    @Test
    void tellsTheLengthThatHoldsWhereItIsAsked() {
        enterWithCodes();
        assertThat(visit.get(SECURITY).page().text()).contains("Не меньше 8 знаков");

        visit.press(visit.get(SECURITY), "Отключить одноразовые коды", Map.of());

        assertThat(visit.get(SECURITY).page().text()).contains("Не меньше 12 знаков");
    }

    private TotpPhone enterWithCodes() {
        var phone = new TotpPhone(oneTimeCodes.setup(anna, "label").readable(), clock);
        oneTimeCodes.confirm(anna, phone.code());
        clock.advance(Duration.ofMinutes(2));
        var typed = Map.of("СНИЛС", snils.formatted(), "Пароль", PASSWORD);
        visit.press(visit.get("/login"), "Войти", typed);
        var code = Map.of("Одноразовый код", phone.code());
        visit.press(visit.get("/login/code"), "Войти", code);
        clock.advance(Duration.ofMinutes(2));
        return phone;
    }

    private void enterByKey(Visit guest, String path) {
        var page = guest.get(path).page();
        var fields =
                Map.of(
                        "_csrf", page.select("input[name=_csrf]").val(),
                        "credential", key.sign(door.wish()));
        assertThat(guest.post(path + "/passkey", fields).status()).isEqualTo(303);
    }

    private String signed(String wishAt) {
        var answer = visit.get(wishAt).response().getContentAsByteArray();
        var wish = new String(answer, StandardCharsets.UTF_8);
        return key.sign(json.readValue(wish, PasskeyWishes.Sign.class));
    }

    /// The form that script fills in.
    private Answer prove(Answer page, String field, String value) {
        var form = page.page().select("form[data-passkey]");
        var back = form.select("input[name=back]").val();
        var csrf = form.select("input[name=_csrf]").val();
        return visit.post(form.attr("action"), Map.of("_csrf", csrf, "back", back, field, value));
    }

    private Answer code(Answer page, String code) {
        return visit.press(page, "Подтвердить кодом", Map.of("Одноразовый код", code));
    }

    private Answer choose(Answer page, String password) {
        var typed = Map.of("Новый пароль", password, "Подтвердите пароль", password);
        return visit.press(page, "Сменить пароль", typed);
    }

    private static String proof(String back) {
        return "/account/proof?factor=true&back=" + back.replace("/", "%2F");
    }
}

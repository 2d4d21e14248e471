package okno.accounts.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import okno.accounts.captcha.Captchas;
import okno.accounts.credentials.PasswordForm;
import okno.identifiers.Snils;
import okno.platform.FieldProblem;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OknoTest
class RegistrationTests {
    private static final String GOOD = "зеленый чай в девять";

    @Autowired private Registration registration;
    @Autowired private Captchas captchas;
    @Autowired private Consents consents;
    @Autowired private JdbcClient jdbc;

    private final Snils snils = TestSnils.next();
    private final String address = "test " + UUID.randomUUID();
    private UUID captcha;
    private String code = OknoTest.CAPTCHA;

    @BeforeEach
    void drawCode() {
        captcha = captchas.issue().id();
    }

    @Test
    void registersWhoFillsInTheForm() {
        assertThat(registration.register(form(GOOD, GOOD), address))
                .isEqualTo(new RegistrationOutcome.Received());
        assertThat(accounts()).isEqualTo(1);
    }

    @Test
    void answersTheSameFormSentTwiceAlike() {
        registration.register(form(GOOD, GOOD), address);

        assertThat(registration.register(form(GOOD, GOOD), address))
                .isEqualTo(new RegistrationOutcome.Received());
        assertThat(accounts()).isEqualTo(1);
    }

    @Test
    void tellsEveryProblemAtOnceInTheOrderOfTheFields() {
        var empty =
                new QuickForm(
                        "",
                        new NameForm("", "", "", false),
                        new PasswordForm("", ""),
                        new CaptchaAnswer(captcha, ""),
                        new QuickForm.Consent(false, ""));

        assertThat(problems(empty))
                .extracting(FieldProblem::field)
                .containsExactly(
                        "snils",
                        "surname",
                        "givenName",
                        "patronymic",
                        "password",
                        "code",
                        "consent");
    }

    @Test
    void keepsThePictureWhileOtherFieldsAreWrong() {
        var outcome = registration.register(form(GOOD, "другой пароль, длинный"), address);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        RegistrationOutcome.Refused.class,
                        refused -> assertThat(refused.codeSpent()).isFalse());
        assertThat(registration.register(form(GOOD, GOOD), address))
                .isEqualTo(new RegistrationOutcome.Received());
    }

    @Test
    void refusesAWrongCodeAndSpendsThePicture() {
        code = "0000x";

        assertThat(registration.register(form(GOOD, GOOD), address))
                .isInstanceOfSatisfying(
                        RegistrationOutcome.Refused.class,
                        refused -> {
                            assertThat(refused.codeSpent()).isTrue();
                            assertThat(refused.problems())
                                    .containsExactly(
                                            FieldProblem.of("code", "accounts.code.wrong"));
                        });
        assertThat(accounts()).isZero();
    }

    @Test
    void refusesAConsentToAWordingThatIsNotInForce() {
        var form = form(GOOD, GOOD);
        var old = new QuickForm.Consent(true, "2020-01");
        var toOld = new QuickForm(form.snils(), form.name(), form.passwords(), form.code(), old);

        assertThat(problems(toOld))
                .containsExactly(FieldProblem.of("consent", "accounts.consent.changed"));
    }

    @Test
    void refusesAPasswordThatNamesItsOwner() {
        assertThat(problems(form("petrova любит чай", "petrova любит чай")))
                .containsExactly(FieldProblem.of("password", "accounts.password.personal"));
    }

    private List<FieldProblem> problems(QuickForm form) {
        return ((RegistrationOutcome.Refused) registration.register(form, address)).problems();
    }

    private QuickForm form(String password, String again) {
        return new QuickForm(
                snils.formatted(),
                new NameForm("Петрова", "Анна", "Сергеевна", false),
                new PasswordForm(password, again),
                new CaptchaAnswer(captcha, code),
                new QuickForm.Consent(true, consents.current().version()));
    }

    private int accounts() {
        return jdbc.sql("select count(*) from accounts.citizen c where c.snils = :snils")
                .param("snils", snils.digits())
                .query(Integer.class)
                .single();
    }
}

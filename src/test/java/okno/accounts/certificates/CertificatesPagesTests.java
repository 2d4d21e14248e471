package okno.accounts.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.AccountLevel;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.NewCitizen;
import okno.identifiers.Snils;
import okno.platform.jobs.JobWorker;
import okno.signatures.TestAuthority;
import okno.signatures.TestSigner;
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

/// Certificates in the cabinet: what is listed, what is forbidden, what a certificate shows.
@OknoTest
class CertificatesPagesTests {
    private static final String PASSWORD = "зеленый чай в девять";
    private static final String SECURITY = "/account/security";
    private static final FullName NAME = new FullName("Озерова", "Нина", "Львовна");

    @Autowired private MockMvcTester mvc;
    @Autowired private Citizens citizens;
    @Autowired private Certificates certificates;
    @Autowired private JobWorker worker;
    @Autowired private MovableClock clock;

    private final Snils snils = TestSnils.next();
    private CitizenId nina;
    private Visit visit;
    private TestSigner signer;

    @BeforeEach
    void comeIn() {
        nina = add(snils, AccountLevel.CONFIRMED);
        visit = new Visit(mvc);
        signer = TestAuthority.ACCREDITED.person("Озерова", "Нина Львовна", snils);
        new Signatory(visit, signer).signs("/login/signature");
    }

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void areListedForbiddenAndAllowedAgain() {
        var page = visit.get(SECURITY);
        var serial = signer.certificate().getSerialNumber().toString(16);
        assertThat(page.page().select("#certificates ~ ul").text())
                .containsIgnoringCase(serial)
                .contains("Тестовый центр", "впервые использован");

        visit.press(page, "Запретить: " + listed().serial(), Map.of());
        assertThat(listed().forbiddenAt()).isPresent();
        worker.drain();
        assertThat(visit.get("/account/notices").page().text()).contains("сертификат запрещен");

        visit.press(visit.get(SECURITY), "Разрешить снова: " + listed().serial(), Map.of());
        assertThat(listed().forbiddenAt()).isEmpty();
    }

    @Test
    void areForbiddenByWhoShowsOnceMoreWhoHeIs() {
        var page = visit.get(SECURITY);
        clock.advance(Duration.ofMinutes(11));

        var asked = visit.press(page, "Запретить: " + listed().serial(), Map.of());

        assertThat(asked.location()).startsWith("/account/proof?back=");
        assertThat(listed().forbiddenAt()).isEmpty();
    }

    @Test
    void areForbiddenByTheirOwnerAlone() {
        var other = add(TestSnils.next(), AccountLevel.CONFIRMED);
        var stranger = new Visit(mvc);
        var theirs =
                TestAuthority.ACCREDITED.person(
                        "Озерова", "Нина Львовна", citizens.get(other).snils().orElseThrow());
        new Signatory(stranger, theirs).signs("/login/signature");
        var csrf = stranger.get(SECURITY).page().select("input[name=_csrf]").val();

        var refused =
                stranger.post(
                        SECURITY + "/certificates/" + listed().id() + "/prohibition",
                        Map.of("_csrf", csrf));
        var unknown =
                stranger.post(
                        SECURITY + "/certificates/" + UUID.randomUUID() + "/permission",
                        Map.of("_csrf", csrf));

        assertThat(refused.status()).isEqualTo(404);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(listed().forbiddenAt()).isEmpty();
    }

    @Test
    void showOnceMoreWhoOneIs() {
        clock.advance(Duration.ofMinutes(11));
        var asked = visit.get("/account/security/passkeys");
        var proof = visit.get(asked.location());
        var link = proof.page().select("a[href^=/account/proof/signature]").attr("href");

        var proven = new Signatory(visit, signer).signs(link);

        assertThat(proven.location()).isEqualTo("/account/security/passkeys");
        assertThat(visit.get(proven.location()).status()).isEqualTo(200);
    }

    @Test
    void showNothingWhenTheyAreAnothers() {
        clock.advance(Duration.ofMinutes(11));
        var other = TestAuthority.ACCREDITED.person("Озерова", "Нина Львовна", TestSnils.next());

        var refused = new Signatory(visit, other).signs("/account/proof/signature");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problems()).anyMatch(it -> it.contains("другого человека"));
        assertThat(visit.get("/account/security/passkeys").status()).isEqualTo(303);
    }

    @Test
    void showNothingOfAnAccountThatIsNotConfirmed() {
        var other = TestSnils.next();
        add(other, AccountLevel.BASIC);
        var guest = new Visit(mvc);
        signIn(guest, other);
        var hers = TestAuthority.ACCREDITED.person("Озерова", "Нина Львовна", other);

        var refused = new Signatory(guest, hers).signs("/account/proof/signature");

        assertThat(refused.problems()).anyMatch(it -> it.contains("Сначала подтвердите"));
    }

    @Test
    void areAnsweredInTheSessionThatGaveTheTextOut() {
        var path = "/account/verification/signature";
        var page = visit.get(path);
        var other = new Visit(mvc);
        signIn(other, snils);
        other.accept("okno-signing-confirmation", visit.cookie("okno-signing-confirmation"));

        var refused =
                new Signatory(other, signer)
                        .sends(other.get(path), signer.attached(Signatory.text(page)));

        assertThat(refused.status()).isEqualTo(422);
    }

    @Test
    void areToldToTheOwnerOnce() {
        new Signatory(new Visit(mvc), signer).signs("/login/signature");

        worker.drain();
        var told = visit.get("/account/notices").page().text();

        assertThat(told.split("Новый сертификат электронной подписи", -1)).hasSize(2);
        assertThat(certificates.of(nina)).hasSize(1);
    }

    private KnownCertificate listed() {
        return certificates.of(nina).getFirst();
    }

    private Answer signIn(Visit by, Snils number) {
        return by.press(
                by.get("/login"), "Войти", Map.of("СНИЛС", number.formatted(), "Пароль", PASSWORD));
    }

    private CitizenId add(Snils number, AccountLevel level) {
        return citizens.add(
                new NewCitizen(NAME, number, level, PASSWORD, Optional.empty(), Optional.empty()));
    }
}

package okno.accounts.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import okno.accounts.AccountLevel;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.NewCitizen;
import okno.accounts.factors.Holder;
import okno.accounts.factors.OneTimeCodes;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Coming in by a certificate.
@OknoTest
class SignatureDoorTests {
    private static final String DOOR = "/login/signature";
    private static final String PASSWORD = "зеленый чай в девять";
    private static final FullName NAME = new FullName("Петрова", "Алёна", "Сергеевна");

    @Autowired private MockMvcTester mvc;
    @Autowired private Citizens citizens;
    @Autowired private Certificates certificates;
    @Autowired private OneTimeCodes oneTimeCodes;
    @Autowired private JobWorker worker;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;

    private final Snils snils = TestSnils.next();
    private CitizenId alyona;
    private Visit visit;
    private TestSigner signer;

    @BeforeEach
    void openAccount() {
        alyona = add(NAME, AccountLevel.CONFIRMED);
        visit = new Visit(mvc);
        signer = signer(TestAuthority.ACCREDITED, "Петрова", "Алёна Сергеевна");
    }

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void opensToTheOwnerOfTheNumber() {
        var page = visit.get("/login?back=/services");
        var door = visit.get(page.page().select("a[href^=/login/signature]").attr("href"));

        var entered = new Signatory(visit, signer).sends(door);

        assertThat(entered.status()).isEqualTo(303);
        assertThat(entered.location()).isEqualTo("/services");
        assertThat(visit.get("/account/profile").page().select("header").text())
                .contains("Петрова Алёна Сергеевна");
        assertThat(certificates.of(alyona)).hasSize(1);
        assertThat(deeds()).contains("accounts.signed-in", "accounts.certificate-used");
        worker.drain();
        assertThat(visit.get("/account/notices").page().text())
                .contains("Новый сертификат электронной подписи");
    }

    @Test
    void takesTheTextFromAFileInAnyFormat() {
        var plain = download(visit.get(DOOR));
        assertThat(new String(plain, StandardCharsets.UTF_8))
                .startsWith("Вход на портал")
                .contains("http://localhost:8080", "Назначение: sign-in");
        var pem =
                "-----BEGIN CMS-----\n"
                        + Base64.getMimeEncoder().encodeToString(signer.detached(plain))
                        + "\n-----END CMS-----\n";
        assertThat(upload(pem.getBytes(StandardCharsets.US_ASCII)).location())
                .isEqualTo("/account");

        visit = new Visit(mvc);
        var inside = signer.attached(download(visit.get(DOOR)));
        assertThat(upload(inside).location()).isEqualTo("/account");

        visit = new Visit(mvc);
        var apart = Base64.getEncoder().encode(signer.detached(download(visit.get(DOOR))));
        assertThat(upload(apart).location()).isEqualTo("/account");
    }

    @Test
    void readsANameAsPeopleWriteIt() {
        var other = signer(TestAuthority.ACCREDITED, "ПЕТРОВА", "Алена  Сергеевна");

        assertThat(new Signatory(visit, other).signs(DOOR).location()).isEqualTo("/account");
    }

    @ParameterizedTest
    @MethodSource
    void saysWhatIsWrongWithASignature(String words, TestSigner wrong) {
        var refused = new Signatory(visit, wrong).signs(DOOR);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problemsOf("Файл подписи")).anyMatch(it -> it.contains(words));
        assertNothingHappened();
    }

    static Stream<Arguments> saysWhatIsWrongWithASignature() {
        var snils = TestSnils.next();
        var revoked = TestAuthority.ACCREDITED.person("Петрова", "Алёна", snils);
        TestAuthority.ACCREDITED.revoke(revoked);
        return Stream.of(
                Arguments.of(
                        "не содержит признаков квалифицированного",
                        TestAuthority.ACCREDITED.unqualified("Петрова", "Алёна", snils)),
                Arguments.of(
                        "Срок действия сертификата в цепочке истек: 1 февраля 2020",
                        TestAuthority.ACCREDITED.expired("Петрова", "Алёна", snils)),
                Arguments.of("отозван", revoked),
                Arguments.of(
                        "не был аккредитован",
                        TestAuthority.NOT_ACCREDITED.person("Петрова", "Алёна", snils)),
                Arguments.of(
                        "Издатель сертификата неизвестен",
                        TestAuthority.STRANGER.person("Петрова", "Алёна", snils)),
                Arguments.of(
                        "Статус сертификата проверяется",
                        TestAuthority.WITHOUT_LIST.person("Петрова", "Алёна", snils)),
                Arguments.of(
                        "нет фамилии, имени и СНИЛС человека",
                        TestAuthority.ACCREDITED.organisation(
                                "Ромашка", "1027700132195", "7707083893")));
    }

    @Test
    void refusesWhatIsNoSignature() {
        var page = visit.get(DOOR);

        assertThat(upload("Не подпись".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(422);
        assertThat(upload(new byte[2 << 20]).problemsOf("Файл подписи"))
                .anyMatch(it -> it.contains("поврежден"));
        assertThat(new Signatory(visit, signer).sends(page).status()).isEqualTo(422);
        assertNothingHappened();
    }

    @Test
    void refusesASignatureUnderAnotherText() {
        var forged = new String(Signatory.text(visit.get(DOOR)), StandardCharsets.UTF_8) + " ";
        var signature = signer.attached(forged.getBytes(StandardCharsets.UTF_8));

        var refused = new Signatory(visit, signer).sends(visit.get(DOOR), signature);

        assertThat(refused.problemsOf("Файл подписи"))
                .anyMatch(it -> it.contains("под другим документом"));
        assertNothingHappened();
    }

    @Test
    void takesNoTextTwice() {
        var kept = visit.get(DOOR);
        var cookie = visit.cookie("okno-signing-sign-in");
        assertThat(new Signatory(visit, signer).sends(kept).status()).isEqualTo(303);

        var thief = new Visit(mvc);
        var page = thief.get(DOOR);
        thief.accept("okno-signing-sign-in", cookie);
        var replayed = new Signatory(thief, signer).sends(page, signer.attached(text(kept)));

        assertThat(replayed.status()).isEqualTo(422);
        assertThat(replayed.problems()).anyMatch(it -> it.contains("уже использован"));
        assertThat(thief.get("/account/profile").status()).isEqualTo(303);
    }

    @Test
    void usesTheTextUpByAWrongAnswerToo() {
        var page = visit.get(DOOR);
        var stranger = signer(TestAuthority.STRANGER, "Петрова", "Алёна Сергеевна");
        var cookie = visit.cookie("okno-signing-sign-in");
        var refused = new Signatory(visit, stranger).sends(page);
        assertThat(text(refused)).isNotEqualTo(text(page));

        visit.accept("okno-signing-sign-in", cookie);
        var again = new Signatory(visit, signer).sends(page);

        assertThat(again.problems()).anyMatch(it -> it.contains("уже использован"));
        assertNothingHappened();
    }

    @Test
    void keepsTheTextOfAFormWithoutASignature() {
        var page = visit.get(DOOR);

        var missing = visit.press(page, "Войти", Map.of());

        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.problemsOf("Файл подписи"))
                .singleElement()
                .asString()
                .contains("Выберите файл подписи");
        assertThat(text(missing)).isEqualTo(text(page));
        assertThat(new Signatory(visit, signer).sends(missing).status()).isEqualTo(303);
    }

    @Test
    void refusesTheTextOfAnotherBrowser() {
        var other = new Visit(mvc).get(DOOR);

        var refused =
                new Signatory(visit, signer).sends(visit.get(DOOR), signer.attached(text(other)));

        assertThat(refused.status()).isEqualTo(422);
        assertNothingHappened();

        var bare = new Visit(mvc);
        var csrf = bare.get("/login").page().select("input[name=_csrf]").val();
        var signed = Base64.getEncoder().encodeToString(signer.attached(text(other)));
        var without = bare.post(DOOR, Map.of("_csrf", csrf, "signed", signed));
        assertThat(without.problems()).anyMatch(it -> it.contains("не этому браузеру"));
    }

    @Test
    void refusesATextForAnotherPurpose() {
        visit.get(DOOR);
        var other = visit.get("/register/signature");
        visit.accept("okno-signing-sign-in", visit.cookie("okno-signing-registration"));

        var refused =
                new Signatory(visit, signer).sends(visit.get(DOOR), signer.attached(text(other)));

        assertThat(refused.status()).isEqualTo(422);
        assertNothingHappened();
    }

    @Test
    void refusesATextThatIsTooOld() {
        var page = visit.get(DOOR);
        clock.advance(Duration.ofMinutes(5));

        var late = new Signatory(visit, signer).sends(page);

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.problems()).anyMatch(it -> it.contains("Время этого текста вышло"));
        assertThat(new Signatory(visit, signer).sends(late).status()).isEqualTo(303);
    }

    @Test
    void showsTheSameTextAsLongAsItCanBeSigned() {
        var page = visit.get(DOOR);
        clock.advance(Duration.ofMinutes(2));
        assertThat(text(visit.get(DOOR))).isEqualTo(text(page));

        clock.advance(Duration.ofMinutes(2));

        assertThat(text(visit.get(DOOR))).isNotEqualTo(text(page));
    }

    @Test
    void refusesAnotherName() {
        var other = signer(TestAuthority.ACCREDITED, "Сидорова", "Алёна Сергеевна");

        var refused = new Signatory(visit, other).signs(DOOR);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problems()).anyMatch(it -> it.contains("имя другое"));
        assertNothingHappened();
        assertThat(deeds()).contains("accounts.certificate-refused");
    }

    @Test
    void refusesWhatItsOwnerForbade() {
        new Signatory(visit, signer).signs(DOOR);
        certificates.forbid(alyona, certificates.of(alyona).getFirst().id());

        visit = new Visit(mvc);
        var refused = new Signatory(visit, signer).signs(DOOR);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problems()).anyMatch(it -> it.contains("запретил этот сертификат"));
        assertThat(visit.get("/account/profile").status()).isEqualTo(303);

        certificates.allow(alyona, certificates.of(alyona).getFirst().id());
        assertThat(new Signatory(visit, signer).signs(DOOR).status()).isEqualTo(303);
    }

    @Test
    void asksForTheSecondFactorAsEver() {
        oneTimeCodes.setup(Holder.of(alyona), "test");
        jdbc.sql(
                        """
                update accounts.one_time_secret set confirmed_at = now() where citizen_id = :id
                """)
                .param("id", alyona.value())
                .update();

        var entered = new Signatory(visit, signer).signs(DOOR);

        assertThat(entered.location()).isEqualTo("/login/code");
        assertThat(visit.get("/account/profile").status()).isEqualTo(303);
    }

    @Test
    void doesNotOpenAnAccountThatOnlyClaimsTheNumber() {
        var other = TestSnils.next();
        var claimant = add(NAME, AccountLevel.BASIC, other);
        var hers = TestAuthority.ACCREDITED.person("Петрова", "Алёна Сергеевна", other);

        var entered = new Signatory(visit, hers).signs(DOOR);

        assertThat(entered.location()).isEqualTo("/register/signature/person");
        assertThat(visit.get("/account/profile").status()).isEqualTo(303);
        assertThat(citizens.get(claimant).level()).isEqualTo(AccountLevel.BASIC);
    }

    @Test
    void leavesWhoIsSignedInAsHeIs() {
        var other = TestSnils.next();
        add(new FullName("Иванов", "Иван", null), AccountLevel.CONFIRMED, other);
        var page = visit.get(DOOR);
        var guest = new Visit(mvc);
        var door = guest.get("/login");
        guest.press(door, "Войти", Map.of("СНИЛС", other.formatted(), "Пароль", PASSWORD));
        guest.accept("okno-signing-sign-in", visit.cookie("okno-signing-sign-in"));
        var csrf = guest.get("/account/security").page().select("input[name=_csrf]").val();
        var signed = Base64.getEncoder().encodeToString(signer.attached(text(page)));

        var answer = guest.post(DOOR, Map.of("_csrf", csrf, "signed", signed));

        assertThat(answer.location()).isEqualTo("/account");
        assertThat(guest.get("/account/profile").page().select("header").text())
                .contains("Иванов Иван");
        assertThat(guest.get(DOOR).location()).isEqualTo("/account");
    }

    @Test
    void saysHowLongToWaitAfterManySignatures() {
        var page = visit.get(DOOR);
        var csrf = page.page().select("input[name=_csrf]").val();
        Answer last = page;
        for (var i = 0; i < 61; i++) {
            last = visit.post(DOOR, Map.of("_csrf", csrf, "signed", "AAAA"));
        }

        assertThat(last.status()).isEqualTo(429);
        assertThat(last.problems()).anyMatch(it -> it.contains("Повторите через"));
        assertThat(last.response().getHeader("Retry-After")).isNotNull();
    }

    @Test
    void countsNoGoodSignature() {
        var csrf = visit.get(DOOR).page().select("input[name=_csrf]").val();
        for (var i = 0; i < 59; i++) {
            visit.post(DOOR, Map.of("_csrf", csrf, "signed", "AAAA"));
        }
        var entered = new Signatory(visit, signer).signs(DOOR);
        visit.press(visit.get("/account/security"), "Выйти", Map.of());

        assertThat(entered.status()).isEqualTo(303);
        assertThat(new Signatory(visit, signer).signs(DOOR).status()).isEqualTo(303);
    }

    @Test
    void readsTheLanguageOfItsVisitor() {
        visit.accept("lang", "en");
        var stranger = signer(TestAuthority.STRANGER, "Петрова", "Алёна Сергеевна");

        var refused = new Signatory(visit, stranger).signs(DOOR);

        assertThat(refused.page().select("h1").text())
                .isEqualTo("Sign in with an electronic signature");
        assertThat(refused.problemsOf("File of the signature"))
                .anyMatch(it -> it.contains("issuer of the certificate"));
    }

    private void assertNothingHappened() {
        assertThat(visit.get("/account/profile").status()).isEqualTo(303);
        assertThat(certificates.of(alyona)).isEmpty();
    }

    private byte[] download(Answer page) {
        var link = page.page().select("a[download]").attr("href");
        var answer = visit.get(link).response();
        assertThat(answer.getHeader("Content-Disposition")).contains("okno-sign-in.txt");
        assertThat(answer.getContentType()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(answer.getContentAsByteArray()).isEqualTo(text(page));
        return answer.getContentAsByteArray();
    }

    private Answer upload(byte[] signature) {
        return visit.upload(visit.get(DOOR), "Войти", "Файл подписи", signature);
    }

    private static byte[] text(Answer page) {
        return Signatory.text(page);
    }

    private List<String> deeds() {
        return jdbc.sql("select e.action from audit.entry e where e.subject = :id")
                .param("id", alyona.toString())
                .query((row, _) -> row.getString("action"))
                .list();
    }

    private TestSigner signer(TestAuthority authority, String surname, String given) {
        return authority.person(surname, given, snils);
    }

    private CitizenId add(FullName name, AccountLevel level) {
        return add(name, level, snils);
    }

    private CitizenId add(FullName name, AccountLevel level, Snils number) {
        return citizens.add(
                new NewCitizen(name, number, level, PASSWORD, Optional.empty(), Optional.empty()));
    }
}

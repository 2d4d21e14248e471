package okno.accounts.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.AccountLevel;
import okno.accounts.Citizen;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.NewCitizen;
import okno.accounts.factors.Holder;
import okno.accounts.factors.OneTimeCodes;
import okno.accounts.identity.Birth;
import okno.accounts.identity.Ladder;
import okno.accounts.identity.Passport;
import okno.accounts.identity.PersonalRecords;
import okno.accounts.identity.Source;
import okno.accounts.registration.Consents;
import okno.audit.Actor;
import okno.identifiers.Snils;
import okno.platform.jobs.JobWorker;
import okno.signatures.TestAuthority;
import okno.signatures.TestSigner;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import okno.testing.Outbox;
import okno.testing.TestSnils;
import okno.testing.Visit;
import okno.testing.Visit.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// An account by a certificate: a new one, or one that is there and was not confirmed.
@OknoTest
class CertifiedRegistrationTests {
    private static final String PASSWORD = "зеленый чай в девять";
    private static final String OTHER_PASSWORD = "черный кофе в десять";
    private static final FullName NAME = new FullName("Речная", "Ольга", "Игоревна");

    @Autowired private MockMvcTester mvc;
    @Autowired private Citizens citizens;
    @Autowired private Certificates certificates;
    @Autowired private Consents consents;
    @Autowired private Ladder ladder;
    @Autowired private PersonalRecords records;
    @Autowired private OneTimeCodes oneTimeCodes;
    @Autowired private MovableClock clock;
    @Autowired private JobWorker worker;
    @Autowired private JdbcClient jdbc;

    private final Snils snils = TestSnils.next();
    private Visit visit;
    private TestSigner signer;

    @BeforeEach
    void come() {
        visit = new Visit(mvc);
        signer = TestAuthority.ACCREDITED.person("Речная", "Ольга Игоревна", snils);
    }

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void opensAConfirmedAccountUnderTheNameOfTheCertificate() {
        var email = UUID.randomUUID() + "@example.ru";
        var page = form("/register/signature");
        assertThat(page.page().select("dl").text())
                .contains("Речная Ольга Игоревна", snils.formatted(), "Тестовый центр");
        var typed = new HashMap<>(filled());
        typed.put("Адрес электронной почты", email);

        var opened = visit.press(page, "Зарегистрироваться", typed);

        assertThat(opened.location()).isEqualTo("/account");
        var id = ladder.owner(snils).orElseThrow();
        var citizen = citizens.get(id);
        assertThat(citizen.name()).isEqualTo(NAME);
        assertThat(citizen.level()).isEqualTo(AccountLevel.CONFIRMED);
        assertThat(confirmedBy(id)).isEqualTo("signature");
        assertThat(consents.of(id)).hasSize(1);
        assertThat(certificates.of(id)).hasSize(1);
        assertThat(new Outbox(mvc, worker).code(email)).isNotEmpty();
        assertThat(visit.get("/account/profile").page().text())
                .contains("Речная Ольга Игоревна", "из сертификата подписи");
        assertThat(signsInBy(PASSWORD)).isEqualTo("/account");
        assertThat(new Signatory(new Visit(mvc), signer).signs("/login/signature").location())
                .isEqualTo("/account");
    }

    @Test
    void takesNameAndNumberFromNowhereElse() {
        var page = form("/register/signature");
        var form = page.page().select("form[action=/register/signature/person]").getFirst();
        var csrf = form.select("input[name=_csrf]").val();
        var fields = new HashMap<String, String>();
        fields.put("_csrf", csrf);
        fields.put("consent", "true");
        fields.put("consentVersion", form.select("input[name=consentVersion]").val());
        fields.put("password", PASSWORD);
        fields.put("passwordAgain", PASSWORD);
        fields.put("surname", "Чужая");
        fields.put("snils", TestSnils.next().digits());

        visit.post("/register/signature/person", fields);

        var id = ladder.owner(snils).orElseThrow();
        assertThat(citizens.get(id).name()).isEqualTo(NAME);
    }

    @Test
    void asksForConsentAndASafePassword() {
        var page = form("/register/signature");
        var bad =
                Map.of(
                        "Адрес электронной почты", "нет такого",
                        "Пароль", "коротко",
                        "Подтвердите пароль", "коротко");

        var refused = visit.press(page, "Зарегистрироваться", bad);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problemsOf("Адрес электронной почты")).hasSize(1);
        assertThat(refused.problemsOf("Пароль")).hasSize(1);
        assertThat(refused.problemsOf("Согласие на обработку персональных данных")).hasSize(1);
        assertThat(refused.field("Адрес электронной почты").val()).isEqualTo("нет такого");
        assertThat(ladder.owner(snils)).isEmpty();
        var typed = new HashMap<>(filled());
        typed.put("Адрес электронной почты", "");
        assertThat(visit.press(refused, "Зарегистрироваться", typed).location())
                .isEqualTo("/account");
    }

    @Test
    void sendsWhoHasNotSignedToTheFirstPage() {
        assertThat(visit.get("/register/signature/person").location())
                .isEqualTo("/register/signature");

        var page = form("/register/signature");
        clock.advance(Duration.ofMinutes(11));

        assertThat(visit.press(page, "Зарегистрироваться", filled()).location())
                .isEqualTo("/register/signature");
        assertThat(ladder.owner(snils)).isEmpty();
    }

    @Test
    void opensOneAccountByTwoBrowsers() {
        var page = form("/register/signature");
        var other = new Visit(mvc);
        new Signatory(other, signer).signs("/register/signature");
        other.press(other.get("/register/signature/person"), "Зарегистрироваться", filled());

        var late = visit.press(page, "Зарегистрироваться", filled());

        assertThat(late.location()).isEqualTo("/login/signature");
        assertThat(accounts()).isEqualTo(1);
    }

    @Test
    void isOneOfTheWaysOfTheFullRegistration() {
        var start = visit.get("/register/full");
        visit.press(start, "Далее", Map.of());
        var consent = visit.get("/register/full/consent");
        visit.press(consent, "Далее", Map.of("Согласие на обработку персональных данных", "yes"));
        var ways = visit.get("/register/full/activation");

        var chosen = visit.press(ways, "Далее", Map.of("Электронная подпись", "yes"));

        assertThat(chosen.location()).isEqualTo("/register/signature");
        var page = form(chosen.location());
        assertThat(page.field("Согласие на обработку персональных данных").hasAttr("checked"))
                .isTrue();
    }

    @Test
    void confirmsTheAccountWhosePasswordIsKnownAndDetachesOthers() {
        var stranger = add(NAME, OTHER_PASSWORD);
        var mine = add(NAME, PASSWORD);
        var page = form("/login/signature");

        var wrong = join(page, "не тот пароль");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.problemsOf("Пароль этой записи")).hasSize(1);
        assertThat(join(wrong, PASSWORD).location()).isEqualTo("/account");

        assertThat(ladder.owner(snils)).contains(mine);
        assertThat(confirmedBy(mine)).isEqualTo("signature");
        assertThat(citizens.get(stranger).detached()).isTrue();
        assertThat(citizens.get(stranger).level()).isEqualTo(AccountLevel.BASIC);
        assertThat(accounts()).isEqualTo(2);
    }

    @Test
    void detachesAStrangerWhoClaimedTheNumberBefore() {
        var stranger = add(NAME, OTHER_PASSWORD);

        visit.press(form("/login/signature"), "Зарегистрироваться", filled());

        var owner = ladder.owner(snils).orElseThrow();
        assertThat(owner).isNotEqualTo(stranger);
        assertThat(citizens.get(stranger).detached()).isTrue();
        assertThat(signsInBy(OTHER_PASSWORD)).isEqualTo("/account");
        assertThat(citizens.get(stranger).level()).isEqualTo(AccountLevel.BASIC);
    }

    @Test
    void confirmsNoAccountOfAnotherName() {
        add(new FullName("Другая", "Ольга", "Игоревна"), PASSWORD);

        var refused = join(form("/login/signature"), PASSWORD);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problems()).anyMatch(it -> it.contains("имя другое"));
        assertThat(ladder.owner(snils)).isEmpty();
    }

    @Test
    void asksWhoOwesASecondFactorForItFirst() {
        var mine = add(NAME, PASSWORD);
        oneTimeCodes.setup(Holder.of(mine), "test");
        jdbc.sql(
                        """
                update accounts.one_time_secret set confirmed_at = now() where citizen_id = :id
                """)
                .param("id", mine.value())
                .update();

        var next = join(form("/login/signature"), PASSWORD);

        assertThat(next.location()).isEqualTo("/login/code");
        assertThat(ladder.owner(snils)).isEmpty();
    }

    @Test
    void confirmsTheAccountThatIsOpen() {
        var mine = add(NAME, PASSWORD);
        signIn(visit, PASSWORD);
        var link = visit.get("/account/verification").page().select("#signature a").attr("href");

        var done = new Signatory(visit, signer).signs(link);

        assertThat(done.location()).isEqualTo("/account/verification?done=activated");
        assertThat(visit.get(done.location()).page().select(".notice").text())
                .contains("подтвержден");
        assertThat(citizens.get(mine).level()).isEqualTo(AccountLevel.CONFIRMED);
    }

    @Test
    void confirmsNothingByAnothersCertificate() {
        var mine = add(NAME, PASSWORD);
        signIn(visit, PASSWORD);
        var other = TestAuthority.ACCREDITED.person("Речная", "Ольга Игоревна", TestSnils.next());

        var refused = new Signatory(visit, other).signs("/account/verification/signature");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problems()).anyMatch(it -> it.contains("другого человека"));
        assertThat(citizens.get(mine).level()).isEqualTo(AccountLevel.BASIC);
        assertThat(certificates.of(mine)).isEmpty();
    }

    @Test
    void confirmsNoDetachedAccount() {
        var mine = add(NAME, OTHER_PASSWORD);
        signIn(visit, OTHER_PASSWORD);
        var other = new Visit(mvc);
        new Signatory(other, signer).signs("/login/signature");
        other.press(other.get("/register/signature/person"), "Зарегистрироваться", filled());

        var refused = new Signatory(visit, signer).signs("/account/verification/signature");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problems()).anyMatch(it -> it.contains("в другой учетной записи"));
        assertThat(citizens.get(mine).detached()).isTrue();
        assertThat(certificates.of(mine)).isEmpty();
    }

    @Test
    void staysConfirmedWhenThePersonAddsWhatNoCertificateNames() {
        visit.press(form("/register/signature"), "Зарегистрироваться", filled());
        var id = ladder.owner(snils).orElseThrow();
        var me = Actor.citizen(id.value());
        var birth = new Birth(LocalDate.of(1980, 4, 2), Citizen.Sex.FEMALE);
        var passport = new Passport("7505", "123456", LocalDate.of(2006, 5, 12), "ОВД", "740001");

        records.keepBirth(id, birth, Source.PERSON, me);
        records.keepPassport(id, passport, Source.PERSON, me);
        assertThat(citizens.get(id).level()).isEqualTo(AccountLevel.CONFIRMED);

        records.keepPassport(id, passport, Source.OPERATOR, Actor.system("test"));
        records.rename(id, new FullName("Морская", "Ольга", "Игоревна"), Source.PERSON, me);
        assertThat(citizens.get(id).level()).isNotEqualTo(AccountLevel.CONFIRMED);
    }

    @Test
    void losesTheConfirmationWithAPassportThatAnOperatorHasSeen() {
        visit.press(form("/register/signature"), "Зарегистрироваться", filled());
        var id = ladder.owner(snils).orElseThrow();
        var seen = new Passport("7505", "123456", LocalDate.of(2006, 5, 12), "ОВД", "740001");
        var typed = new Passport("7505", "654321", LocalDate.of(2006, 5, 12), "ОВД", "740001");
        records.keepPassport(id, seen, Source.OPERATOR, Actor.system("test"));

        records.keepPassport(id, typed, Source.PERSON, Actor.citizen(id.value()));

        assertThat(citizens.get(id).level()).isEqualTo(AccountLevel.BASIC);
    }

    private Answer form(String path) {
        var signed = new Signatory(visit, signer).signs(path);
        assertThat(signed.location()).isEqualTo("/register/signature/person");
        return visit.get(signed.location());
    }

    private static Map<String, String> filled() {
        return Map.of(
                "Пароль", PASSWORD,
                "Подтвердите пароль", PASSWORD,
                "Согласие на обработку персональных данных", "yes");
    }

    private Answer join(Answer page, String password) {
        return visit.press(page, "Подтвердить эту запись", Map.of("Пароль этой записи", password));
    }

    private String signsInBy(String password) {
        return signIn(new Visit(mvc), password).location();
    }

    private Answer signIn(Visit by, String password) {
        return by.press(
                by.get("/login"), "Войти", Map.of("СНИЛС", snils.formatted(), "Пароль", password));
    }

    private int accounts() {
        return jdbc.sql("select count(*) from accounts.citizen c where c.snils = :snils")
                .param("snils", snils.digits())
                .query(Integer.class)
                .single();
    }

    private String confirmedBy(CitizenId id) {
        return jdbc.sql("select c.confirmed_by from accounts.citizen c where c.id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private CitizenId add(FullName name, String password) {
        // The second of a number is found, not opened, by the shorter way.
        jdbc.sql("update accounts.citizen set level = 'standard' where snils = :snils")
                .param("snils", snils.digits())
                .update();
        var id =
                citizens.add(
                        new NewCitizen(
                                name,
                                snils,
                                AccountLevel.BASIC,
                                password,
                                Optional.empty(),
                                Optional.empty()));
        jdbc.sql("update accounts.citizen set level = 'basic' where snils = :snils")
                .param("snils", snils.digits())
                .update();
        return id;
    }
}

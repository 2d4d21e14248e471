package okno.accounts.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import okno.accounts.AccountLevel;
import okno.accounts.Citizen;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.NewCitizen;
import okno.accounts.certificates.CertificateConfirmation;
import okno.accounts.certificates.CertifiedPerson;
import okno.accounts.certificates.SeenCertificate;
import okno.accounts.events.AccountNews;
import okno.accounts.identity.Ladder.Confirmation;
import okno.audit.Actor;
import okno.identifiers.Snils;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@OknoTest
@RecordApplicationEvents
class LadderTests {
    private static final Actor OPERATOR = Actor.system("test");
    private static final Passport PASSPORT =
            new Passport("0701", "123456", LocalDate.of(2001, 3, 15), "ОВД", "260001");
    private static final Birth BIRTH = new Birth(LocalDate.of(1970, 5, 20), Citizen.Sex.MALE);

    @Autowired private Ladder ladder;
    @Autowired private CertificateConfirmation confirmation;
    @Autowired private PersonalRecords records;
    @Autowired private Citizens citizens;
    @Autowired private JdbcClient jdbc;
    @Autowired private ApplicationEvents events;
    @Autowired private PlatformTransactionManager transactions;

    private final Snils snils = TestSnils.next();

    @Test
    void climbsToStandardWhenContactsAreConfirmedAndDocumentsGiven() {
        var id = claimant();
        confirmContacts(id);
        assertThat(level(id)).isEqualTo(AccountLevel.BASIC);

        giveData(id);

        assertThat(level(id)).isEqualTo(AccountLevel.STANDARD);
    }

    @Test
    void fallsToBasicWhenAContactIsLost() {
        var id = standard();

        jdbc.sql("update accounts.citizen set phone_confirmed_at = null where id = :id")
                .param("id", id.value())
                .update();
        ladder.reconsider(id, OPERATOR);

        assertThat(level(id)).isEqualTo(AccountLevel.BASIC);
    }

    @Test
    void confirmsFromEitherLowerLevel() {
        var basic = claimant();
        giveData(basic);

        assertThat(confirm(basic)).isEqualTo(new Confirmation.Confirmed());
        assertThat(confirm(basic)).isEqualTo(new Confirmation.Confirmed());
        assertThat(level(basic)).isEqualTo(AccountLevel.CONFIRMED);
        assertThat(steps(basic)).isEqualTo(1);
    }

    @Test
    void detachesWhoeverElseClaimedTheNumber() {
        var stranger = standard();
        var owner = claimant();
        giveData(owner);

        confirm(owner);

        assertThat(level(owner)).isEqualTo(AccountLevel.CONFIRMED);
        assertThat(level(stranger)).isEqualTo(AccountLevel.BASIC);
        assertThat(citizens.get(stranger).detached()).isTrue();
        assertThat(told(stranger, AccountNews.Kind.DETACHED)).isEqualTo(1);
        assertThat(ladder.standing(stranger).comparable()).isFalse();
    }

    @Test
    void letsOthersClimbAgainWhenTheOwnerTakesAnotherNumber() {
        var stranger = standard();
        var owner = claimant();
        giveData(owner);
        confirm(owner);

        records.changeSnils(owner, TestSnils.next(), Source.PERSON, OPERATOR);

        assertThat(citizens.get(stranger).detached()).isFalse();
        assertThat(level(stranger)).isEqualTo(AccountLevel.STANDARD);
        assertThat(told(stranger, AccountNews.Kind.ATTACHED)).isEqualTo(1);
    }

    @Test
    void letsOthersClimbAgainWhenAConfirmationWasAMistake() {
        var stranger = claimant();
        var owner = claimant();
        giveData(owner);
        confirm(owner);

        ladder.withdraw(owner, LevelCause.REVOKED, OPERATOR);

        assertThat(citizens.get(stranger).detached()).isFalse();
        assertThat(told(stranger, AccountNews.Kind.ATTACHED)).isEqualTo(1);
    }

    @Test
    void keepsOthersDetachedWhileTheOwnerIsToBeSeenAnew() {
        var stranger = claimant();
        var owner = claimant();
        giveData(owner);
        confirm(owner);

        ladder.withdraw(owner, LevelCause.DATA_CHANGED, OPERATOR);
        release(owner);

        assertThat(citizens.get(stranger).detached()).isTrue();
    }

    @Test
    void freesOthersWhenWhoGaveTheNumberUpKeepsNothing() {
        var stranger = claimant();
        var owner = claimant();
        confirm(owner);

        ladder.renounce(owner, OPERATOR);
        release(owner);

        assertThat(citizens.get(stranger).detached()).isFalse();
    }

    @Test
    void refusesASecondOwnerAndNamesTheFirst() {
        var owner = claimant();
        confirm(owner);
        var second = claimant();

        assertThat(confirm(second)).isEqualTo(new Confirmation.Owned(owner));
        assertThat(level(second)).isEqualTo(AccountLevel.BASIC);
    }

    @Test
    void keepsTheSecondBasicWhileAnotherHoldsTheStandardLevel() {
        standard();
        var second = claimant();
        confirmContacts(second);
        giveData(second);

        assertThat(level(second)).isEqualTo(AccountLevel.BASIC);
        assertThat(ladder.standing(second).comparable()).isTrue();
    }

    @Test
    void takesAConfirmationBackWhenItsOwnerChangesTheName() {
        var id = standard();
        confirm(id);

        records.rename(
                id,
                new FullName("Сидорова", "Анна", null),
                Source.PERSON,
                Actor.citizen(id.value()));

        assertThat(level(id)).isEqualTo(AccountLevel.STANDARD);
        assertThat(formerNames(id)).isEqualTo(1);
    }

    @Test
    void keepsAConfirmationWhenAnOperatorCorrectsThePassport() {
        var id = standard();
        confirm(id);
        var other = new Passport("0702", "654321", LocalDate.of(2002, 3, 15), "ОВД", "260001");

        records.keepPassport(id, other, Source.OPERATOR, OPERATOR);

        assertThat(level(id)).isEqualTo(AccountLevel.CONFIRMED);
        assertThat(records.passport(id).orElseThrow().value()).isEqualTo(other);
    }

    @Test
    void undoesAMistakeOfAnOperator() {
        var id = claimant();
        confirm(id);

        ladder.withdraw(id, LevelCause.REVOKED, OPERATOR);

        assertThat(level(id)).isEqualTo(AccountLevel.BASIC);
    }

    @Test
    void anotherNumberStartsANewClaim() {
        var owner = standard();
        confirm(owner);
        var detached = claimant();
        confirmContacts(detached);
        giveData(detached);

        records.changeSnils(detached, TestSnils.next(), Source.PERSON, OPERATOR);

        assertThat(level(detached)).isEqualTo(AccountLevel.STANDARD);
        assertThat(citizens.get(detached).detached()).isFalse();
    }

    @Test
    void aConfirmedPersonWhoChangesTheNumberKeepsOnlyWhatHisDataEarn() {
        var id = standard();
        confirm(id);

        records.changeSnils(id, TestSnils.next(), Source.PERSON, Actor.citizen(id.value()));

        assertThat(level(id)).isEqualTo(AccountLevel.STANDARD);
    }

    @Test
    void sealsThePassport() {
        var id = claimant();
        giveData(id);

        var kept =
                jdbc.sql("select sealed from accounts.identity_document where citizen_id = :id")
                        .param("id", id.value())
                        .query(byte[].class)
                        .single();

        assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("123456");
        assertThat(records.passport(id).orElseThrow().value()).isEqualTo(PASSPORT);
    }

    @Test
    void confirmsUnderTheNumberThatStandsThereOnceItIsItsTurn() throws Exception {
        var moving = standing(TestSnils.next());
        var owner = claimant();
        confirm(owner);

        var outcome =
                whileItMoves(
                        moving,
                        () -> records.changeSnils(moving, snils, Source.OPERATOR, OPERATOR),
                        () -> confirm(moving));

        assertThat(outcome).isEqualTo(new Confirmation.Owned(owner));
        assertThat(level(moving)).isNotEqualTo(AccountLevel.CONFIRMED);
    }

    @Test
    void aCertificateConfirmsNothingThatItDoesNotName() throws Exception {
        var moving = standing(TestSnils.next());
        var number = citizens.get(moving).snils().orElseThrow().digits();
        var seen = new SeenCertificate("00", "01", "CN=Test", Instant.EPOCH);
        var person = new CertifiedPerson(citizens.get(moving).name(), number, seen);

        var outcome =
                whileItMoves(
                        moving,
                        () -> records.changeSnils(moving, snils, Source.OPERATOR, OPERATOR),
                        () -> confirmation.confirm(moving, person));

        assertThat(outcome).isEqualTo(CertificateConfirmation.Outcome.OTHER_PERSON);
        assertThat(level(moving)).isNotEqualTo(AccountLevel.CONFIRMED);
    }

    /// Begins a deed while a change to the account is not committed yet, and lets it wait for that.
    private <T> T whileItMoves(CitizenId id, Runnable change, Supplier<T> deed) throws Exception {
        CompletableFuture<T> waiting;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            waiting =
                    new TransactionTemplate(transactions)
                            .execute(
                                    _ -> {
                                        ladder.hold(List.of(id));
                                        var begun = CompletableFuture.supplyAsync(deed, threads);
                                        Awaitility.await().until(this::somebodyWaits);
                                        change.run();
                                        return begun;
                                    });
        }
        return Objects.requireNonNull(waiting).get();
    }

    private boolean somebodyWaits() {
        return jdbc.sql(
                        """
                        select exists (
                               select
                                 from pg_locks l
                                where l.locktype = 'advisory'
                                  and not l.granted)
                        """)
                .query(Boolean.class)
                .single();
    }

    private CitizenId standing(Snils number) {
        var id = standard();
        records.changeSnils(id, number, Source.OPERATOR, OPERATOR);
        return id;
    }

    private CitizenId claimant() {
        var id =
                citizens.add(
                        new NewCitizen(
                                new FullName("Сидоров", "Олег", null),
                                TestSnils.next(),
                                AccountLevel.BASIC,
                                "a password of a test",
                                Optional.empty(),
                                Optional.empty()));
        records.changeSnils(id, snils, Source.OPERATOR, OPERATOR);
        return id;
    }

    private CitizenId standard() {
        var id = claimant();
        confirmContacts(id);
        giveData(id);
        assertThat(level(id)).isEqualTo(AccountLevel.STANDARD);
        return id;
    }

    private void confirmContacts(CitizenId id) {
        jdbc.sql(
                        """
                update accounts.citizen
                   set email = :email, email_confirmed_at = now(),
                       phone = :phone, phone_confirmed_at = now()
                 where id = :id
                """)
                .param("email", id + "@example.org")
                .param("phone", "+79" + TestSnils.next().digits().substring(0, 9))
                .param("id", id.value())
                .update();
    }

    private void giveData(CitizenId id) {
        records.keepBirth(id, BIRTH, Source.PERSON, OPERATOR);
        records.keepPassport(id, PASSPORT, Source.PERSON, OPERATOR);
    }

    private Confirmation confirm(CitizenId id) {
        return ladder.confirm(id, Means.CENTRE, OPERATOR);
    }

    private AccountLevel level(CitizenId id) {
        return citizens.get(id).level();
    }

    private long told(CitizenId id, AccountNews.Kind kind) {
        return events.stream(AccountNews.class)
                .filter(news -> news.citizen().equals(id) && news.kind() == kind)
                .count();
    }

    private long steps(CitizenId id) {
        return count("accounts.level_step", id);
    }

    private long formerNames(CitizenId id) {
        return count("accounts.former_name", id);
    }

    private long count(String table, CitizenId id) {
        return jdbc.sql("select count(*) from " + table + " where citizen_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

    /// As when another claimant leaves or takes another number.
    private void release(CitizenId claimant) {
        var snils = citizens.get(claimant).snils().orElseThrow();
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> ladder.release(snils, OPERATOR));
    }
}

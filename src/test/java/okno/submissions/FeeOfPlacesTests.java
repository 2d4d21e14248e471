package okno.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.AccountLevel;
import okno.accounts.CitizenId;
import okno.accounts.representation.CaseOwner;
import okno.accounts.representation.Families;
import okno.catalogue.Catalogue;
import okno.catalogue.SamplePackage;
import okno.forms.RawInput;
import okno.notifications.Notices;
import okno.payments.Allocation.Cause;
import okno.payments.Bills;
import okno.payments.Charge;
import okno.payments.Charges;
import okno.payments.Payments;
import okno.payments.payees.Payees;
import okno.platform.jobs.JobWorker;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A service that two bodies provide, each for a fee of its own.
@OknoTest
class FeeOfPlacesTests {
    private static final String REGION = "stavropol-archives";
    private static final String TOWN = "minvody-administration";
    private static final String PAYEE = "apostille";
    private static final String SERVICE =
            SamplePackage.ordered(
                            "fee-of-places",
                            "Образец",
                            """
                            fee: {kopecks: 250000, pay: before, payee: apostille, times: count}
                            overrides:
                              - {place: "07539000", fee_kopecks: 100000}
                            """,
                            "{key: count, type: number, label: Сколько, min: 1, max: 9}")
                    .replace(
                            "agency: stavropol-archives",
                            "agency: stavropol-archives\n"
                                    + "bodies: [stavropol-archives, minvody-administration]");

    private static final String FEE = "fee: {kopecks: 250000, pay: before";
    private static final String FEE_WITH_TERM =
            "term: {value: 10d, from: payment}\n    fee: {kopecks: 250000, pay: with";

    @Autowired private Orders orders;
    @Autowired private Catalogue catalogue;
    @Autowired private Drafts drafts;
    @Autowired private Sending sending;
    @Autowired private Submissions submissions;
    @Autowired private MySubmissions mine;
    @Autowired private MovableClock clock;
    @Autowired private Charges charges;
    @Autowired private Payees payees;
    @Autowired private Payments payments;
    @Autowired private Bills bills;
    @Autowired private Families families;
    @Autowired private Notices notices;
    @Autowired private JobWorker worker;
    @Autowired private JdbcClient jdbc;

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @BeforeEach
    void bothTakeMoney() {
        var payee = payees.find(REGION, PAYEE).orElseThrow();
        payees.install(new Payees.Named(TOWN, PAYEE, "Пошлина"), payee);
    }

    @Test
    void isWhatThePlaceOfTheBodySays() {
        var citizen = orders.citizen();

        var there = charged(citizen, draft(citizen, REGION));
        var here = charged(citizen, draft(citizen, TOWN));

        assertThat(there.terms().total().value()).isEqualTo(500_000);
        assertThat(here.terms().total().value()).isEqualTo(200_000);
    }

    @Test
    void isWhatTheApplicantsOwnPlaceSaysWhereItsBodyWorksThere() {
        var citizen = orders.citizen();
        var service =
                catalogue.version(PastVersion.of(jdbc, "fee-of-places", SERVICE)).orElseThrow();
        var draft =
                drafts.resume(citizen, new Drafts.Order(service, "main", Optional.of("07539000")));
        drafts.answer(citizen, draft, "one", new RawInput(Map.of("count", List.of("2"))));
        drafts.chooseBody(citizen, draft, REGION);

        assertThat(charged(citizen, draft).terms().total().value()).isEqualTo(200_000);
    }

    @Test
    void whatOneBodyWasPaidIsNotTakenForAnother() {
        var citizen = orders.citizen();
        var draft = draft(citizen, REGION);
        var unpaid = charged(citizen, draft);
        drafts.chooseBody(citizen, draft, TOWN);

        var there = charged(citizen, draft);

        assertThat(there.agency()).isEqualTo(TOWN);
        assertThat(charges.get(unpaid.id()).annulled()).isTrue();
    }

    @Test
    void whatAnotherBodyWasPaidIsToBeGivenBackOnceItIsSent() {
        var citizen = orders.citizen();
        var draft = draft(citizen, REGION);
        var before = charged(citizen, draft);
        pay(before);
        drafts.chooseBody(citizen, draft, TOWN);
        var now = charged(citizen, draft);
        var kept = charges.get(before.id()).annulled();
        pay(now);

        var seen = drafts.find(citizen, draft).draft().lock();
        var outcome = sending.send(CaseOwner.self(citizen), draft, seen);

        assertThat(kept).isFalse();
        assertThat(outcome).isInstanceOf(Sending.Outcome.Sent.class);
        assertThat(charges.get(before.id()).annulled()).isTrue();
        assertThat(charges.get(now.id()).annulled()).isFalse();
    }

    @Test
    void isOwedNoMoreOnceTheApplicationIsWithdrawn() {
        var citizen = orders.citizen();
        var draft = draft(citizen, REGION, "pay: before", "pay: with");
        var self = CaseOwner.self(citizen);
        var seen = drafts.find(citizen, draft).draft().lock();
        var sent = (Sending.Outcome.Sent) sending.send(self, draft, seen);
        var owed = charges.of(draft.value()).getFirst();

        submissions.withdraw(self, sent.number());

        assertThat(owed.annulled()).isFalse();
        assertThat(charges.get(owed.id()).annulled()).isTrue();
    }

    @Test
    void aTermFromThePaymentBeginsOnceItsBodyAsksForTheFeeNoMore() {
        var citizen = orders.citizen();
        var draft = draft(citizen, REGION, FEE, FEE_WITH_TERM);
        var seen = drafts.find(citizen, draft).draft().lock();
        var sent = (Sending.Outcome.Sent) sending.send(CaseOwner.self(citizen), draft, seen);
        var owed = charges.of(draft.value()).getFirst();

        var waived = charges.annul(owed.id(), owed.lock(), "Льгота", Bills.SYSTEM);
        var begun = mine.find(citizen, sent.number()).deadline();
        charges.restore(owed.id(), waived.lock(), "Ошибка", Bills.SYSTEM);

        assertThat(begun).isPresent();
        assertThat(mine.find(citizen, sent.number()).deadline()).isEmpty();
    }

    @Test
    void aTermThatHasBegunStaysWhenWhatWasPaidIsAnnulled() {
        var citizen = orders.citizen();
        var draft = draft(citizen, REGION, FEE, FEE_WITH_TERM);
        var seen = drafts.find(citizen, draft).draft().lock();
        var sent = (Sending.Outcome.Sent) sending.send(CaseOwner.self(citizen), draft, seen);
        var owed = charges.of(draft.value()).getFirst();
        pay(owed);
        var begun = mine.find(citizen, sent.number()).deadline();
        clock.advance(Duration.ofDays(5));

        charges.annul(owed.id(), owed.lock(), "Ошибка", Bills.SYSTEM);

        assertThat(mine.find(citizen, sent.number()).deadline()).isPresent().isEqualTo(begun);
    }

    @Test
    void aTermFromThePaymentBeginsWithIt() {
        var citizen = orders.citizen();
        var draft = draft(citizen, REGION, FEE, FEE_WITH_TERM);
        var seen = drafts.find(citizen, draft).draft().lock();
        var sent = (Sending.Outcome.Sent) sending.send(CaseOwner.self(citizen), draft, seen);
        var owed = charges.of(draft.value()).getFirst();
        assertThat(mine.find(citizen, sent.number()).deadline()).isEmpty();
        assertThat(mine.find(citizen, sent.number()).submission().state().dueOn()).isEmpty();
        clock.advance(Duration.ofDays(20));

        var money = pay(owed);
        var paid = mine.find(citizen, sent.number());
        payments.undo(money, owed.id(), owed.terms().total(), Bills.SYSTEM);

        var due = paid.deadline().orElseThrow();
        assertThat(due.event().toLocalDate())
                .isEqualTo(LocalDate.ofInstant(clock.instant(), paid.body().zone()));
        assertThat(paid.submission().state().dueOn()).contains(due.lastDay());
        assertThat(mine.find(citizen, sent.number()).deadline()).isEmpty();
    }

    @Test
    void isNotSentForWhoTookTheConsentBack() {
        var citizen = orders.citizen();
        var draft = draft(citizen, REGION);
        var owed = charged(citizen, draft);
        jdbc.sql("update accounts.citizen set consent_withdrawn_at = now() where id = :id")
                .param("id", citizen.value())
                .update();

        pay(owed);
        worker.drain();

        assertThat(drafts.list(citizen)).hasSize(1);
        assertThat(notices.unread(citizen)).isEqualTo(1);
    }

    @Test
    void isNotSentByAnAccountThatIsTooLow() {
        var low = families.person(TestSnils.next(), AccountLevel.STANDARD);
        var high = orders.citizen();
        var asked = "apply: [portal]\naccount_level: confirmed";
        var ofLow = draft(low, REGION, "apply: [portal]", asked);
        var ofHigh = draft(high, REGION, "apply: [portal]", asked);

        pay(charged(low, ofLow));
        pay(charged(high, ofHigh));
        worker.drain();

        assertThat(drafts.list(low)).hasSize(1);
        assertThat(drafts.list(high)).isEmpty();
    }

    private Charge charged(CitizenId citizen, SubmissionId draft) {
        var seen = drafts.find(citizen, draft).draft().lock();
        assertThat(sending.send(CaseOwner.self(citizen), draft, seen))
                .isInstanceOf(Sending.Outcome.Unpaid.class);
        return charges.of(draft.value()).getFirst();
    }

    private UUID pay(Charge charge) {
        var total = charge.terms().total();
        var money = bills.money(total.value());
        payments.allocate(money.id(), charge.id(), total, Cause.CHECKOUT, Bills.SYSTEM);
        return money.id();
    }

    private SubmissionId draft(CitizenId citizen, String body) {
        return draft(citizen, body, "", "");
    }

    /// @param words of the package
    /// @param others in place of these
    private SubmissionId draft(CitizenId citizen, String body, String words, String others) {
        var content = SERVICE.replace(words, others);
        var past = PastVersion.of(jdbc, "fee-of-places", content);
        var service = catalogue.version(past).orElseThrow();
        var id = drafts.resume(citizen, new Drafts.Order(service, "main", Optional.empty()));
        drafts.answer(citizen, id, "one", new RawInput(Map.of("count", List.of("2"))));
        drafts.chooseBody(citizen, id, body);
        return id;
    }
}

package okno.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.representation.CaseOwner;
import okno.accounts.representation.Families;
import okno.accounts.representation.Representations;
import okno.audit.Actor;
import okno.catalogue.Catalogue;
import okno.consulting.Askers;
import okno.desk.Counter;
import okno.forms.RawInput;
import okno.notifications.Notices;
import okno.payments.Allocation.Cause;
import okno.payments.Charge;
import okno.payments.Charges;
import okno.payments.Kopecks;
import okno.payments.Payment;
import okno.payments.Payments;
import okno.payments.ReceivedPayment;
import okno.payments.refunds.Refund;
import okno.payments.refunds.Refunds;
import okno.platform.jobs.JobWorker;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import okno.testing.Visit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// An application whose fee comes first: the apostille.
@OknoTest
class FeeTests {
    private static final Actor BANK = Actor.system("test");
    private static final String UNSENT = "notifications.account.paid-unsent";

    @Autowired private MockMvcTester mvc;
    @Autowired private Orders orders;
    @Autowired private Catalogue catalogue;
    @Autowired private Drafts drafts;
    @Autowired private Sending sending;
    @Autowired private MySubmissions mine;
    @Autowired private Charges charges;
    @Autowired private Payments payments;
    @Autowired private Refunds refunds;
    @Autowired private Families families;
    @Autowired private Representations representations;
    @Autowired private Notices notices;
    @Autowired private Clock clock;
    @Autowired private Counter counter;
    @Autowired private JobWorker worker;

    @Test
    void isNotSentUnpaidAndIsChargedOnce() {
        var citizen = orders.citizen();
        var draft = apostille(citizen, 2);

        var first = send(citizen, draft);
        var second = send(citizen, draft);

        assertThat(first).isInstanceOf(Sending.Outcome.Unpaid.class).isEqualTo(second);
        assertThat(sent(citizen)).isEmpty();
        assertThat(charges.of(draft.value())).hasSize(1);
        assertThat(charge(draft).terms().total().value()).isEqualTo(500_000);
        assertThat(drafts.find(citizen, draft)).isNotNull();
    }

    @Test
    void theCheckPageSaysWhatItCostsAndLeadsToTheCharge() throws Exception {
        var citizen = orders.citizen();
        var draft = apostille(citizen, 2);
        var seen = drafts.find(citizen, draft).draft().lock();

        var check = page(citizen, "/account/drafts/" + draft + "/check");
        var pressed =
                mvc.post()
                        .uri("/account/drafts/" + draft + "/sending")
                        .param("seen", Integer.toString(seen))
                        .with(Askers.citizen(citizen))
                        .with(csrf())
                        .exchange();

        assertThat(check.select("#fee ~ p").text()).contains("5", "000", "333.33");
        assertThat(check.select("main button").eachText()).contains("Оплатить и отправить");
        assertThat(pressed)
                .hasStatus(303)
                .hasHeader("Location", "/account/charges/" + charge(draft).uin().digits());
    }

    @Test
    void theSentOneShowsItsFeePaid() throws Exception {
        var citizen = orders.citizen();
        var draft = apostille(citizen, 1);
        send(citizen, draft);
        pay(charge(draft));
        worker.drain();

        var number = sent(citizen).getFirst().number();
        var shown = page(citizen, "/account/submissions/" + number).select("dl.summary").text();

        assertThat(shown).contains("Государственная пошлина Оплачено", "Открыть начисление");
    }

    @Test
    void isSentByItselfOnceItIsPaid() {
        var citizen = orders.citizen();
        var draft = apostille(citizen, 1);
        send(citizen, draft);

        pay(charge(draft));
        worker.drain();

        assertThat(sent(citizen)).hasSize(1);
        assertThat(charge(draft).settled()).isTrue();
    }

    @Test
    void waitsForItsSenderWhenItWasChangedMeanwhile() throws Exception {
        var citizen = orders.citizen();
        var draft = apostille(citizen, 1);
        var before = feeText(citizen, draft);
        send(citizen, draft);
        var asked = feeText(citizen, draft);
        drafts.chooseBody(citizen, draft, Orders.BODY);
        var changed = feeText(citizen, draft);

        pay(charge(draft));
        worker.drain();
        var unsent = sent(citizen);
        var told = told(citizen);
        var paid = feeText(citizen, draft);
        var outcome = send(citizen, draft);

        assertThat(paid).doesNotContain("уже оплачено");
        assertThat(before).contains("отправит его сам");
        assertThat(asked).contains("отправит заявление сам");
        assertThat(changed).contains("Проверьте его и попросите еще раз");
        assertThat(unsent).isEmpty();
        assertThat(told).containsExactly(UNSENT);
        assertThat(outcome).isInstanceOf(Sending.Outcome.Sent.class);
    }

    @Test
    void waitsAgainForMoneyThatWasTakenBack() {
        var citizen = orders.citizen();
        var draft = apostille(citizen, 1);
        send(citizen, draft);
        var money = pay(charge(draft));
        payments.undo(money.id(), charge(draft).id(), money.amount(), BANK);
        worker.drain();
        var unsent = sent(citizen);

        pay(charge(draft));
        worker.drain();

        assertThat(unsent).isEmpty();
        assertThat(told(citizen)).isEmpty();
        assertThat(sent(citizen)).hasSize(1);
    }

    @Test
    void tellsNothingOfOneThatItSent() {
        var citizen = orders.citizen();
        var draft = apostille(citizen, 1);
        send(citizen, draft);

        pay(charge(draft));
        worker.drain();

        assertThat(told(citizen)).isEmpty();
    }

    @Test
    void waitsForTheRepresentativeWhoWantedToSendIt() {
        var snils = TestSnils.next();
        var parent = families.person(snils);
        var born = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusYears(5);
        var right = families.enter(parent, Families.boy(Families.certificate(), born));
        var owner = CaseOwner.of(representations.inForce(parent, right).orElseThrow());
        var draft = apostille(owner.id(), 1);
        send(owner, draft);
        var visit = new Visit(mvc);
        var typed = Map.of("СНИЛС", snils.formatted(), "Пароль", Families.PASSWORD);
        visit.press(visit.get("/login"), "Войти", typed);
        var choice = visit.get("/account/representation");
        visit.press(choice, "Действовать за этого человека: " + Families.CHILD, Map.of());
        var check = visit.get("/account/drafts/" + draft + "/check").page();

        pay(charge(draft));
        worker.drain();

        assertThat(check.select("#fee ~ p").text()).contains("вернитесь и отправьте");
        assertThat(check.select("main button").eachText()).contains("Оплатить");
        assertThat(sent(owner.id())).isEmpty();
        assertThat(told(parent)).containsExactly(UNSENT);
        assertThat(send(owner, draft)).isInstanceOf(Sending.Outcome.Sent.class);
    }

    @Test
    void aRepresentativeDoesNotUndoWhatTheOwnerAskedFor() {
        var citizen = orders.citizen();
        var draft = apostille(citizen, 1);
        send(citizen, draft);
        send(new CaseOwner(citizen, orders.citizen(), Optional.empty()), draft);

        pay(charge(draft));
        worker.drain();

        assertThat(sent(citizen)).hasSize(1);
    }

    @Test
    void whatIsChargedFollowsTheAnswers() {
        var citizen = orders.citizen();
        var draft = apostille(citizen, 1);
        send(citizen, draft);
        drafts.answer(citizen, draft, "documents", documents(3));

        send(citizen, draft);

        assertThat(charges.of(draft.value()))
                .extracting(it -> it.terms().total().value() + " " + it.annulled())
                .containsExactly("750000 false");
    }

    @Test
    void countsWhatWasPaidBeforeTheAnswersChanged() throws Exception {
        var citizen = orders.citizen();
        var draft = apostille(citizen, 1);
        send(citizen, draft);
        drafts.answer(citizen, draft, "documents", documents(3));
        pay(charge(draft));

        var outcome = send(citizen, draft);
        var check = page(citizen, "/account/drafts/" + draft + "/check");

        assertThat(outcome).isInstanceOf(Sending.Outcome.Unpaid.class);
        assertThat(charges.of(draft.value())).hasSize(1);
        assertThat(charge(draft).toPay(LocalDate.of(2026, 3, 2)).value()).isEqualTo(500_000);
        assertThat(check.select("#fee ~ p").eachText())
                .anyMatch(it -> it.matches("Из них уже оплачено 2.500 ₽."));
    }

    @Test
    void sendsAtOnceWhoHasPaidMoreThanItCostsNow() {
        var citizen = orders.citizen();
        var draft = apostille(citizen, 3);
        send(citizen, draft);
        drafts.answer(citizen, draft, "documents", documents(1));
        pay(charge(draft));

        var outcome = send(citizen, draft);

        assertThat(outcome).isInstanceOf(Sending.Outcome.Sent.class);
        assertThat(charge(draft).balance(LocalDate.of(2026, 3, 2))).isEqualTo(-500_000);
    }

    @Test
    void takesAFeeThatWasPaidInVainForTheNextOne() {
        var citizen = orders.citizen();
        var thrownAway = apostille(citizen, 1);
        send(citizen, thrownAway);
        var paid = charge(thrownAway);
        pay(paid);
        drafts.delete(CaseOwner.self(citizen), thrownAway);
        var next = apostille(citizen, 1);

        var outcome = send(citizen, next);

        assertThat(outcome).isInstanceOf(Sending.Outcome.Sent.class);
        assertThat(charge(next).uin()).isEqualTo(paid.uin());
    }

    @Test
    void takesNoFeeOfAnotherPersonNorOfAnApplicationThatWasSent() {
        var citizen = orders.citizen();
        var served = apostille(citizen, 1);
        send(citizen, served);
        pay(charge(served));
        worker.drain();

        var again = send(citizen, apostille(citizen, 1));
        var other = orders.citizen();
        var others = send(other, apostille(other, 1));

        assertThat(again).isInstanceOf(Sending.Outcome.Unpaid.class);
        assertThat(others).isInstanceOf(Sending.Outcome.Unpaid.class);
    }

    @Test
    void takesNoFeeThatIsOnItsWayBack() {
        var citizen = orders.citizen();
        var thrownAway = apostille(citizen, 1);
        send(citizen, thrownAway);
        var paid = charge(thrownAway);
        giveBack(pay(paid), paid);
        drafts.delete(CaseOwner.self(citizen), thrownAway);

        var outcome = send(citizen, apostille(citizen, 1));

        assertThat(outcome).isInstanceOf(Sending.Outcome.Unpaid.class);
    }

    @Test
    void aFeeIsTakenByOneApplicationOnly() {
        var citizen = orders.citizen();
        var thrownAway = apostille(citizen, 1);
        send(citizen, thrownAway);
        var paid = charge(thrownAway);

        var first = charges.attach(paid, UUID.randomUUID(), BANK);
        var second = charges.attach(paid, UUID.randomUUID(), BANK);

        assertThat(first).isPresent();
        assertThat(second).isEmpty();
    }

    @Test
    void takesBackWhatNobodyPaidWithTheDraft() {
        var citizen = orders.citizen();
        var draft = apostille(citizen, 1);
        send(citizen, draft);

        drafts.delete(CaseOwner.self(citizen), draft);

        assertThat(charge(draft).annulled()).isTrue();
    }

    @Test
    void isSentByItselfOnceItsBodyAsksForTheFeeNoMore() {
        var citizen = orders.citizen();
        var draft = apostille(citizen, 1);
        send(citizen, draft);

        annul(charge(draft));
        worker.drain();

        assertThat(sent(citizen)).hasSize(1);
        assertThat(charges.of(draft.value())).hasSize(1);
    }

    @Test
    void whatItsBodyAnnulledIsNotChargedAgain() throws Exception {
        var citizen = orders.citizen();
        var draft = apostille(citizen, 2);
        send(citizen, draft);
        drafts.answer(citizen, draft, "documents", documents(1));
        annul(charge(draft));
        worker.drain();
        var unsent = sent(citizen);

        var check = page(citizen, "/account/drafts/" + draft + "/check").select("main").text();
        var outcome = send(citizen, draft);

        assertThat(unsent).isEmpty();
        assertThat(told(citizen)).containsExactly(UNSENT);
        assertThat(check).contains("Ведомство отменило начисление").doesNotContain("Оплатить");
        assertThat(outcome).isInstanceOf(Sending.Outcome.Sent.class);
        assertThat(charges.of(draft.value())).hasSize(1);
    }

    @Test
    void whatItCostsMoreThanItsBodyAnnulledIsCharged() {
        var citizen = orders.citizen();
        var draft = apostille(citizen, 1);
        send(citizen, draft);
        drafts.answer(citizen, draft, "documents", documents(2));
        annul(charge(draft));

        var outcome = send(citizen, draft);

        assertThat(outcome).isInstanceOf(Sending.Outcome.Unpaid.class);
        assertThat(charge(draft).terms().total().value()).isEqualTo(500_000);
        assertThat(charge(draft).annulled()).isFalse();
    }

    @Test
    void whatThePortalTookBackIsChargedAgain() {
        var citizen = orders.citizen();
        var draft = apostille(citizen, 1);
        send(citizen, draft);
        charges.annul(charge(draft).id(), charge(draft).lock(), "", BANK);

        var outcome = send(citizen, draft);

        assertThat(outcome).isInstanceOf(Sending.Outcome.Unpaid.class);
        assertThat(charge(draft).annulled()).isFalse();
    }

    private void annul(Charge charge) {
        charges.annul(charge.id(), charge.lock(), "Льгота", BANK);
    }

    private Document page(CitizenId citizen, String path) throws Exception {
        var got = mvc.get().uri(path).with(Askers.citizen(citizen)).exchange();
        return Jsoup.parse(got.getResponse().getContentAsString());
    }

    private SubmissionId apostille(CitizenId citizen, int count) {
        var service = catalogue.find("archive-apostille").orElseThrow();
        var id = drafts.resume(citizen, new Drafts.Order(service, "main", Optional.empty()));
        drafts.answer(citizen, id, "documents", documents(count));
        drafts.find(citizen, id).form().sections().stream()
                .skip(1)
                .forEach(section -> drafts.answer(citizen, id, section.key(), delivery()));
        drafts.chooseBody(citizen, id, Orders.BODY);
        orders.scan(citizen, id);
        assertThat(drafts.find(citizen, id).problems()).isEmpty();
        return id;
    }

    private static RawInput documents(int count) {
        return new RawInput(
                Map.of(
                        "country", List.of("DE"),
                        "count", List.of(Integer.toString(count)),
                        "list", List.of("Справка № 7 от 01.02.2026")));
    }

    private static RawInput delivery() {
        return new RawInput(
                Map.of(
                        "bring", List.of("office"),
                        "return", List.of("office"),
                        "phone", List.of("+7 928 123-45-67")));
    }

    private Sending.Outcome send(CitizenId citizen, SubmissionId draft) {
        return send(CaseOwner.self(citizen), draft);
    }

    private Sending.Outcome send(CaseOwner owner, SubmissionId draft) {
        var seen = drafts.find(owner.id(), draft).draft().lock();
        return sending.send(owner, draft, seen);
    }

    private String feeText(CitizenId citizen, SubmissionId draft) throws Exception {
        return page(citizen, "/account/drafts/" + draft + "/check").select("#fee ~ p").text();
    }

    /// What was told of money that came for what did not leave.
    private List<String> told(CitizenId reader) {
        return notices.list(reader, Optional.empty(), Optional.empty()).rows().stream()
                .map(notice -> notice.told().title())
                .filter(UNSENT::equals)
                .toList();
    }

    private List<SubmissionRow> sent(CitizenId citizen) {
        return mine.list(citizen, MySubmissions.Group.ALL, Optional.empty()).rows();
    }

    private Charge charge(SubmissionId draft) {
        return charges.of(draft.value()).getFirst();
    }

    private void giveBack(Payment payment, Charge charge) {
        var wanted =
                new Refunds.Wanted(
                        payment.id(),
                        Optional.of(charge.id()),
                        charge.agency(),
                        charge.terms().total(),
                        Refund.Reason.ASKED,
                        Optional.empty());
        refunds.decide(wanted, counter.officer("Возвратов").id().value());
    }

    private Payment pay(Charge charge) {
        var total = new Kopecks(charge.terms().total().value());
        var told =
                new ReceivedPayment(
                        ReceivedPayment.Source.GATEWAY,
                        "fee-" + UUID.randomUUID(),
                        total,
                        LocalDate.of(2026, 3, 2),
                        Optional.empty());
        var payment = payments.receive(told, BANK).payment();
        payments.allocate(payment.id(), charge.id(), total, Cause.CHECKOUT, BANK);
        return payment;
    }
}

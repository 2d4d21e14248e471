package okno.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.accounts.CitizenId;
import okno.accounts.SignedInStaff;
import okno.accounts.representation.CaseOwner;
import okno.audit.Actor;
import okno.catalogue.Catalogue;
import okno.catalogue.SamplePackage;
import okno.consulting.Askers;
import okno.desk.Counter;
import okno.forms.RawInput;
import okno.notifications.Notices;
import okno.payments.Allocation.Cause;
import okno.payments.Bills;
import okno.payments.Charge;
import okno.payments.ChargeRevision.Meaning;
import okno.payments.Charges;
import okno.payments.Kopecks;
import okno.payments.Payment;
import okno.payments.Payments;
import okno.platform.Conflict;
import okno.platform.jobs.JobWorker;
import okno.submissions.MySubmissions.Group;
import okno.terms.Deadline;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// A service whose fee is charged when its application is sent, or later.
@OknoTest
class LateFeeTests {
    private static final String CHARGED = "notifications.news.charged";
    private static final String PAID = "notifications.news.paid";
    private static final String ACCEPTED = "pay: accepted, within: 10d";
    private static final String DECIDED = "pay: decided, within: 10wd";
    private static final String WITH = "pay: with";
    private static final String COLLECTED = DECIDED + ", payee: apostille, times: sheets";
    private static final String SERVICE =
            SamplePackage.ordered(
                    "late-fee",
                    "Копия дела",
                    """
                    term: {value: 30d}
                    fee: {kopecks: 50000, pay: decided, within: 10wd, payee: apostille, times: sheets}
                    refusal:
                      suspension:
                        - {ground: Не внесена плата, term: 90d, unpaid: true}
                      service:
                        - {code: none, text: Дела нет}
                    """,
                    "{key: sheets, type: number, label: Сколько, required: true, min: 1, max: 9}");

    @Autowired private MockMvcTester mvc;
    @Autowired private Orders orders;
    @Autowired private Counter counter;
    @Autowired private Catalogue catalogue;
    @Autowired private Drafts drafts;
    @Autowired private Sending sending;
    @Autowired private Submissions submissions;
    @Autowired private MySubmissions mine;
    @Autowired private Proceedings proceedings;
    @Autowired private Reconsideration reconsideration;
    @Autowired private Charges charges;
    @Autowired private Payments payments;
    @Autowired private Bills bills;
    @Autowired private Notices notices;
    @Autowired private JobWorker worker;
    @Autowired private JdbcClient jdbc;
    @Autowired private MovableClock clock;

    private CitizenId citizen;
    private SignedInStaff officer;

    @BeforeEach
    void somebodyAsksAndSomebodyDecides() {
        citizen = orders.citizen();
        officer = counter.officer("Дубов");
    }

    @AfterEach
    void itIsToday() {
        clock.reset();
    }

    @Test
    void isSentAtOnceAndTheCheckPageSaysWhenItIsCharged() throws Exception {
        var decided = draft(DECIDED);
        var accepted = draft(ACCEPTED);

        var late = checkPage(decided);
        var early = checkPage(accepted);
        send(decided);

        assertThat(late).contains("1", "500", "Сейчас платить не нужно", "решит");
        assertThat(early).contains("Сейчас платить не нужно", "примет");
        assertThat(charges.of(decided.value())).isEmpty();
    }

    @Test
    void theResultWaitsForWhatIsChargedOnTheDecision() throws Exception {
        var number = accepted(DECIDED);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> grant(number));
        var before = desk(number).select("aside a.button").eachText();

        charge(number);

        var charge = charge(of(number));
        assertThat(before).contains("Начислить плату").doesNotContain("Исполнить");
        assertThat(charge.terms().total().value()).isEqualTo(150_000);
        assertThat(charge.terms().payBy().orElseThrow()).isAfter(bills.today().plusDays(10));
        assertThat(status(number)).isEqualTo(SubmissionStatus.INTERIM);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> grant(number));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> charge(number));
        assertThat(desk(number).select("aside").text())
                .containsPattern("Ожидает оплаты: 1.500.₽")
                .doesNotContain("Начислить плату");
        worker.drain();
        assertThat(notices.demands(citizen))
                .extracting(demand -> demand.told().title())
                .containsExactly(CHARGED);
    }

    @Test
    void theCaseSaysWhatIsToBePaidAndUntilWhen() throws Exception {
        var number = accepted(DECIDED);
        charge(number);

        var shown = page("/account/submissions/" + number);

        assertThat(shown.select(".notice-title").eachText())
                .anyMatch(it -> it.matches("Ожидает оплаты: 1.500.₽"));
        assertThat(shown.select(".notice a").attr("href"))
                .isEqualTo("/account/charges/" + charge(of(number)).uin().digits());
        assertThat(shown.text()).contains("Начислена плата", "Оплатите не позднее");
        assertThat(page("/account/charges").text()).contains("Копия дела");
    }

    @Test
    void goesOnByItselfOnceItIsPaid() throws Exception {
        var number = accepted(DECIDED);
        charge(number);

        pay(charge(of(number)), 150_000);
        worker.drain();
        worker.drain();

        assertThat(status(number)).isEqualTo(SubmissionStatus.IN_WORK);
        assertThat(told(PAID)).isEqualTo(1);
        assertThat(notices.demands(citizen)).isEmpty();
        assertThat(desk(number).select("aside a.button").eachText())
                .contains("Исполнить")
                .doesNotContain("Начислить плату");
        assertThat(page("/account/submissions/" + number).text())
                .contains("Платить больше не нужно", "Оплачено")
                .doesNotContain("Ожидает оплаты");
        grant(number);
        assertThat(status(number)).isEqualTo(SubmissionStatus.DONE);
    }

    @Test
    void aPartIsNotEnough() {
        var number = accepted(DECIDED);
        charge(number);

        pay(charge(of(number)), 100_000);
        worker.drain();

        assertThat(status(number)).isEqualTo(SubmissionStatus.INTERIM);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> grant(number));
    }

    @Test
    void moneyThatWasTakenBackIsWaitedForAgain() {
        var number = accepted(DECIDED);
        charge(number);
        var charge = charge(of(number));
        var money = pay(charge, 150_000);
        payments.undo(money.id(), charge.id(), new Kopecks(150_000), Bills.SYSTEM);
        worker.drain();

        assertThat(status(number)).isEqualTo(SubmissionStatus.INTERIM);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> grant(number));
    }

    @Test
    void isChargedOnAcceptanceWhereThePackageSaysSo() throws Exception {
        var number = sent(ACCEPTED);
        assertThat(charges.of(of(number).value())).isEmpty();

        accept(number);

        var charge = charge(of(number));
        // Ten days, and on to the next working day; the holidays of January are the longest.
        var tenth = bills.today().plusDays(10);
        assertThat(charge.terms().payBy().orElseThrow()).isBetween(tenth, tenth.plusDays(12));
        assertThat(status(number)).isEqualTo(SubmissionStatus.INTERIM);
        assertThat(desk(number).select("aside a.button").eachText())
                .doesNotContain("Исполнить", "Начислить плату");
        pay(charge, 150_000);
        worker.drain();
        grant(number);
        assertThat(status(number)).isEqualTo(SubmissionStatus.DONE);
    }

    @Test
    void whatIsAskedMeanwhileStaysAsked() {
        var number = accepted(DECIDED);
        charge(number);
        proceedings.ask(working(), seen(number), words(), Optional.empty());

        pay(charge(of(number)), 150_000);
        worker.drain();

        assertThat(status(number)).isEqualTo(SubmissionStatus.NEED_INFO);
        assertThat(told(PAID)).isEqualTo(1);
    }

    @Test
    void isOwedNoMoreOnceItIsWithdrawn() {
        var number = accepted(DECIDED);
        charge(number);

        submissions.withdraw(CaseOwner.self(citizen), number);
        proceedings.confirmWithdrawal(working(), seen(number), words());
        worker.drain();

        assertThat(charge(of(number)).annulled()).isTrue();
        assertThat(status(number)).isEqualTo(SubmissionStatus.CANCELLED);
    }

    @Test
    void isOwedNoMoreOnceItIsRefusedAndAgainOnceThatIsUndone() {
        var number = accepted(DECIDED);
        charge(number);
        var charge = charge(of(number));

        proceedings.refuse(working(), seen(number), words(), "none");
        worker.drain();
        var refused = charge(of(number));
        reopen(number);
        var reopened = charge(of(number));

        assertThat(refused.annulled()).isTrue();
        assertThat(reopened.uin()).isEqualTo(charge.uin());
        assertThat(reopened.annulled()).isFalse();
        assertThat(status(number)).isEqualTo(SubmissionStatus.INTERIM);
        assertThat(charges.of(of(number).value())).hasSize(1);
    }

    @Test
    void isPaidLaterOnceARefusalIsUndone() {
        var number = accepted(DECIDED);
        charge(number);
        var before = charge(of(number)).terms().payBy().orElseThrow();
        proceedings.refuse(working(), seen(number), words(), "none");

        clock.advance(Duration.ofDays(30));
        reopen(number);

        assertThat(charge(of(number)).terms().payBy().orElseThrow()).isAfter(before);
    }

    @Test
    void whatItsBodyAnnulledItselfStaysSo() {
        var number = accepted(DECIDED);
        charge(number);
        var charge = charge(of(number));
        charges.annul(charge.id(), charge.lock(), "Льгота", Bills.SYSTEM);
        worker.drain();

        proceedings.refuse(working(), seen(number), words(), "none");
        reopen(number);

        assertThat(charge(of(number)).annulled()).isTrue();
        assertThat(status(number)).isEqualTo(SubmissionStatus.IN_WORK);
    }

    @Test
    void whatWasChargedWithItIsOwedNoMoreOnceItIsNotTakenIntoWork() {
        var number = sent(WITH);
        var charge = charge(of(number));

        proceedings.refuse(working(), seen(number), words(), "none");
        var refused = charge(of(number));
        var said = charges.history(charge.id()).getLast();
        reopen(number);

        assertThat(charge.annulled()).isFalse();
        assertThat(refused.annulled()).isTrue();
        assertThat(said.meaning()).isEqualTo(Meaning.ANNULLED);
        assertThat(said.actor()).isEqualTo(Actor.staff(officer.id().value()));
        assertThat(charge(of(number)).annulled()).isFalse();
        assertThat(charge(of(number)).uin()).isEqualTo(charge.uin());
        assertThat(status(number)).isEqualTo(SubmissionStatus.IN_WORK);
    }

    @Test
    void whatWasChargedWithItIsOwedForTheWorkOnIt() {
        var number = accepted(WITH);

        proceedings.refuse(working(), seen(number), words(), "none");

        assertThat(charge(of(number)).annulled()).isFalse();
    }

    @Test
    void whatWasPaidWithItIsKept() {
        var number = sent(WITH);
        pay(charge(of(number)), 150_000);

        proceedings.refuse(working(), seen(number), words(), "none");

        assertThat(charge(of(number)).annulled()).isFalse();
    }

    @Test
    void isAmongWhatAsksForSomethingWhileItIsWaitedFor() {
        var number = accepted(DECIDED);
        var before = asking();
        charge(number);
        var waiting = asking();
        proceedings.report(working(), seen(number), words());
        var reported = asking();

        pay(charge(of(number)), 150_000);
        worker.drain();

        assertThat(before).isEmpty();
        assertThat(waiting).containsExactly(number);
        assertThat(reported).containsExactly(number);
        assertThat(asking()).isEmpty();
    }

    @Test
    void listsSayWhatIsToBePaidUntilItIs() throws Exception {
        var number = accepted(DECIDED);
        charge(number);
        var charge = charge(of(number));
        var pages = List.of("/account", "/account/submissions?group=action");

        var waiting = toPay(charge, pages);
        pay(charge, 150_000);
        worker.drain();

        assertThat(waiting)
                .hasSize(3)
                .allMatch(it -> it.matches("Оплатите пошлину: 1.500.₽, не позднее .* 20\\d\\d"));
        assertThat(toPay(charge, pages)).isEmpty();
    }

    /// What links to a charge on pages say.
    private List<String> toPay(Charge charge, List<String> pages) throws Exception {
        var said = new ArrayList<String>();
        for (var path : pages) {
            var got = mvc.get().uri(path).with(Askers.citizen(citizen)).exchange();
            var page = Jsoup.parse(got.getResponse().getContentAsString());
            said.addAll(page.select("a[href$=" + charge.uin().digits() + "]").eachText());
        }
        return said;
    }

    @Test
    void asksForNothingOnceItIsWithdrawn() {
        var number = accepted(DECIDED);
        charge(number);

        submissions.withdraw(CaseOwner.self(citizen), number);
        proceedings.confirmWithdrawal(working(), seen(number), words());

        assertThat(asking()).isEmpty();
    }

    @Test
    void aRefusalLeavesWhatWasPaid() {
        var number = accepted(DECIDED);
        charge(number);
        pay(charge(of(number)), 150_000);
        worker.drain();

        proceedings.refuse(working(), seen(number), words(), "none");

        assertThat(charge(of(number)).annulled()).isFalse();
    }

    @Test
    void isNotWaitedForWhereItsBodyAsksForItNoMore() {
        var number = accepted(DECIDED);
        charge(number);
        var charge = charge(of(number));

        charges.annul(charge.id(), charge.lock(), "Льгота", Bills.SYSTEM);
        worker.drain();
        grant(number);

        assertThat(status(number)).isEqualTo(SubmissionStatus.DONE);
    }

    @Test
    void whatWasPaidInVainIsTakenForItAtOnce() {
        var before = accepted(DECIDED);
        charge(before);
        var paid = charge(of(before));
        pay(paid, 150_000);
        worker.drain();
        submissions.withdraw(CaseOwner.self(citizen), before);
        proceedings.confirmWithdrawal(working(), seen(before), words());
        var next = accepted(DECIDED);

        charge(next);

        assertThat(charge(of(next)).uin()).isEqualTo(paid.uin());
        assertThat(status(next)).isEqualTo(SubmissionStatus.IN_WORK);
        grant(next);
    }

    @Test
    void whatWasPaidInVainIsNotWaitedForOnAcceptance() {
        var before = accepted(ACCEPTED);
        pay(charge(of(before)), 150_000);
        worker.drain();
        submissions.withdraw(CaseOwner.self(citizen), before);
        proceedings.confirmWithdrawal(working(), seen(before), words());

        var next = accepted(ACCEPTED);

        assertThat(charge(of(next)).settled()).isTrue();
        assertThat(status(next)).isEqualTo(SubmissionStatus.IN_WORK);
        grant(next);
    }

    @Test
    void whatWasPaidInVainBeginsTheTermThatRunsFromThePayment() {
        var content =
                SERVICE.replace("{value: 30d}", "{value: 30d, from: payment}")
                        .replace(DECIDED, ACCEPTED);
        var before = send(draftOf(content));
        accept(before);
        pay(charge(of(before)), 150_000);
        worker.drain();
        submissions.withdraw(CaseOwner.self(citizen), before);
        proceedings.confirmWithdrawal(working(), seen(before), words());
        var next = send(draftOf(content));
        assertThat(mine.find(citizen, next).deadline()).isEmpty();

        accept(next);

        var dossier = mine.find(citizen, next);
        assertThat(charge(of(next)).settled()).isTrue();
        assertThat(dossier.deadline()).isPresent();
        assertThat(dossier.submission().state().dueOn())
                .isEqualTo(dossier.deadline().map(Deadline::lastDay));
        grant(next);
    }

    @Test
    void theTermDoesNotRunMeanwhileWhereThePackageNamesSuchAGround() {
        var number = accepted(DECIDED);
        var without = mine.find(citizen, number);

        charge(number);
        var waiting = mine.find(citizen, number);
        pay(charge(of(number)), 150_000);
        worker.drain();

        assertThat(without.waiting()).isEmpty();
        assertThat(waiting.waiting()).isPresent();
        assertThat(waiting.deadline().orElseThrow().lastDay())
                .isAfter(without.deadline().orElseThrow().lastDay());
        assertThat(mine.find(citizen, number).waiting()).isEmpty();
    }

    @Test
    void isWaitedForAnewOnceARefusalIsUndone() {
        var number = accepted(DECIDED);
        charge(number);
        proceedings.refuse(working(), seen(number), words(), "none");
        worker.drain();
        clock.advance(Duration.ofDays(100));

        reopen(number);

        var dossier = mine.find(citizen, number);
        var today = dossier.body().dayOf(clock.instant());
        var waiting = dossier.waiting().orElseThrow();
        assertThat(waiting.since()).isEqualTo(today.plusDays(1));
        assertThat(waiting.until().orElseThrow()).isAfter(today.plusDays(89));
        assertThat(dossier.deadline().orElseThrow().lastDay()).isAfter(today.plusDays(30 + 89));
    }

    @Test
    void nothingIsChargedWhereThePortalTakesNoFee() {
        var counter = send(draftOf(SERVICE.replace(", " + COLLECTED, "")));
        var unknown =
                send(draftOf(SERVICE.replace("{kopecks: 50000, " + COLLECTED, "{unknown: true")));

        for (var number : List.of(counter, unknown)) {
            accept(number);
            grant(number);
            assertThat(status(number)).isEqualTo(SubmissionStatus.DONE);
            assertThat(charges.of(of(number).value())).isEmpty();
        }
    }

    @Test
    void aChargeSaysAsMuchOfALongTitleAsABankCanRead() {
        var title = "Копия дела " + "я".repeat(220);
        var number = send(draftOf(SERVICE.replace("Копия дела", title)));
        accept(number);

        charge(number);

        assertThat(charge(of(number)).terms().purpose()).hasSize(210).endsWith("…");
    }

    private SubmissionNumber accepted(String fee) {
        var number = sent(fee);
        accept(number);
        return number;
    }

    private SubmissionNumber sent(String fee) {
        return send(draft(fee));
    }

    private SubmissionNumber send(SubmissionId draft) {
        var seen = drafts.find(citizen, draft).draft().lock();
        var self = CaseOwner.self(citizen);
        return ((Sending.Outcome.Sent) sending.send(self, draft, seen)).number();
    }

    private void accept(SubmissionNumber number) {
        proceedings.accept(working(), seen(number), words());
    }

    private void charge(SubmissionNumber number) {
        proceedings.charge(working(), seen(number), words());
    }

    private void grant(SubmissionNumber number) {
        proceedings.grant(working(), seen(number), words());
    }

    private void reopen(SubmissionNumber number) {
        var decision =
                new Reconsideration.Decision(
                        "111-222-333-4", officer.id(), Orders.BODY, "Отказ отменен");
        reconsideration.reopen(citizen, number, decision, Optional.empty());
    }

    /// What the overview of the cabinet shows and counts.
    private List<SubmissionNumber> asking() {
        var shown = mine.list(citizen, Group.ACTION, Optional.empty()).rows();
        assertThat(mine.awaitingAction(citizen)).isEqualTo(shown.size());
        return shown.stream().map(SubmissionRow::number).toList();
    }

    private Proceedings.Officer working() {
        return counter.working(officer);
    }

    private Proceedings.Case seen(SubmissionNumber number) {
        return new Proceedings.Case(number, counter.now(officer, number).lock());
    }

    private static Proceedings.Words words() {
        return new Proceedings.Words("Слова", true, List.of());
    }

    private SubmissionStatus status(SubmissionNumber number) {
        return counter.now(officer, number).state().status();
    }

    private SubmissionId of(SubmissionNumber number) {
        return counter.now(officer, number).id();
    }

    private Charge charge(SubmissionId submission) {
        return charges.of(submission.value()).getFirst();
    }

    private Payment pay(Charge charge, long kopecks) {
        var money = bills.money(kopecks, LocalDate.of(2026, 3, 2));
        payments.allocate(
                money.id(), charge.id(), new Kopecks(kopecks), Cause.CHECKOUT, Bills.SYSTEM);
        return money;
    }

    private long told(String title) {
        return notices.list(citizen, Optional.empty(), Optional.empty()).rows().stream()
                .filter(notice -> notice.told().title().equals(title))
                .count();
    }

    private String checkPage(SubmissionId draft) throws Exception {
        return page("/account/drafts/" + draft + "/check").select("#fee ~ p").text();
    }

    private Document page(String path) throws Exception {
        return get(path, Askers.citizen(citizen));
    }

    private Document desk(SubmissionNumber number) throws Exception {
        return get("/desk/submissions/" + number, Askers.officer(officer));
    }

    private Document get(String path, RequestPostProcessor who) throws Exception {
        var got = mvc.get().uri(path).with(who).exchange();
        assertThat(got).hasStatusOk();
        return Jsoup.parse(got.getResponse().getContentAsString());
    }

    private SubmissionId draft(String fee) {
        return draftOf(SERVICE.replace(DECIDED, fee));
    }

    private SubmissionId draftOf(String content) {
        var service = catalogue.version(PastVersion.of(jdbc, "late-fee", content)).orElseThrow();
        var id = drafts.resume(citizen, new Drafts.Order(service, "main", Optional.empty()));
        drafts.answer(citizen, id, "one", new RawInput(Map.of("sheets", List.of("3"))));
        drafts.chooseBody(citizen, id, Orders.BODY);
        return id;
    }
}

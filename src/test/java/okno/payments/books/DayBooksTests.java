package okno.payments.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import okno.audit.Audit;
import okno.content.ContentProblem;
import okno.payments.Acknowledgement;
import okno.payments.Bills;
import okno.payments.Charge;
import okno.payments.Charges;
import okno.payments.books.Imbalance.Kind;
import okno.payments.checkouts.Checkout;
import okno.payments.checkouts.Progress;
import okno.payments.checkouts.Till;
import okno.payments.payees.Payees;
import okno.payments.sandbox.Sandbox.Choice;
import okno.payments.statements.SampleStatements;
import okno.payments.statements.SampleStatements.In;
import okno.payments.statements.Statements;
import okno.platform.jobs.JobSettings;
import okno.platform.jobs.JobWorker;
import okno.testing.OknoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.interceptor.TransactionInterceptor;

/// A kopeck that is not where it should be is told of, and no longer when it is.
@OknoTest
class DayBooksTests {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private static final JobSettings BUSY =
            new JobSettings(true, Duration.ofSeconds(2), 8, Duration.ofMinutes(5), 15);

    /// Days of no other test.
    private static final LocalDate DAY = LocalDate.of(2031, 3, 11);

    @Autowired private BalanceStore balances;
    @Autowired private Registries registries;
    @Autowired private AlarmStore alarms;
    @Autowired private Audit audit;
    @Autowired private TransactionInterceptor transactions;
    @Autowired private Statements statements;
    @Autowired private Charges charges;
    @Autowired private Payees payees;
    @Autowired private JobWorker jobs;
    @Autowired private Bills bills;
    @Autowired private Till till;
    @Autowired private Progress progress;
    @Autowired private JdbcClient jdbc;

    @BeforeEach
    void haveAnAccount() {
        payees.install(new Payees.Named(Bills.BODY, "archive", "Архив"), Bills.PAYEE);
    }

    @Test
    void tellToTheKopeckWhatPaymentsAndAllocationsDoNotAgreeAboutUntilTheyDo() throws IOException {
        var charge = bills.charge(250_000);
        take(DAY, charge, "3000.00");

        var before = alarms(DAY);
        change(charge, "allocated = allocated - 1");
        var torn = alarms(DAY);
        change(charge, "allocated = allocated + 1");

        assertThat(before).isEmpty();
        assertThat(torn)
                .extracting(Imbalance::kind, Imbalance::expected, Imbalance::found)
                .containsExactly(tuple(Kind.TORN, 249_999L, 250_000L));
        assertThat(torn.getFirst().agency()).contains(Bills.BODY);
        assertThat(alarms(DAY)).isEmpty();
    }

    @Test
    void tellWhatCameAndIsNotKeptAndWhatWentBackWithoutARefund() throws IOException {
        var day = DAY.plusDays(20);
        var charge = bills.charge(250_000);
        take(day, charge, "3000.00");

        change(charge, "refunded = refunded + 50000");
        var returned = alarms(day);
        change(charge, "refunded = 0");
        jdbc.sql("update payments.statement_line set payment_id = null where uin = :uin")
                .param("uin", charge.uin().digits())
                .update();

        assertThat(returned).extracting(Imbalance::kind).containsExactly(Kind.RETURNED);
        assertThat(alarms(day)).extracting(Imbalance::kind).containsExactly(Kind.LOST);
    }

    @Test
    void tellMoneyThatNobodyIsAskedToLookAt() throws IOException {
        var day = DAY.plusDays(40);
        var charge = bills.charge(250_000);
        take(day, charge, "3000.00");

        jdbc.sql("update payments.statement_line set state = 'matched' where uin = :uin")
                .param("uin", charge.uin().digits())
                .update();

        assertThat(alarms(day))
                .extracting(Imbalance::kind, Imbalance::found)
                .containsExactly(tuple(Kind.LOOSE, 50_000L));
    }

    @Test
    void confirmWhatARegistryNamesAndTellWhatItNamesWrongly() {
        var charge = bills.charge(10_000);
        var other = bills.charge(10_000);
        var paid = paid(charge);
        var differs = paid(other);

        var report = bring(row(paid, "100.00"), row(differs, "100.01"), "nobody-1;5,00");
        var again = bring(row(paid, "100.00"));

        assertThat(report.lines()).isEqualTo(3);
        assertThat(report.confirmed()).isEqualTo(1);
        assertThat(again.confirmed()).isZero();
        assertThat(charges.get(charge.id()).money().acknowledgement())
                .contains(Acknowledgement.MATCHED);
        assertThat(charges.get(other.id()).money().acknowledgement()).isEmpty();
        assertThat(alarms(bills.today()))
                .extracting(Imbalance::kind)
                .contains(Kind.DIFFERS, Kind.UNKNOWN);
    }

    @Test
    void takeALineOfACorrectedRegistryForTheOneThatDiffered() {
        var charge = bills.charge(10_000);
        var paid = paid(charge);
        var before = differs();

        var wrong = bring(row(paid, "100.01"));
        var told = differs();
        var right = bring(row(paid, "100.00"));

        assertThat(wrong.confirmed()).isZero();
        assertThat(told).isEqualTo(before + 1);
        assertThat(right.confirmed()).isEqualTo(1);
        assertThat(differs()).isEqualTo(before);
        assertThat(charges.get(charge.id()).money().acknowledgement())
                .contains(Acknowledgement.MATCHED);
    }

    @Test
    void takeBackWhatALineSaidThatACorrectedRegistryReplaces() {
        var charge = bills.charge(10_000);
        var paid = paid(charge);
        bring(row(paid, "100.00"));
        var before = unconfirmed();

        var corrected = bring(row(paid, "90.00"));

        assertThat(corrected.confirmed()).isZero();
        assertThat(charges.get(charge.id()).money().acknowledgement()).isEmpty();
        assertThat(unconfirmed().difference()).isEqualTo(before.difference() - 10_000);
        assertThat(deeds("payments.unconfirmed", paid.payment().orElseThrow())).isEqualTo(1);
        assertThat(bring(row(paid, "100.00")).confirmed()).isEqualTo(1);
        assertThat(charges.get(charge.id()).money().acknowledgement())
                .contains(Acknowledgement.MATCHED);
        assertThat(deeds("payments.acknowledged", charge.id())).isEqualTo(3);
    }

    @Test
    void takeAPaymentThatARegistryNamesTwiceOnceAndRefuseTwoAmountsOfIt() {
        var paid = paid(bills.charge(10_000));

        var contrary = bring(row(paid, "100.01"), row(paid, "100.00"));
        var doubled = bring(row(paid, "100.00"), row(paid, "100.00"));

        assertThat(contrary.lines()).isZero();
        assertThat(contrary.problems())
                .extracting(ContentProblem::line, ContentProblem::key)
                .containsExactly(tuple(3, "payments.registry.payment-twice"));
        assertThat(doubled.lines()).isEqualTo(1);
        assertThat(doubled.confirmed()).isEqualTo(1);
    }

    @Test
    void tellWhatTheGatewayTookAndDoesNotHandOver() {
        bring("nobody-2;5,00");
        var paid = paid(bills.charge(12_300));

        var before = unconfirmed();
        bring(row(paid, "123.00"));

        assertThat(unconfirmed().difference()).isEqualTo(before.difference() + 12_300);
    }

    @Test
    void takeNoRegistryWithMistakes() {
        var paid = paid(bills.charge(10_000));

        var report = bring(row(paid, "100.00"), ";7,00", "x;-1");

        assertThat(report.lines()).isZero();
        assertThat(report.problems()).hasSize(2);
        assertThat(bring(row(paid, "100.00")).confirmed()).isEqualTo(1);
    }

    private int deeds(String action, UUID of) {
        return jdbc.sql(
                        """
                select count(*)
                  from audit.entry e
                 where e.action = :action
                   and e.subject = :subject
                """)
                .param("action", action)
                .param("subject", of.toString())
                .query(Integer.class)
                .single();
    }

    /// Kopecks that registries of today name too much.
    private long differs() {
        return alarms(bills.today()).stream()
                .filter(it -> it.kind() == Kind.DIFFERS)
                .mapToLong(Imbalance::difference)
                .sum();
    }

    private Imbalance unconfirmed() {
        check(bills.today().plusDays(5));
        return alarms.open().stream()
                .map(Alarm::what)
                .filter(it -> it.kind() == Kind.UNCONFIRMED && it.day().equals(bills.today()))
                .findFirst()
                .orElseThrow();
    }

    private List<Imbalance> alarms(LocalDate day) {
        check(day.plusDays(2));
        return alarms.open().stream()
                .map(Alarm::what)
                .filter(it -> it.day().equals(day) && it.kind() != Kind.GAP)
                .toList();
    }

    /// As the schedule of a node that works does it: on the bean, in no transaction.
    private void check(LocalDate today) {
        var clock = Clock.fixed(today.atTime(9, 0).atZone(MOSCOW).toInstant(), MOSCOW);
        var books = new DayBooks(balances, registries, alarms, BUSY, audit, clock);
        var hourly = new ProxyFactory(books);
        hourly.setProxyTargetClass(true);
        hourly.addAdvice(transactions);
        ((DayBooks) hourly.getProxy()).tick();
    }

    private void change(Charge charge, String change) {
        jdbc.sql(
                        "update payments.payment set "
                                + change
                                + """
                 where id in (
                       select l.payment_id from payments.statement_line l where l.uin = :uin)
                """)
                .param("uin", charge.uin().digits())
                .update();
    }

    private void take(LocalDate day, Charge charge, String roubles) throws IOException {
        var line = new In("1", roubles, charge.uin().digits(), "Оплата");
        var file = SampleStatements.clientBank(day, List.of(line)).getBytes(StandardCharsets.UTF_8);
        var by = new Statements.Bringer(Set.of(Bills.BODY), "выписка.txt", Optional.empty());
        statements.take(() -> new ByteArrayInputStream(file), by);
        jobs.drain();
    }

    private Checkout paid(Charge charge) {
        var checkout = till.begin(charge);
        till.choose(checkout, Choice.PAY_NEVER_TOLD);
        progress.advance(checkout.id());
        return till.now(checkout);
    }

    private static String row(Checkout checkout, String roubles) {
        return checkout.external().orElseThrow() + ";" + roubles;
    }

    private Registries.Report bring(String... rows) {
        var table = "payment;amount\n" + String.join("\n", rows);
        return registries.take(table.getBytes(StandardCharsets.UTF_8), Bills.SYSTEM);
    }
}

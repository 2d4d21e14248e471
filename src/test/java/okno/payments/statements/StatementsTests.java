package okno.payments.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import okno.content.ContentProblem;
import okno.payments.Bills;
import okno.payments.Charge;
import okno.payments.Charges;
import okno.payments.Payee;
import okno.payments.payees.Payees;
import okno.payments.statements.KeptLine.State;
import okno.payments.statements.SampleStatements.In;
import okno.payments.statements.StatementReport.Progress;
import okno.platform.jobs.JobWorker;
import okno.testing.OknoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// From a file to charges that are paid.
@OknoTest
class StatementsTests {
    private static final Set<String> BODIES = Set.of(Bills.BODY);

    @Autowired private Statements statements;
    @Autowired private StatementMatching matching;
    @Autowired private LineStore lines;
    @Autowired private Charges charges;
    @Autowired private Payees payees;
    @Autowired private JobWorker jobs;
    @Autowired private Bills bills;

    @BeforeEach
    void haveAnAccount() {
        payees.install(new Payees.Named(Bills.BODY, "archive", "Архив"), Bills.PAYEE);
    }

    @Test
    void paysTheChargeThatALineNames() throws IOException {
        var charge = bills.charge(250_000);

        var report = take(file(in(charge, "2500.00")));

        assertThat(report.progress()).isEqualTo(Progress.DONE);
        assertThat(report.counts().matched()).isEqualTo(1);
        assertThat(charges.get(charge.id()).settled()).isTrue();
    }

    @Test
    void takesTheSameFileOnce() throws IOException {
        var charge = bills.charge(250_000);
        var file = file(in(charge, "2500.00"));

        var first = take(file);
        var second = take(file);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(paid(charge)).isEqualTo(250_000);
    }

    @Test
    void takesTheSameLineOfTwoFilesOnceAndTwoEqualLinesOfOneTwice() throws IOException {
        var charge = bills.charge(300_000);
        var line = in(charge, "1000.00");
        var other = in(bills.charge(100), "1.00");

        take(file(line, line));
        var second = take(file(line, other, line, line));

        assertThat(second.known()).isEqualTo(2);
        assertThat(paid(charge)).isEqualTo(300_000);
    }

    @Test
    void takesAFileOnceHoweverManyBringIt() throws Exception {
        var charge = bills.charge(250_000);
        var file = file(in(charge, "1000.00"), in(charge, "500.00"));

        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<UUID> bring = () -> statements.take(source(file), bringer());
            var reports = threads.invokeAll(List.of(bring, bring, bring, bring));

            assertThat(reports.stream().map(it -> it.resultNow()).distinct()).hasSize(1);
        }
        jobs.drain();

        assertThat(paid(charge)).isEqualTo(150_000);
    }

    @Test
    void keepsNothingOfAFileThatDoesNotAgreeWithItself() throws IOException {
        var charge = bills.charge(250_000);
        var file =
                file(in(charge, "2500.00")).replace("ВсегоПоступило=2500", "ВсегоПоступило=2501");

        var report = take(file);

        assertThat(report.progress()).isEqualTo(Progress.REFUSED);
        assertThat(report.problems()).isNotEmpty();
        assertThat(paid(charge)).isZero();
        assertThat(take(file(in(charge, "2500.00"))).progress()).isEqualTo(Progress.DONE);
    }

    @Test
    void refusesAStatementOfSomebodyElsesAccount() throws IOException {
        var other = SampleStatements.ACCOUNT.replace("012100", "012199");

        var report =
                take(file(in(bills.charge(100), "1.00")).replace(SampleStatements.ACCOUNT, other));

        assertThat(report.problems())
                .extracting(ContentProblem::key)
                .containsExactly("payments.statement.problem.foreign");
    }

    @Test
    void saysOnceOfEveryDayThatItIsOfSomebodyElsesAccount() throws IOException {
        var day = "СекцияРасчСчет(?s).*КонецРасчСчет\r\n";
        var other = SampleStatements.ACCOUNT.replace("012100", "012198");
        var file = file().replace(SampleStatements.ACCOUNT, other);

        var section = Pattern.compile(day).matcher(file).results().findFirst().orElseThrow();
        var report = take(file.replace(section.group(), section.group().repeat(60)));

        assertThat(report.problems())
                .extracting(ContentProblem::key)
                .containsExactly("payments.statement.problem.foreign");
    }

    @Test
    void goesOnWhereADeathStoppedIt() throws IOException {
        var charge = bills.charge(250_000);
        var id = statements.take(source(file(in(charge, "2500.00"))), bringer());

        matching.next(id, new UUID(0, 0));
        matching.next(id, new UUID(0, 0));
        jobs.drain();

        assertThat(paid(charge)).isEqualTo(250_000);
        assertThat(statements.find(BODIES, id).orElseThrow().progress()).isEqualTo(Progress.DONE);
    }

    @Test
    void leavesWhatIsDoubtfulToAPerson() throws IOException {
        var part = bills.charge(250_000);
        var over = bills.charge(100_000);
        var annulled = bills.charge(100_000);
        charges.annul(annulled.id(), annulled.lock(), "ошибка", Bills.SYSTEM);
        var twice = bills.charge(50_000);

        var report =
                take(
                        file(
                                in(part, "1000.00"),
                                in(over, "1500.00"),
                                in(annulled, "1000.00"),
                                in(twice, "500.00"),
                                in(twice, "500.00"),
                                new In("9", "77.00", "0", "кто знает за что")));

        assertThat(report.counts().doubtful()).isEqualTo(5);
        assertThat(report.counts().matched()).isEqualTo(1);
        assertThat(lines.list(BODIES, State.DOUBTFUL, Optional.empty(), 5))
                .extracting(it -> it.doubt().orElseThrow())
                .containsExactlyInAnyOrder(
                        Doubt.PART, Doubt.OVER, Doubt.ANNULLED, Doubt.DOUBLE, Doubt.NO_CHARGE);
        assertThat(paid(part)).isEqualTo(100_000);
        assertThat(paid(over)).isEqualTo(100_000);
        assertThat(paid(annulled)).isZero();
        assertThat(paid(twice)).isEqualTo(50_000);
    }

    @Test
    void findsTheOnlyChargeOfTheSameAmountPayerAndPurpose() throws IOException {
        var charge = bills.charge(12_345_67);

        take(
                file(
                        new In("7", "12345.67", "", "плата за проверку, Речной")
                                .by("речной петр ильич")));

        assertThat(charges.get(charge.id()).settled()).isTrue();
    }

    @Test
    void leavesTwoChargesThatFitAlikeToAPerson() throws IOException {
        var one = bills.charge(76_543_21);
        var other = bills.charge(76_543_21);

        take(file(new In("8", "76543.21", "", "плата за проверку").by("Речной Пётр Ильич")));

        assertThat(paid(one) + paid(other)).isZero();
    }

    @Test
    void takesOneOfTwoEqualPaymentsForTheOnlyChargeThatFits() throws IOException {
        var charge = bills.charge(65_432_11);
        var line = new In("10", "65432.11", "", "плата за проверку").by("Речной Пётр Ильич");

        var report = take(file(line, line, in(bills.charge(100), "1.00")));

        assertThat(paid(charge)).isEqualTo(65_432_11);
        assertThat(report.counts()).isEqualTo(new StatementReport.Counts(0, 2, 1, 0));
    }

    @Test
    void leavesToTheNextWhatANamedPaymentSettled() throws IOException {
        var named = bills.charge(54_321_11);
        var other = bills.charge(54_321_11);
        var unnamed = new In("11", "54321.11", "", "плата за проверку").by("Речной Пётр Ильич");

        take(file(unnamed, in(named, "54321.11")));

        assertThat(paid(named)).isEqualTo(54_321_11);
        assertThat(paid(other)).isEqualTo(54_321_11);
    }

    private long paid(Charge charge) {
        return charges.get(charge.id()).money().paid().value();
    }

    private StatementReport take(String file) throws IOException {
        var id = statements.take(source(file), bringer());
        jobs.drain();
        return statements.find(BODIES, id).orElseThrow();
    }

    private static Statements.Bringer bringer() {
        return new Statements.Bringer(BODIES, "выписка.txt", Optional.empty());
    }

    private static Statements.Source source(String file) {
        return () -> new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }

    private static String file(In... payments) {
        return SampleStatements.clientBank(List.of(payments));
    }

    private static In in(Charge charge, String roubles) {
        Payee payee = charge.terms().payee();
        assertThat(payee.account().number()).isEqualTo(SampleStatements.ACCOUNT);
        return new In("1", roubles, charge.uin().digits(), "Оплата");
    }
}

package okno.payments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import okno.accounts.StaffId;
import okno.payments.books.Registries;
import okno.payments.checkouts.Checkout;
import okno.payments.checkouts.Progress;
import okno.payments.checkouts.Till;
import okno.payments.refunds.Refund;
import okno.payments.refunds.Refunds;
import okno.payments.refunds.Returns;
import okno.payments.sandbox.Sandbox.Choice;
import okno.payments.statements.DoubtfulMoney;
import okno.payments.statements.SampleStatements;
import okno.payments.statements.SampleStatements.In;
import okno.payments.statements.Statements;
import okno.platform.Conflict;
import okno.platform.NotFound;
import okno.platform.jobs.JobWorker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A few charges and what chance does to their money.
final class MoneyRound {
    /// Things that happen in a round, but for the money that statements bring.
    static final int EVENTS = 40;

    private static final int SHORT = 4;
    private static final int ONE_OF = 6;

    private static final Set<String> BODIES = Set.of(Bills.BODY);

    private final Tools tools;
    private final StaffId officer;
    private final long seed;
    private final Random random;
    private final int longest;
    private final List<UUID> charges = new ArrayList<>();
    private final List<Checkout> tills = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private final Set<UUID> statements = new HashSet<>();
    private int lines;

    /// @param longest lines of a statement; most have a few
    MoneyRound(Tools tools, StaffId officer, long seed, int longest) {
        this.tools = tools;
        this.officer = officer;
        this.seed = seed;
        this.random = new Random(seed);
        this.longest = longest;
    }

    /// What a round needs of the portal.
    @Component
    record Tools(
            Bills bills,
            Charges charges,
            AcknowledgementStore acknowledgements,
            Till till,
            Progress progress,
            Statements statements,
            DoubtfulMoney doubts,
            Refunds refunds,
            Returns returns,
            Registries registries,
            JobWorker jobs,
            JdbcClient jdbc) {}

    /// Lets everything happen.
    ///
    /// @return how many things did, each line of a statement among them
    int happen() {
        charges.add(tools.bills().charge(amount()).id());
        for (int event = 0; event < EVENTS; event++) {
            try {
                happen(random.nextInt(16), event);
            } catch (Conflict | NotFound _) {
                // What cannot be done is refused, and must have changed nothing.
            }
        }
        tools.jobs().drain();
        tools.returns().ask();
        tools.returns().askAgain(payments());
        return EVENTS + lines;
    }

    private void happen(int what, int event) {
        switch (what) {
            case 0 -> charges.add(tools.bills().charge(amount()).id());
            case 1, 2 -> openTill();
            case 3, 4 -> choose();
            case 5, 6 -> bring(file(event));
            case 7 -> bring(files.isEmpty() ? file(event) : any(files));
            case 8 -> annulOrRestore();
            case 9 -> correct();
            case 10 -> work();
            case 11, 12, 13 -> decideRefund();
            case 14 -> moveRefund();
            default -> confirm();
        }
    }

    private long amount() {
        return random.nextLong(1, 40) * 1_000;
    }

    private void openTill() {
        var charge = now(any(charges));
        if (!charge.toPay(tools.bills().today()).isZero() && !busy(charge)) {
            tills.add(tools.till().begin(charge));
        }
    }

    private boolean busy(Charge charge) {
        return tools.jdbc()
                .sql(
                        """
                select exists (
                       select from payments.checkout_item i
                        where i.charge_id = :id and i.active)
                """)
                .param("id", charge.id())
                .query(Boolean.class)
                .single();
    }

    private void choose() {
        if (!tills.isEmpty()) {
            var checkout = any(tills);
            var choice = random.nextInt(4) == 0 ? Choice.DECLINE : Choice.PAY_NEVER_TOLD;
            if (tools.till().now(checkout).external().isPresent()) {
                tools.till().choose(checkout, choice);
            }
            tools.progress().advance(checkout.id());
        }
    }

    /// Some lines pay what is owed, some anything, some nobody's charge.
    private String file(int event) {
        var lines = new ArrayList<In>();
        var known = tools.charges().all(charges);
        int most = random.nextInt(ONE_OF) == 0 ? longest : SHORT;
        for (int line = random.nextInt(1, most + 1); line > 0; line--) {
            var charge = any(known);
            long exact = charge.toPay(tools.bills().today()).value();
            long kopecks = exact > 0 && random.nextBoolean() ? exact : amount();
            var uin = random.nextInt(8) == 0 ? "0" : charge.uin().digits();
            var roubles = new Kopecks(kopecks).roubles().replace(',', '.');
            lines.add(new In(seed + "/" + event + "/" + line / 2, roubles, uin, "прогон " + seed));
        }
        this.lines += lines.size();
        return SampleStatements.clientBank(lines);
    }

    private void bring(String file) {
        files.add(file);
        var by = new Statements.Bringer(BODIES, "выписка.txt", Optional.empty());
        try {
            statements.add(
                    tools.statements()
                            .take(() -> new ByteArrayInputStream(file.getBytes(UTF_8)), by));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        if (random.nextBoolean()) {
            tools.jobs().drain();
        }
    }

    private void annulOrRestore() {
        var charge = now(any(charges));
        if (charge.annulled()) {
            tools.charges().restore(charge.id(), charge.lock(), "верно", Bills.SYSTEM);
        } else {
            tools.charges().annul(charge.id(), charge.lock(), "ошибка", Bills.SYSTEM);
        }
    }

    private void correct() {
        var charge = now(any(charges));
        var terms = tools.bills().terms(amount(), Optional.empty());
        tools.charges().correct(charge.id(), charge.lock(), terms, "уточнение", Bills.SYSTEM);
    }

    /// An officer works a line of a statement, doubtful or not.
    private void work() {
        var lines =
                ids("select l.id from payments.statement_line l where l.statement_id = any (:of)");
        if (lines.isEmpty()) {
            return;
        }
        var line = any(lines);
        switch (random.nextInt(3)) {
            case 0 -> tools.doubts().settle(BODIES, line, now(any(charges)).uin(), officer);
            case 1 -> tools.doubts().undo(BODIES, line, officer);
            default -> tools.doubts().close(BODIES, line, officer);
        }
    }

    private void decideRefund() {
        var charge = now(any(charges));
        var sources = tools.refunds().sources(charge.id());
        if (!sources.isEmpty()) {
            var source = any(sources);
            var part = new Kopecks(random.nextLong(1, source.most().value() + 1));
            var wanted =
                    new Refunds.Wanted(
                            source.payment(),
                            source.charge(),
                            Bills.BODY,
                            part,
                            Refund.Reason.ASKED,
                            Optional.empty());
            tools.refunds().decide(wanted, officer.value());
        }
    }

    private void moveRefund() {
        if (random.nextInt(3) == 0) {
            tools.returns().ask();
            return;
        }
        for (var refund : tools.returns().newest(BODIES, 1)) {
            if (random.nextBoolean()) {
                tools.refunds().order(BODIES, refund.id(), officer.value());
            }
            tools.refunds().end(BODIES, refund.id(), random.nextBoolean(), officer.value());
        }
    }

    private void confirm() {
        if (!tills.isEmpty()) {
            var checkout = tools.till().now(any(tills));
            var total = checkout.total().roubles();
            var table = "payment;amount\n" + checkout.external().orElse("?") + ";" + total;
            tools.registries().take(table.getBytes(UTF_8), Bills.SYSTEM);
        }
    }

    /// Adds everything up, each side apart.
    void assertBalanced() {
        var said = "seed " + seed;
        assertThat(tornCharges()).as(said).isEmpty();
        assertThat(tools.acknowledgements().weigh(charges)).as(said).isEmpty();
        assertThat(lostLines()).as(said).isZero();
        assertThat(miscountedStatements()).as(said).isZero();
        var payments = payments();
        assertThat(tornPayments(payments)).as(said).isZero();
        assertThat(stuckRefunds(payments)).as(said).isZero();
        tills.forEach(checkout -> assertTaken(checkout, said));
    }

    private List<UUID> tornCharges() {
        return tools.jdbc()
                .sql(
                        """
                select c.id
                  from payments.charge c
                 where c.id = any (:of)
                   and (c.paid <> (
                          select coalesce(sum(a.amount), 0)
                            from payments.allocation a
                           where a.charge_id = c.id)
                     or exists (
                          select from payments.allocation a
                           where a.charge_id = c.id
                           group by a.payment_id
                          having sum(a.amount) < 0))
                """)
                .param("of", charges.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Every line that came in is one payment of its amount, and no two are the same.
    private long lostLines() {
        return tools.jdbc()
                .sql(
                        """
                select count(*) filter (where p.id is null or p.amount <> l.amount)
                       + count(p.id) - count(distinct p.id)
                  from payments.statement_line l
                  left join payments.payment p on p.id = l.payment_id
                 where l.statement_id = any (:of)
                   and l.incoming
                """)
                .param("of", statements.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    private long miscountedStatements() {
        return tools.jdbc()
                .sql(
                        """
                select count(*)
                  from payments.statement s
                  join lateral (
                       select count(*) filter (where l.state = 'matched') as matched,
                              count(*) filter (where l.doubt is not null) as doubtful,
                              count(*) as kept
                         from payments.statement_line l
                        where l.statement_id = s.id) n on true
                 where s.id = any (:of)
                   and (s.matched, s.doubtful, s.lines - s.known)
                       is distinct from (n.matched, n.doubtful, n.kept)
                """)
                .param("of", statements.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    private List<UUID> payments() {
        var all =
                new ArrayList<>(
                        ids(
                                """
                select l.payment_id as id
                  from payments.statement_line l
                 where l.statement_id = any (:of)
                   and l.payment_id is not null
                """));
        tills.stream().flatMap(it -> tools.till().now(it).payment().stream()).forEach(all::add);
        return all;
    }

    /// A payment settles what its allocations say, went back as refunds say, and is never more.
    private long tornPayments(List<UUID> payments) {
        return tools.jdbc()
                .sql(
                        """
                select count(*)
                  from payments.payment p
                 where p.id = any (:of)
                   and (p.allocated <> (
                          select coalesce(sum(a.amount), 0)
                            from payments.allocation a
                           where a.payment_id = p.id)
                     or p.refunded <> (
                          select coalesce(sum(r.amount), 0)
                            from payments.refund r
                           where r.payment_id = p.id
                             and r.state = 'done')
                     or p.allocated + p.refunded > p.amount
                     or p.amount < (
                          select coalesce(sum(r.amount), 0)
                            from payments.refund r
                           where r.payment_id = p.id
                             and r.state <> 'refused'))
                """)
                .param("of", payments.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    /// Whatever was decided can still go back: free money is free, settling money settles.
    private long stuckRefunds(List<UUID> payments) {
        return tools.jdbc()
                .sql(
                        """
                select count(*)
                  from (
                       select r.payment_id, r.charge_id, sum(r.amount) as amount
                         from payments.refund r
                        where r.payment_id = any (:of)
                          and r.state in ('decided', 'ordered', 'unclear')
                        group by r.payment_id, r.charge_id) u
                  join payments.payment p on p.id = u.payment_id
                 where u.amount > case
                         when u.charge_id is null then p.amount - p.allocated - p.refunded
                         else (
                              select coalesce(sum(a.amount), 0)
                                from payments.allocation a
                               where a.payment_id = u.payment_id
                                 and a.charge_id = u.charge_id)
                         end
                """)
                .param("of", payments.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    /// What the gateway took is one payment of the books, and what it gave back is what was
    /// refunded.
    private void assertTaken(Checkout checkout, String said) {
        tools.progress().advance(checkout.id());
        if (tools.till().now(checkout).payment().isEmpty()) {
            // The first answer may be lost where the machine is slow.
            tools.progress().advance(checkout.id());
        }
        var now = tools.till().now(checkout);
        var taken = tools.till().takenAtGateway(checkout);
        assertThat(now.payment().isPresent()).as(said).isEqualTo(taken.amount() > 0);
        if (taken.amount() > 0) {
            assertThat(taken.amount()).as(said).isEqualTo(checkout.total().value());
            assertThat(taken.refunded())
                    .as(said)
                    .isEqualTo(
                            tools.jdbc()
                                    .sql(
                                            "select p.refunded from payments.payment p where p.id = :id")
                                    .param("id", now.payment().orElseThrow())
                                    .query(Long.class)
                                    .single());
        }
    }

    private List<UUID> ids(String sql) {
        return tools.jdbc()
                .sql(sql)
                .param("of", statements.toArray(UUID[]::new))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    private Charge now(UUID charge) {
        return tools.charges().get(charge);
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}

package okno.payments.statements;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import okno.accounts.StaffId;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.content.ContentProblem;
import okno.content.FileProblems;
import okno.payments.statements.StatementReport.Counts;
import okno.payments.statements.StatementReport.Progress;
import okno.platform.Ids;
import okno.platform.jobs.JobQueue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Files of statements that officers and folders bring. A file is read twice: once to see whether
/// it can be believed, once to keep its movements, all in one transaction or none. Bringing them
/// together with charges is a job.
@Service
public class Statements {
    private static final String TAKEN_ACTION = "payments.statement-taken";
    private static final String REFUSED_ACTION = "payments.statement-refused";
    private static final int SHOWN = 50;
    private static final int BATCH = 500;

    private final StatementStore store;
    private final LineStore lines;
    private final JobQueue jobs;
    private final Audit audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Statements(
            StatementStore store,
            LineStore lines,
            JobQueue jobs,
            Audit audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.lines = lines;
        this.jobs = jobs;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// A file that can be read again from its beginning.
    @FunctionalInterface
    public interface Source {
        /// Opens it.
        InputStream open() throws IOException;
    }

    /// Who brings a file.
    ///
    /// @param bodies slugs of the bodies whose money he looks after
    /// @param name by which he knows the file
    public record Bringer(Collection<String> bodies, String name, Optional<StaffId> officer) {
        Actor actor() {
            return officer.map(it -> Actor.staff(it.value()))
                    .orElseGet(() -> Actor.system("statement-folder"));
        }
    }

    /// Takes a file.
    ///
    /// @return the report: of a refused file, with its problems; of one that was taken before, the
    ///     one there is
    public UUID take(Source file, Bringer by) throws IOException {
        StatementScan scan;
        try (var in = file.open()) {
            scan = StatementScan.of(in, by.name());
        }
        var owners = owners(scan, by);
        var problems = new ArrayList<>(scan.problems());
        if (problems.isEmpty()) {
            problems.addAll(foreign(scan, owners, by));
        }
        var agency = owners.stream().findFirst().orElseGet(() -> by.bodies().iterator().next());
        var report = report(scan, agency, problems, by);
        return keep(scan, report, file, by);
    }

    /// The newest files of some bodies.
    @Transactional(readOnly = true)
    public List<StatementReport> list(Collection<String> bodies) {
        return store.list(bodies, SHOWN);
    }

    /// One of them.
    @Transactional(readOnly = true)
    public Optional<StatementReport> find(Collection<String> bodies, UUID id) {
        return store.find(bodies, id);
    }

    private UUID keep(StatementScan scan, StatementReport report, Source file, Bringer by) {
        return Objects.requireNonNull(
                transactions.execute(
                        status -> {
                            store.hold(
                                    scan.accounts().stream()
                                            .map(StatementAccount::number)
                                            .toList());
                            if (!store.insert(report, scan.digest())) {
                                return store.taken(scan.digest()).orElseThrow();
                            }
                            if (report.problems().isEmpty()) {
                                movements(report.id(), scan, file);
                                jobs.add(
                                        StatementMatching.KIND,
                                        report.id().toString(),
                                        new StatementMatching.Order(report.id()));
                            }
                            record(report, by);
                            return report.id();
                        }));
    }

    private void movements(UUID statement, StatementScan scan, Source file) {
        int place = 0;
        for (var account : scan.accounts()) {
            store.insert(statement, place++, account);
        }
        var batch = new LineBatch(statement, lines, clock, BATCH);
        try (var in = file.open()) {
            if (!StatementFile.read(in, "", batch).believed() || batch.taken() != scan.lines()) {
                throw new IllegalStateException("the file changed while it was read");
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        batch.flush();
        store.countTaken(statement);
    }

    private List<String> owners(StatementScan scan, Bringer by) {
        var owners = new ArrayList<>(by.bodies());
        scan.accounts().stream()
                .map(StatementAccount::number)
                .distinct()
                .forEach(account -> owners.retainAll(store.owners(by.bodies(), account)));
        return owners.stream().sorted().toList();
    }

    /// A statement of somebody else's account, or one of days that are here in another format: the
    /// first of them says it for all.
    private List<ContentProblem> foreign(StatementScan scan, List<String> owners, Bringer by) {
        var problems = new FileProblems(by.name());
        var accounts = scan.accounts();
        if (owners.isEmpty()) {
            var account =
                    first(accounts, it -> store.owners(by.bodies(), it.number()).isEmpty())
                            .orElse(accounts.getFirst());
            var key = "payments.statement.problem.foreign";
            problems.add(account.line(), "", key, account.number());
        } else {
            var key = "payments.statement.problem.other-format";
            first(accounts, it -> store.otherFormat(it, scan.format()))
                    .ifPresent(it -> problems.add(it.line(), "", key));
        }
        return problems.list();
    }

    private static Optional<StatementAccount> first(
            List<StatementAccount> accounts, Predicate<StatementAccount> which) {
        return accounts.stream().filter(which).findFirst();
    }

    private StatementReport report(
            StatementScan scan, String agency, List<ContentProblem> problems, Bringer by) {
        return new StatementReport(
                Ids.next(clock),
                agency,
                scan.format(),
                problems.isEmpty() ? Progress.TAKEN : Progress.REFUSED,
                scan.lines(),
                0,
                new Counts(0, 0, 0, 0),
                problems,
                by.officer(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private void record(StatementReport report, Bringer by) {
        var deed = report.problems().isEmpty() ? TAKEN_ACTION : REFUSED_ACTION;
        audit.record(
                by.actor(),
                deed,
                "statement",
                report.id().toString(),
                Map.of("agency", report.agency(), "lines", Integer.toString(report.lines())));
    }
}

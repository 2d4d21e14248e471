package okno.payments.statements;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Compares what a statement says of its accounts with the sums of its lines: a statement that does
/// not agree with itself was cut, changed or made wrongly.
final class Sums {
    private final Map<String, Movements> byAccount = new LinkedHashMap<>();
    private final List<StatementAccount> accounts = new ArrayList<>();

    private static final class Movements {
        private long incoming;
        private long outgoing;
        private int line;
    }

    void account(StatementAccount account) {
        accounts.add(account);
        byAccount.computeIfAbsent(account.number(), number -> new Movements());
    }

    void line(StatementLine line) {
        var movements = byAccount.computeIfAbsent(line.account(), number -> new Movements());
        long kopecks = line.amount().value();
        if (line.incoming()) {
            movements.incoming = Math.addExact(movements.incoming, kopecks);
        } else {
            movements.outgoing = Math.addExact(movements.outgoing, kopecks);
        }
    }

    /// Kopecks that moved so far.
    long counted(String account, boolean incoming) {
        var movements = byAccount.getOrDefault(account, new Movements());
        return incoming ? movements.incoming : movements.outgoing;
    }

    /// Notes each account whose figures do not agree. By the figures one that only movements name
    /// has moved nothing: nobody asked whose it is.
    void compare(StatementProblems problems) {
        Map<String, StatementAccount> last = new LinkedHashMap<>();
        Map<String, Movements> said = new LinkedHashMap<>();
        for (var account : accounts) {
            chain(problems, last.put(account.number(), account), account);
            var sums = said.computeIfAbsent(account.number(), number -> new Movements());
            sums.incoming = Math.addExact(sums.incoming, account.incoming());
            sums.outgoing = Math.addExact(sums.outgoing, account.outgoing());
            sums.line = account.line();
        }
        if (problems.list().isEmpty()) {
            byAccount.keySet().forEach(it -> said.computeIfAbsent(it, _ -> new Movements()));
        }
        said.forEach(
                (number, sums) -> {
                    var found = byAccount.getOrDefault(number, new Movements());
                    compare(problems, sums.line, "incoming", sums.incoming, found.incoming);
                    compare(problems, sums.line, "outgoing", sums.outgoing, found.outgoing);
                });
    }

    /// What an account opened with, moved and closed with, and what it had closed with before.
    private static void chain(
            StatementProblems problems,
            @Nullable StatementAccount before,
            StatementAccount account) {
        long closing = account.opening() + account.incoming() - account.outgoing();
        compare(problems, account.line(), "closing", account.closing(), closing);
        if (before != null) {
            compare(problems, account.line(), "opening", account.opening(), before.closing());
        }
    }

    private static void compare(
            StatementProblems problems, int line, String what, long said, long counted) {
        if (said != counted) {
            problems.add(
                    line,
                    what,
                    "payments.statement.problem." + what,
                    Roubles.words(said),
                    Roubles.words(counted));
        }
    }
}

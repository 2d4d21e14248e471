package okno.payments.statements;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/// Lines of a text, none of them longer than fits into memory.
final class BoundedLines {
    private static final int LONGEST = 16 * 1024;

    private final Reader reader;
    private final StatementProblems problems;
    private int number;
    private boolean afterReturn;

    BoundedLines(Reader reader, StatementProblems problems) {
        this.reader = new BufferedReader(reader);
        this.problems = problems;
    }

    /// The next line without its end, or null after the last one.
    @Nullable String next() throws IOException {
        var line = new StringBuilder();
        number++;
        for (int sign = reader.read(); ; sign = reader.read()) {
            if (sign == '\n' && afterReturn && line.isEmpty()) {
                afterReturn = false;
                continue;
            }
            afterReturn = sign == '\r';
            if (sign < 0) {
                return line.isEmpty() ? null : line.toString();
            }
            if (sign == '\n' || sign == '\r') {
                return line.toString();
            }
            if (line.length() >= LONGEST) {
                throw problems.fatal(number, "payments.statement.problem.long-line");
            }
            line.append((char) sign);
        }
    }

    /// The number of the line read last, from 1.
    int number() {
        return number;
    }
}

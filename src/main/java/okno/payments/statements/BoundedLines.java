package okno.payments.statements;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/// Lines of a text, none of them longer than fits into memory.
final class BoundedLines {
    private static final int LONGEST = 16 * 1024;
    private static final int READ_AT_ONCE = 8 * 1024;

    private final Reader reader;
    private final StatementProblems problems;
    private final char[] read = new char[READ_AT_ONCE];
    private int from;
    private int to;
    private int number;
    private boolean afterReturn;

    BoundedLines(Reader reader, StatementProblems problems) {
        this.reader = reader;
        this.problems = problems;
    }

    /// The next line without its end, or null after the last one.
    @Nullable String next() throws IOException {
        number++;
        if (afterReturn && more() && read[from] == '\n') {
            from++;
        }
        afterReturn = false;
        var line = new StringBuilder();
        while (more()) {
            int end = end();
            if (line.length() + end - from > LONGEST) {
                throw problems.fatal(number, "payments.statement.problem.long-line");
            }
            line.append(read, from, end - from);
            from = end;
            if (end < to) {
                afterReturn = read[from++] == '\r';
                return text(line);
            }
        }
        return line.isEmpty() ? null : text(line);
    }

    /// The number of the line read last, from 1.
    int number() {
        return number;
    }

    /// No text has a zero in it, and no table keeps one.
    private String text(StringBuilder line) {
        if (line.indexOf("\0") >= 0) {
            throw problems.fatal(number, "payments.statement.problem.encoding");
        }
        return line.toString();
    }

    /// Whether something is left, which is read by then.
    private boolean more() throws IOException {
        if (from == to) {
            from = 0;
            to = Math.max(reader.read(read), 0);
        }
        return from < to;
    }

    /// Where the line ends in what is read, or what is read does.
    private int end() {
        int end = from;
        while (end < to && read[end] != '\n' && read[end] != '\r') {
            end++;
        }
        return end;
    }
}

package okno.payments.statements;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads `1CClientBankExchange`: sections of `Key=Value` lines, first of accounts, then of
/// documents.
///
/// The encoding is that in which the words of the format can be read, whatever `Кодировка` says:
/// files that were saved anew often lie about it.
final class ClientBankReader {
    private static final String FIRST = "1CClientBankExchange";
    private static final int MOST_FIELDS = 200;
    private static final List<Charset> ENCODINGS =
            List.of(
                    StandardCharsets.UTF_8,
                    Charset.forName("windows-1251"),
                    Charset.forName("IBM866"));

    private final StatementProblems problems;
    private final StatementSink sink;
    private final Sums sums = new Sums();
    private final Set<String> ours = new HashSet<>();
    private boolean ended;

    ClientBankReader(StatementProblems problems, StatementSink sink) {
        this.problems = problems;
        this.sink = sink;
    }

    /// Reads the file.
    ///
    /// @param head its beginning
    void read(InputStream in, byte[] head) throws IOException {
        var decoder = encoding(head).newDecoder();
        var lines = new BoundedLines(new InputStreamReader(in, decoder), problems);
        try {
            read(lines);
        } catch (CharacterCodingException wrong) {
            throw problems.fatal(lines.number(), "payments.statement.problem.encoding");
        }
        if (!ended) {
            throw problems.fatal(lines.number(), "payments.statement.problem.torn");
        }
        if (ours.isEmpty()) {
            throw problems.fatal(0, "payments.statement.problem.no-account");
        }
        sums.compare(problems);
    }

    private void read(BoundedLines lines) throws IOException {
        for (var line = lines.next(); line != null && !ended; line = lines.next()) {
            var pair = Pair.of(line);
            switch (pair.key()) {
                case "СекцияРасчСчет" -> account(lines);
                case "СекцияДокумент" -> document(lines);
                case "КонецФайла" -> ended = true;
                default -> {}
            }
        }
    }

    private void account(BoundedLines lines) throws IOException {
        int begin = lines.number();
        var fields = section(lines, "КонецРасчСчет");
        new ClientBankFields(fields, begin, problems)
                .account()
                .ifPresent(
                        account -> {
                            ours.add(account.number());
                            sums.account(account);
                            sink.account(account);
                        });
    }

    private void document(BoundedLines lines) throws IOException {
        int begin = lines.number();
        var fields = section(lines, "КонецДокумента");
        for (var line : new ClientBankFields(fields, begin, problems).lines(ours)) {
            sums.line(line);
            sink.line(line);
        }
    }

    /// The fields up to the end of a section; of a field that is written twice, the first.
    private Map<String, String> section(BoundedLines lines, String end) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        for (var line = lines.next(); line != null; line = lines.next()) {
            var pair = Pair.of(line);
            if (pair.key().equals(end)) {
                return fields;
            }
            if (pair.key().startsWith("Секция") || fields.size() > MOST_FIELDS) {
                throw problems.fatal(lines.number(), "payments.statement.problem.open-section");
            }
            fields.putIfAbsent(pair.key(), pair.value());
        }
        throw problems.fatal(lines.number(), "payments.statement.problem.torn");
    }

    private Charset encoding(byte[] head) {
        for (var encoding : ENCODINGS) {
            var text = decoded(head, encoding);
            if (text != null
                    && text.stripLeading().replace("\uFEFF", "").startsWith(FIRST)
                    && text.contains("Секция")) {
                return encoding;
            }
        }
        throw problems.fatal(1, "payments.statement.problem.unknown");
    }

    /// The head in an encoding; a sign that the head ends within is left out.
    private static @Nullable String decoded(byte[] head, Charset encoding) {
        var text = CharBuffer.allocate(head.length);
        var result = encoding.newDecoder().decode(ByteBuffer.wrap(head), text, false);
        return result.isError() ? null : text.flip().toString();
    }

    private record Pair(String key, String value) {
        static Pair of(String line) {
            int equals = line.indexOf('=');
            return equals < 0
                    ? new Pair(line.strip(), "")
                    : new Pair(
                            line.substring(0, equals).strip(), line.substring(equals + 1).strip());
        }
    }
}

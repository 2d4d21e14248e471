package okno.payments.statements;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import okno.content.ContentProblem;
import okno.platform.Sha256;

/// The first reading of a file: whether it can be believed, whose accounts it is of and how much
/// there is in it.
///
/// @param digest SHA-256 of its bytes, hexadecimal
record StatementScan(
        StatementFormat format,
        List<StatementAccount> accounts,
        int lines,
        String digest,
        List<ContentProblem> problems) {
    StatementScan {
        accounts = List.copyOf(accounts);
        problems = List.copyOf(problems);
    }

    static StatementScan of(InputStream file, String name) throws IOException {
        var counting = new Counting();
        var in = new DigestInputStream(file, Sha256.digest());
        var reading = StatementFile.read(in, name, counting);
        in.transferTo(OutputStream.nullOutputStream());
        return new StatementScan(
                reading.format(),
                counting.accounts,
                counting.lines,
                HexFormat.of().formatHex(in.getMessageDigest().digest()),
                reading.problems());
    }

    private static final class Counting implements StatementSink {
        private final List<StatementAccount> accounts = new ArrayList<>();
        private int lines;

        @Override
        public void account(StatementAccount account) {
            accounts.add(account);
        }

        @Override
        public void line(StatementLine line) {
            lines++;
        }
    }
}

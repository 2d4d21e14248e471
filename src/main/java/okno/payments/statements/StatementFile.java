package okno.payments.statements;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import okno.content.ContentProblem;

/// Reads a file of statements, whichever format it is in, as a stream: in memory stay the marks of
/// its lines alone, some hundred bytes each.
final class StatementFile {
    /// What a head of a file is looked at for.
    static final int HEAD = 64 * 1024;

    private StatementFile() {}

    /// What reading came to.
    ///
    /// @param problems none if the file can be believed; of any, nothing of it can
    record Reading(StatementFormat format, List<ContentProblem> problems) {
        Reading {
            problems = List.copyOf(problems);
        }

        boolean believed() {
            return problems.isEmpty();
        }
    }

    /// Reads a whole file.
    ///
    /// @param name that a person knows the file by
    static Reading read(InputStream in, String name, StatementSink sink) throws IOException {
        var problems = new StatementProblems(name);
        var buffered = new Held(in);
        buffered.mark(HEAD);
        var head = buffered.readNBytes(HEAD);
        buffered.reset();
        var format = isXml(head) ? StatementFormat.CAMT_053 : StatementFormat.CLIENT_BANK;
        try {
            switch (format) {
                case CLIENT_BANK -> new ClientBankReader(problems, sink).read(buffered, head);
                case CAMT_053 -> new CamtReader(problems, sink).read(buffered);
            }
        } catch (StatementProblems.Stopped stopped) {
            return new Reading(format, problems.list());
        }
        return new Reading(format, problems.list());
    }

    /// Stays open: readers of XML close what they have read to its end, and more is done with it.
    private static final class Held extends BufferedInputStream {
        Held(InputStream in) {
            super(in, HEAD);
        }

        @Override
        public void close() {
            // Whoever opened it closes it.
        }
    }

    /// The first sign that is no space nor a mark of byte order.
    private static boolean isXml(byte[] head) {
        for (byte sign : head) {
            if (sign > ' ') {
                return sign == '<';
            }
        }
        return false;
    }
}

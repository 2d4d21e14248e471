package okno.signatures.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;

/// The bare Base64 of a text: without a mark of the encoding, white space, the lines `-----BEGIN…`
/// and `-----END…` and whatever stands around them.
@SuppressWarnings("InputStreamSlowMultibyteRead") // The decoder of Base64 asks for one at a time.
public final class ArmourStream extends InputStream {
    private static final int DASH = '-';
    private static final int PADDING = '=';
    private static final int LONGEST_LINE = 1 << 16;
    private static final String BEGIN = "-----BEGIN ";

    /// How a message in Base64 begins.
    private static final int MESSAGE = 'M';

    /// The first line of one that stands before the armour of another.
    private static final Pattern BARE = Pattern.compile("\\s*MI[A-Za-z0-9+/]{30,}\\s*");

    private final InputStream in;
    private boolean inside;
    private boolean ended;

    /// @param armoured whether the text has a line `-----BEGIN…` to wait for
    public ArmourStream(InputStream in, boolean armoured) {
        super();
        this.in = in;
        this.inside = !armoured;
    }

    @Override
    public int read() throws IOException {
        if (!inside) {
            skipHead();
        }
        while (!ended) {
            int next = in.read();
            if (next < 0 || next == DASH) {
                ended = true;
            } else if (next > ' ' && !isByteOrderMark(next)) {
                return next;
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /// Makes sure that nothing follows but words and certificates.
    ///
    /// @throws IOException when there is another message, or more Base64
    void end() throws IOException {
        for (int next = read(); next >= 0; next = read()) {
            if (next == MESSAGE) {
                throw new SeveralMessages();
            }
            if (next != PADDING) {
                throw new IOException("more than a message");
            }
        }
        for (var line = line(); line.isPresent(); line = line()) {
            if (line.get().contains(BEGIN.substring(1)) && !line.get().contains("CERTIFICATE")) {
                throw new SeveralMessages();
            }
        }
    }

    /// Goes behind the line `-----BEGIN…-----`.
    private void skipHead() throws IOException {
        inside = true;
        var line = line();
        while (line.isPresent() && !line.get().contains(BEGIN)) {
            if (BARE.matcher(line.get()).matches()) {
                throw new SeveralMessages();
            }
            line = line();
        }
        ended = line.isEmpty();
    }

    /// The next line; empty at the end.
    private Optional<String> line() throws IOException {
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        var line = new StringBuilder();
        while (next >= 0 && next != '\n' && line.length() < LONGEST_LINE) {
            line.append((char) next);
            next = in.read();
        }
        return Optional.of(line.toString());
    }

    private static boolean isByteOrderMark(int octet) {
        return octet == 0xEF || octet == 0xBB || octet == 0xBF;
    }
}

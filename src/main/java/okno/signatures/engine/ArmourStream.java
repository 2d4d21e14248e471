package okno.signatures.engine;

import java.io.IOException;
import java.io.InputStream;

/// The bare Base64 of a text: without a mark of the encoding, white space, the lines `-----BEGIN…`
/// and `-----END…` and whatever stands around them.
public final class ArmourStream extends InputStream {
    private static final int DASH = '-';

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
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int next = read();
            if (next < 0) {
                break;
            }
            target[offset + count++] = (byte) next;
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /// Goes behind the line `-----BEGIN…-----`.
    private void skipHead() throws IOException {
        inside = true;
        var line = new StringBuilder();
        while (!line.toString().contains("-----BEGIN ")) {
            line.setLength(0);
            int next = in.read();
            while (next >= 0 && next != '\n' && line.length() < 1 << 16) {
                line.append((char) next);
                next = in.read();
            }
            if (next < 0) {
                ended = true;
                return;
            }
        }
    }

    private static boolean isByteOrderMark(int octet) {
        return octet == 0xEF || octet == 0xBB || octet == 0xBF;
    }
}

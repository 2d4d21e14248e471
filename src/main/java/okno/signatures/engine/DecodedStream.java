package okno.signatures.engine;

import java.io.FilterInputStream;
import java.io.IOException;
import java.util.Base64;

/// What a text of Base64 means, and nothing but it: the decoder stops where its text is complete
/// and would not see what follows.
public final class DecodedStream extends FilterInputStream {
    private final ArmourStream text;

    public DecodedStream(ArmourStream text) {
        super(Base64.getDecoder().wrap(text));
        this.text = text;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        if (octet < 0) {
            text.end();
        }
        return octet;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        if (count < 0) {
            text.end();
        }
        return count;
    }
}

package okno.signatures.engine;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// Tells a broken disk from a broken file: what the source itself cannot read is thrown unchecked.
public final class SourceStream extends FilterInputStream {
    public SourceStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() {
        try {
            return super.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        try {
            return super.read(target, offset, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

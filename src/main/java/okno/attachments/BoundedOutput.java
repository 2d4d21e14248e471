package okno.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.pdfbox.io.RandomAccessInputStream;
import org.apache.pdfbox.io.RandomAccessReadWriteBuffer;

/// Counts what is written, keeps it in pieces when asked to, and breaks off beyond a limit.
final class BoundedOutput extends OutputStream {
    private static final int PIECE = 16 * 1024;

    private final RandomAccessReadWriteBuffer kept = new RandomAccessReadWriteBuffer(PIECE);
    private final long limit;
    private final boolean keeps;
    private long size;

    /// @param limit in bytes
    BoundedOutput(long limit, boolean keeps) {
        this.limit = limit;
        this.keeps = keeps;
    }

    @Override
    public void write(int octet) throws IOException {
        count(1);
        if (keeps) {
            kept.write(octet);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        count(length);
        if (keeps) {
            kept.write(bytes, offset, length);
        }
    }

    private void count(int more) throws IOException {
        size += more;
        if (overflown()) {
            throw new IOException("more than " + limit + " bytes");
        }
    }

    long size() {
        return size;
    }

    boolean overflown() {
        return size > limit;
    }

    /// What was kept, from its beginning.
    InputStream content() throws IOException {
        kept.seek(0);
        return new RandomAccessInputStream(kept);
    }
}

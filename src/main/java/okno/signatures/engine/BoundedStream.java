package okno.signatures.engine;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Counts what is read and breaks off above a limit. What is read while [#free] is set is the
/// document inside a signature and has a limit of its own.
final class BoundedStream extends FilterInputStream {
    private final long most;
    private final long mostFree;
    private long counted;
    private long passed;
    private boolean free;

    BoundedStream(InputStream in, long most, long mostFree) {
        super(in);
        this.most = most;
        this.mostFree = mostFree;
    }

    void free(boolean now) {
        free = now;
    }

    @Override
    public int read() throws IOException {
        int octet = super.read();
        count(octet < 0 ? 0 : 1);
        return octet;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int more) throws IOException {
        if (free) {
            passed += more;
        } else {
            counted += more;
        }
        if (counted > most || passed > mostFree) {
            throw new IOException("more than a signature has");
        }
    }
}

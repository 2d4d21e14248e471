package okno.platform.web;

import java.util.Arrays;

/// Bytes that are found again by what they are. Comparing a page with one that is kept costs a
/// twentieth of a digest.
final class ByteRun {
    private final byte[] bytes;
    private final int hash;

    ByteRun(byte[] bytes) {
        this.bytes = bytes;
        this.hash = Arrays.hashCode(bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof ByteRun run
                        && hash == run.hash
                        && Arrays.equals(bytes, run.bytes));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}

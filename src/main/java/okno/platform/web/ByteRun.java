package okno.platform.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import java.util.zip.Deflater;

/// Bytes that are found again by what they are. Comparing a page with one that is kept costs a
/// twentieth of a digest. A run may stand in a longer array, which is not copied to look for it.
final class ByteRun {
    private final byte[] array;
    private final int from;
    private final int to;
    private int hash;

    ByteRun(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    ByteRun(byte[] array, int from, int to) {
        this.array = array;
        this.from = from;
        this.to = to;
    }

    int length() {
        return to - from;
    }

    /// A piece of the run, in the same array.
    ByteRun piece(int begin, int end) {
        return new ByteRun(array, from + begin, from + end);
    }

    /// The same bytes in an array of their own: what others write over is not kept.
    ByteRun kept() {
        return new ByteRun(Arrays.copyOfRange(array, from, to));
    }

    /// Each byte as a sign, to look for what is ASCII: the processor does that many at a time.
    String signs() {
        return new String(array, from, length(), StandardCharsets.ISO_8859_1);
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(array, from, length());
    }

    void addTo(Checksum sum) {
        sum.update(array, from, length());
    }

    void addTo(Deflater deflater) {
        deflater.setInput(array, from, length());
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof ByteRun run
                        && hashCode() == run.hashCode()
                        && Arrays.equals(array, from, to, run.array, run.from, run.to));
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            var sum = new CRC32C();
            addTo(sum);
            hash = (int) sum.getValue();
        }
        return hash;
    }

    @Override
    public String toString() {
        return new String(array, from, length(), StandardCharsets.UTF_8);
    }
}

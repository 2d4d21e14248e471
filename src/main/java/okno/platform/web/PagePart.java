package okno.platform.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;

/// A run of bytes of a page, plain and compressed.
///
/// @param packed blocks of RFC 1951 that refer to nothing before them
@SuppressWarnings("ArrayRecordComponent")
record PagePart(ByteRun run, byte[] packed) {
    private static final byte[] HEADING = "<h1".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 8 * 1024;

    /// Packs a tenth worse than the usual one in a third of the time, which a reader waits for.
    private static final int LEVEL = 3;

    /// Where the beginning of a page ends: above its heading is what the reader chose, his place,
    /// his look, or that he has yet to; below is what many readers have in common.
    static int boundary(byte[] page) {
        return Math.max(0, find(HEADING, page, 0));
    }

    /// What a page ends with: no blocks follow.
    static PagePart last(ByteRun run) {
        return new PagePart(run, pack(run.bytes(), false));
    }

    /// Blocks that others may follow.
    static byte[] pack(byte[] plain) {
        return pack(plain, true);
    }

    byte[] plain() {
        return run.bytes();
    }

    int bytes() {
        return plain().length + packed.length;
    }

    /// Where bytes stand next; -1 if nowhere.
    static int find(byte[] wanted, byte[] page, int from) {
        for (int at = from; at <= page.length - wanted.length; at++) {
            if (page[at] == wanted[0]
                    && Arrays.equals(page, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }

    private static byte[] pack(byte[] plain, boolean goesOn) {
        var deflater = new Deflater(LEVEL, true);
        try {
            var packed = new ByteArrayOutputStream(plain.length / 4 + BUFFER);
            var buffer = new byte[BUFFER];
            deflater.setInput(plain);
            if (!goesOn) {
                deflater.finish();
            }
            int count;
            do {
                count =
                        deflater.deflate(
                                buffer,
                                0,
                                buffer.length,
                                goesOn ? Deflater.SYNC_FLUSH : Deflater.NO_FLUSH);
                packed.write(buffer, 0, count);
            } while (goesOn ? count == buffer.length : !deflater.finished());
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }
}

package okno.platform.web;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;

/// A run of bytes of a page, plain and compressed.
///
/// @param packed blocks of RFC 1951 that refer to nothing before them
@SuppressWarnings("ArrayRecordComponent")
record PagePart(ByteRun run, byte[] packed) {
    private static final int BUFFER = 8 * 1024;

    /// Packs a tenth worse than the usual one in a third of the time, which a reader waits for.
    private static final int LEVEL = 3;

    /// What a page ends with: no blocks follow.
    static PagePart last(ByteRun run) {
        return new PagePart(run, pack(run, false));
    }

    /// Blocks that others may follow.
    static byte[] pack(ByteRun plain) {
        return pack(plain, true);
    }

    int bytes() {
        return run.length() + packed.length;
    }

    private static byte[] pack(ByteRun plain, boolean goesOn) {
        var deflater = new Deflater(LEVEL, true);
        try {
            var packed = new ByteArrayOutputStream(plain.length() / 4 + BUFFER);
            var buffer = new byte[BUFFER];
            plain.addTo(deflater);
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

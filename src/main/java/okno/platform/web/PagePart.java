package okno.platform.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.Deflater;
import okno.platform.Sha256;

/// A run of bytes of a page, plain and compressed.
///
/// @param packed blocks of RFC 1951 that refer to nothing before them
@SuppressWarnings("ArrayRecordComponent")
record PagePart(String digest, byte[] plain, byte[] packed) {
    private static final byte[] HEADING = "<h1".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 8 * 1024;

    /// Packs a tenth worse than the usual one in a third of the time, which a reader waits for.
    private static final int LEVEL = 3;

    /// Where the beginning of a page ends: above its heading is what the reader chose, his place,
    /// his look, or that he has yet to; below is what many readers have in common.
    static int boundary(byte[] page) {
        for (int at = 0; at <= page.length - HEADING.length; at++) {
            if (page[at] == '<'
                    && Arrays.equals(page, at, at + HEADING.length, HEADING, 0, HEADING.length)) {
                return at;
            }
        }
        return 0;
    }

    /// @param goesOn whether further blocks follow
    static PagePart of(byte[] plain, String digest, boolean goesOn) {
        return new PagePart(digest, plain, pack(plain, goesOn));
    }

    /// SHA-256 in hexadecimal digits.
    static String digest(byte[] bytes, String further) {
        var sha = Sha256.digest();
        sha.update(bytes);
        return HexFormat.of().formatHex(sha.digest(further.getBytes(StandardCharsets.US_ASCII)));
    }

    int bytes() {
        return digest.length() + plain.length + packed.length;
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

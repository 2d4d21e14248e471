package okno.platform.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.zip.CRC32;

/// A page without what is kept for many: its beginning, which names the reader's choices, and the
/// frame that makes both one gzip file (RFC 1952).
///
/// @param type of its content, with the encoding
/// @param rest what the beginning goes on with is known by, as long as it is kept
/// @param tag what tells it from what else its address has shown or will show
/// @param end of the gzip file
@SuppressWarnings("ArrayRecordComponent")
record KeptPage(PagePart beginning, RestKey rest, String type, String tag, byte[] end) {
    private static final byte[] GZIP = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0};

    /// @param following what is known by the key
    static KeptPage of(PagePart beginning, RestKey rest, PagePart following, String type) {
        var check = new CRC32();
        beginning.run().addTo(check);
        following.run().addTo(check);
        int sum = (int) check.getValue();
        var end = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        end.putInt(sum).putInt(beginning.run().length() + following.run().length());
        var tag =
                '"'
                        + hex(sum)
                        + hex(beginning.run().hashCode())
                        + hex(following.run().hashCode())
                        + '"';
        return new KeptPage(beginning, rest, type, tag, end.array());
    }

    private static String hex(int number) {
        return HexFormat.of().toHexDigits(number);
    }

    int bytes() {
        return beginning.bytes() + end.length;
    }

    int length(PagePart following, boolean packed) {
        return packed
                ? GZIP.length + beginning.packed().length + following.packed().length + end.length
                : beginning.run().length() + following.run().length();
    }

    void write(PagePart following, boolean packed, OutputStream out) throws IOException {
        if (packed) {
            out.write(GZIP);
            out.write(beginning.packed());
            out.write(following.packed());
            out.write(end);
        } else {
            beginning.run().writeTo(out);
            following.run().writeTo(out);
        }
    }
}

package okno.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Packs what stands above the headings of pages. But for the title of a page and its address,
/// which some links come back to, most of it is the same on each, so it is packed between these
/// and found again; the address itself is not worth packing.
final class PageBeginnings {
    private static final byte[] TITLE = "</title>".getBytes(StandardCharsets.US_ASCII);

    /// What is shorter stays as it is, with the five bytes that say so.
    private static final int SHORT = 100;

    private final Cache<ByteRun, byte[]> packed;

    PageBeginnings(Cache<ByteRun, byte[]> packed) {
        this.packed = packed;
    }

    /// @param address of the page, as it stands in links that come back to it
    PagePart part(byte[] plain, String address) {
        var back = address.getBytes(StandardCharsets.US_ASCII);
        var out = new ByteArrayOutputStream(plain.length);
        int from = Math.max(0, PagePart.find(TITLE, plain, 0));
        piece(plain, 0, from, out);
        for (int at = PagePart.find(back, plain, from);
                at >= 0;
                at = PagePart.find(back, plain, from)) {
            piece(plain, from, at, out);
            piece(plain, at, at + back.length, out);
            from = at + back.length;
        }
        piece(plain, from, plain.length, out);
        return new PagePart(new ByteRun(plain), out.toByteArray());
    }

    private void piece(byte[] plain, int from, int to, ByteArrayOutputStream out) {
        int length = to - from;
        if (length >= SHORT) {
            var run = new ByteRun(Arrays.copyOfRange(plain, from, to));
            out.writeBytes(packed.get(run, fresh -> PagePart.pack(fresh.bytes())));
        } else if (length > 0) {
            // A block that is stored (RFC 1951, 3.2.4): its length, and that with all bits turned.
            out.writeBytes(new byte[] {0, (byte) length, 0, (byte) ~length, -1});
            out.write(plain, from, length);
        }
    }
}

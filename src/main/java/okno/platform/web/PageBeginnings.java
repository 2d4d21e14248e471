package okno.platform.web;

import com.github.benmanes.caffeine.cache.Cache;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/// Packs the beginnings of pages, above their content. But for the title of a page and its address,
/// which some links come back to, most of it is the same on each, so it is packed between these
/// and found again; the address itself is not worth packing.
final class PageBeginnings {
    /// What is shorter stays as it is, with the five bytes that say so.
    private static final int SHORT = 100;

    private final Cache<ByteRun, byte[]> packed;

    PageBeginnings(Cache<ByteRun, byte[]> packed) {
        this.packed = packed;
    }

    /// @param address of the page, as it stands in links that come back to it
    PagePart part(ByteRun plain, String address) throws IOException {
        var out = new ByteArrayOutputStream(plain.length());
        var signs = plain.signs();
        int from = Math.max(0, signs.indexOf("</title>"));
        add(plain.piece(0, from), out);
        for (int at = signs.indexOf(address, from); at >= 0; at = signs.indexOf(address, from)) {
            add(plain.piece(from, at), out);
            add(plain.piece(at, at + address.length()), out);
            from = at + address.length();
        }
        add(plain.piece(from, plain.length()), out);
        return new PagePart(plain, out.toByteArray());
    }

    private void add(ByteRun run, ByteArrayOutputStream out) throws IOException {
        int length = run.length();
        if (length >= SHORT) {
            var known = packed.getIfPresent(run);
            out.writeBytes(known == null ? packed.get(run.kept(), PagePart::pack) : known);
        } else if (length > 0) {
            // A block that is stored (RFC 1951, 3.2.4): its length, and that with all bits turned.
            out.writeBytes(new byte[] {0, (byte) length, 0, (byte) ~length, -1});
            run.writeTo(out);
        }
    }
}

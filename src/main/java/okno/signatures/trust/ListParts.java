package okno.signatures.trust;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import okno.platform.Sha256;

/// Cuts the bytes of a list where an authority begins, so that what two editions share is kept
/// once. Nothing is understood or lost here: the parts one after another are the bytes again.
final class ListParts {
    private static final byte[] BEGINNING =
            ("<" + TrustListNames.AUTHORITY + ">").getBytes(StandardCharsets.UTF_8);

    private ListParts() {}

    /// @param sha256 of the content
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Part(byte[] sha256, byte[] content) {}

    static List<Part> of(byte[] list) {
        var parts = new ArrayList<Part>();
        int from = 0;
        for (int at = next(list, 1); at < list.length; at = next(list, at + 1)) {
            parts.add(part(list, from, at));
            from = at;
        }
        parts.add(part(list, from, list.length));
        return parts;
    }

    private static Part part(byte[] list, int from, int to) {
        var content = Arrays.copyOfRange(list, from, to);
        return new Part(Sha256.of(content), content);
    }

    /// Where the next authority begins, or the end.
    private static int next(byte[] list, int from) {
        for (int at = from; at + BEGINNING.length <= list.length; at++) {
            if (list[at] == '<'
                    && Arrays.equals(
                            list, at, at + BEGINNING.length, BEGINNING, 0, BEGINNING.length)) {
                return at;
            }
        }
        return list.length;
    }
}

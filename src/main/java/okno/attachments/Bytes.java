package okno.attachments;

import java.util.Arrays;

/// Searching in bytes.
final class Bytes {
    private Bytes() {}

    /// Where `part` begins in `whole` at or after `from`; -1 when nowhere.
    static int indexOf(byte[] whole, byte[] part, int from) {
        for (int at = from; at <= whole.length - part.length; at++) {
            if (whole[at] == part[0] && matches(whole, part, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean matches(byte[] whole, byte[] part, int at) {
        return Arrays.equals(whole, at, at + part.length, part, 0, part.length);
    }
}

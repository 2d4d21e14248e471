package okno.notifications.sms;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A text as the octets that travel: in the default alphabet where it holds every character, else
/// in UCS-2; in one part or in several that the telephone puts together by their headers (3GPP TS
/// 23.040, 9.2.3.24.1).
///
/// @param coding `data_coding` of SMPP
/// @param headers whether each part begins with a header
record SmsParts(byte coding, boolean headers, List<byte[]> parts) {
    static final byte DEFAULT_ALPHABET = 0;
    static final byte UCS2 = 8;

    /// Septets of a message of one part and of a part of several.
    private static final int SEPTETS = 160;

    private static final int SEPTETS_OF_PART = 153;

    /// The same in octets of UCS-2.
    private static final int OCTETS = 140;

    private static final int OCTETS_OF_PART = 134;

    SmsParts {
        parts = List.copyOf(parts);
    }

    /// The text uncut, for providers that cut it themselves.
    static SmsParts whole(String text) {
        return Gsm7.encode(text)
                .map(octets -> new SmsParts(DEFAULT_ALPHABET, false, List.of(octets)))
                .orElseGet(() -> new SmsParts(UCS2, false, List.of(ucs2(text))));
    }

    /// The text in as few parts as it fits.
    ///
    /// @param reference the same in all parts of a message, by which they find together
    static SmsParts cut(String text, byte reference) {
        var whole = whole(text);
        var octets = whole.parts().getFirst();
        boolean ucs2 = whole.coding() == UCS2;
        if (octets.length <= (ucs2 ? OCTETS : SEPTETS)) {
            return whole;
        }
        var bodies = bodies(octets, ucs2);
        var parts = new ArrayList<byte[]>();
        for (int i = 0; i < bodies.size(); i++) {
            byte[] header = {5, 0, 3, reference, (byte) bodies.size(), (byte) (i + 1)};
            var part = new ByteArrayOutputStream();
            part.writeBytes(header);
            part.writeBytes(bodies.get(i));
            parts.add(part.toByteArray());
        }
        return new SmsParts(whole.coding(), true, parts);
    }

    /// Whether it fits into one message as it is.
    boolean isShort() {
        int most = coding == UCS2 ? OCTETS : SEPTETS;
        return parts.size() == 1 && parts.getFirst().length <= most;
    }

    private static List<byte[]> bodies(byte[] octets, boolean ucs2) {
        int most = ucs2 ? OCTETS_OF_PART : SEPTETS_OF_PART;
        var bodies = new ArrayList<byte[]>();
        for (int start = 0; start < octets.length; ) {
            int end = Math.min(start + most, octets.length);
            if (end < octets.length) {
                end -= ucs2 ? cutPair(octets, end) : Gsm7.cutsEscape(octets, end) ? 1 : 0;
            }
            bodies.add(Arrays.copyOfRange(octets, start, end));
            start = end;
        }
        return bodies;
    }

    /// The octets of half a pair of surrogates that a cut would leave behind.
    private static int cutPair(byte[] octets, int end) {
        return Character.isHighSurrogate((char) ((octets[end - 2] & 0xff) << 8)) ? 2 : 0;
    }

    private static byte[] ucs2(String text) {
        return text.getBytes(StandardCharsets.UTF_16BE);
    }
}

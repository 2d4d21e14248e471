package okno.notifications.sms;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/// The default alphabet of short messages (3GPP TS 23.038, 6.2.1), an octet a character, as SMPP
/// carries it.
final class Gsm7 {
    private static final int ESCAPE = 0x1B;

    private static final String BASIC =
            "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
                    + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /// Characters behind an escape, and the octets they stand at.
    private static final String EXTENDED = "\f^{}\\[~]|€";

    private static final byte[] EXTENDED_AT = {
        0x0A, 0x14, 0x28, 0x29, 0x2F, 0x3C, 0x3D, 0x3E, 0x40, 0x65
    };

    private Gsm7() {}

    /// The octets of a text; empty when it holds a character that the alphabet has not.
    static Optional<byte[]> encode(String text) {
        var octets = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            int basic = BASIC.indexOf(text.charAt(i));
            int extended = EXTENDED.indexOf(text.charAt(i));
            if (basic >= 0 && basic != ESCAPE) {
                octets.write(basic);
            } else if (extended >= 0) {
                octets.write(ESCAPE);
                octets.write(EXTENDED_AT[extended]);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(octets.toByteArray());
    }

    /// Whether a text may not be cut before this octet.
    static boolean cutsEscape(byte[] octets, int at) {
        return at > 0 && octets[at - 1] == ESCAPE;
    }
}

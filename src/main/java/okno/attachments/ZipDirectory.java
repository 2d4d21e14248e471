package okno.attachments;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// The list at the end of a zip file, which programs of Office go by (APPNOTE.TXT 4.3.12, 4.3.16).
///
/// @param names of the parts, in small letters: Office does not tell them apart by case
/// @param locked whether a part asks for a password
record ZipDirectory(Set<String> names, boolean locked) {
    private static final int END = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_BYTES = 46;

    /// @throws RuntimeException when the list is missing or broken: the file is damaged
    static ZipDirectory of(byte[] file) {
        var zip = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int end = end(zip);
        int count = Short.toUnsignedInt(zip.getShort(end + 10));
        int at = zip.getInt(end + 16);
        var names = new HashSet<String>();
        boolean locked = false;
        for (int entry = 0; entry < count; entry++) {
            if (zip.getInt(at) != ENTRY) {
                throw new IllegalArgumentException("no entry where one must be");
            }
            locked |= (zip.getShort(at + 8) & 1) != 0;
            int nameBytes = Short.toUnsignedInt(zip.getShort(at + 28));
            names.add(name(new String(file, at + ENTRY_BYTES, nameBytes, StandardCharsets.UTF_8)));
            int extraBytes = Short.toUnsignedInt(zip.getShort(at + 30));
            int commentBytes = Short.toUnsignedInt(zip.getShort(at + 32));
            at += ENTRY_BYTES + nameBytes + extraBytes + commentBytes;
        }
        return new ZipDirectory(Set.copyOf(names), locked);
    }

    /// A part's name in the form in which names are compared.
    static String name(String written) {
        return written.toLowerCase(Locale.ROOT);
    }

    private static int end(ByteBuffer zip) {
        int last = zip.limit() - END_BYTES;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (zip.getInt(at) == END) {
                return at;
            }
        }
        throw new IllegalArgumentException("no end of the list");
    }
}

package okno.signatures;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A value in DER taken apart, to be put together again otherwise: lengths follow from what is
/// inside. Knows only as much of the encoding as files of signatures have.
final class Der {
    private static final int CONSTRUCTED = 0x20;
    private static final int OCTET_STRING = 0x04;
    private static final int LONG_FORM = 0x80;

    /// Nothing that is taken apart goes deeper.
    private static final int DEEPEST = 40;

    private int tag;
    private byte[] value;
    private final List<Der> parts;

    /// Stands for everything, in place of tag, length and value.
    private Optional<byte[]> raw = Optional.empty();

    private Der(int tag, byte[] value, List<Der> parts) {
        this.tag = tag;
        this.value = value;
        this.parts = new ArrayList<>(parts);
    }

    static Der of(byte[] whole) {
        return all(whole, 0).filter(it -> it.size() == 1).orElseThrow().getFirst();
    }

    static Der raw(byte[] bytes) {
        var der = new Der(0, new byte[0], List.of());
        der.raw = Optional.of(bytes);
        return der;
    }

    /// Tag and length.
    static byte[] head(int tag, int length) {
        return length < LONG_FORM
                ? new byte[] {(byte) tag, (byte) length}
                : ByteBuffer.allocate(6)
                        .put((byte) tag)
                        .put((byte) (LONG_FORM | 4))
                        .putInt(length)
                        .array();
    }

    /// Tag, length and value.
    static byte[] encoded(int tag, byte[] value) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(head(tag, value.length));
        out.writeBytes(value);
        return out.toByteArray();
    }

    int tag() {
        return tag;
    }

    void tag(int other) {
        tag = other;
    }

    List<Der> parts() {
        return parts;
    }

    byte[] value() {
        if (parts.isEmpty()) {
            return value;
        }
        var out = new ByteArrayOutputStream();
        parts.forEach(part -> out.writeBytes(part.bytes()));
        return out.toByteArray();
    }

    void value(byte[] other) {
        parts.clear();
        value = other;
    }

    void replace(byte[] bytes) {
        raw = Optional.of(bytes);
    }

    byte[] bytes() {
        return raw.orElseGet(() -> encoded(tag, value()));
    }

    /// This and everything inside.
    List<Der> everything() {
        var all = new ArrayList<Der>();
        all.add(this);
        parts.forEach(part -> all.addAll(part.everything()));
        return all;
    }

    /// The values that stand one after another, when the bytes are nothing but such.
    private static Optional<List<Der>> all(byte[] bytes, int depth) {
        var all = new ArrayList<Der>();
        int at = 0;
        while (at < bytes.length) {
            if (at + 2 > bytes.length || depth > DEEPEST) {
                return Optional.empty();
            }
            int more = (bytes[at + 1] & LONG_FORM) == 0 ? 0 : bytes[at + 1] & 0x7f;
            int from = at + 2 + more;
            long length = more == 0 ? bytes[at + 1] : 0;
            for (int i = 0; i < more && at + 2 + i < bytes.length; i++) {
                length = (length << 8) | (bytes[at + 2 + i] & 0xff);
            }
            if (more > 4 || length < 0 || from + length > bytes.length) {
                return Optional.empty();
            }
            at = from + (int) length;
            all.add(one(bytes[from - more - 2] & 0xff, Arrays.copyOfRange(bytes, from, at), depth));
        }
        return Optional.of(all);
    }

    /// Extensions and documents stand in strings of octets: what looks like DER is taken apart too.
    private static Der one(int tag, byte[] value, int depth) {
        var inside = (tag & CONSTRUCTED) != 0 || tag == OCTET_STRING;
        var parts = inside ? all(value, depth + 1).orElse(List.of()) : List.<Der>of();
        return new Der(tag, value, parts);
    }
}

package okno.signatures;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;

/// Damages files as nobody does by accident: the structure stays readable, so that the damage comes
/// far inside, or lies about itself. Whoever fails names the seed.
public final class Mutations {
    private static final int MOST_AT_ONCE = 3;
    private static final int LARGEST = 3 << 20;

    /// Lengths that promise more than there is, much more, or do not say how much.
    private static final List<byte[]> LIES =
            List.of(
                    bytes(0x80),
                    bytes(0x00),
                    bytes(0x7f),
                    bytes(0x81, 0xff),
                    bytes(0x83, 0x0f, 0xff, 0xff),
                    bytes(0x84, 0x1f, 0xff, 0xff, 0x00),
                    bytes(0x84, 0x7f, 0xff, 0xff, 0xff),
                    bytes(0x84, 0xff, 0xff, 0xff, 0xff),
                    bytes(0x88, 1, 0, 0, 0, 0, 0, 0, 0),
                    bytes(0xff));

    /// Whole values that are odd in some place or everywhere.
    private static final List<byte[]> ODD =
            List.of(
                    bytes(0x05, 0x00),
                    bytes(0x01, 0x00),
                    bytes(0x02, 0x00),
                    bytes(0x02, 0x01, 0xff),
                    bytes(0x06, 0x00),
                    bytes(0x06, 0x02, 0x80, 0x80),
                    bytes(0x06, 0x03, 0x2a, 0x03, 0xff),
                    bytes(0x03, 0x00),
                    bytes(0x03, 0x01, 0x09),
                    bytes(0x30, 0x00),
                    bytes(0x31, 0x00),
                    bytes(0xa0, 0x00),
                    bytes(0x24, 0x00),
                    bytes(0x24, 0x80, 0x00, 0x00),
                    bytes(0x1f, 0xff, 0xff, 0xff, 0xff, 0x7f, 0x00),
                    bytes(0x09, 0x03, 0x80, 0x00, 0x01),
                    bytes(0x28, 0x00),
                    Der.encoded(0x18, "99999999999999Z".getBytes(StandardCharsets.US_ASCII)),
                    Der.encoded(0x18, "0000".getBytes(StandardCharsets.US_ASCII)),
                    Der.encoded(0x17, "999999999999Z".getBytes(StandardCharsets.US_ASCII)),
                    Der.encoded(0x0c, bytes(0xc0, 0x80, 0xf8)),
                    Der.encoded(0x1e, bytes(0xd8)),
                    Der.encoded(0x02, new byte[5000]));

    private final List<byte[]> samples;
    private final List<BiConsumer<Der, RandomGenerator>> ways;

    /// @param samples sound files in DER; parts of one are put into another
    public Mutations(List<byte[]> samples) {
        this.samples = List.copyOf(samples);
        ways =
                List.of(
                        Mutations::flip,
                        Mutations::flip,
                        (at, random) -> at.tag(random.nextInt(256)),
                        Mutations::lie,
                        Mutations::remove,
                        Mutations::multiply,
                        Mutations::swap,
                        this::transplant,
                        Mutations::fill,
                        Mutations::wrap,
                        (at, random) -> at.replace(any(ODD, random)));
    }

    /// A damaged sample.
    public byte[] der(long seed) {
        var random = new java.util.SplittableRandom(seed);
        var whole = Der.of(any(samples, random));
        for (int i = random.nextInt(MOST_AT_ONCE); i >= 0; i--) {
            any(ways, random).accept(any(whole.everything(), random), random);
        }
        var damaged = whole.bytes();
        var file = random.nextInt(8) == 0 ? bytewise(damaged, random) : damaged;
        return Arrays.copyOf(file, Math.min(file.length, LARGEST));
    }

    /// Text in which bytes are changed, left out, repeated and put elsewhere.
    public static byte[] text(byte[] sample, long seed) {
        var random = new java.util.SplittableRandom(seed);
        var damaged = sample;
        for (int i = random.nextInt(MOST_AT_ONCE); i >= 0; i--) {
            damaged = bytewise(damaged, random);
        }
        return damaged;
    }

    private static byte[] bytewise(byte[] file, RandomGenerator random) {
        if (file.length == 0) {
            return file;
        }
        int from = random.nextInt(file.length);
        int to = Math.min(file.length, from + 1 + random.nextInt(1 + random.nextInt(200)));
        var piece = Arrays.copyOfRange(file, from, to);
        var out = new ByteArrayOutputStream();
        out.write(file, 0, from);
        switch (random.nextInt(5)) {
            case 0 -> piece[0] ^= (byte) (1 << random.nextInt(8));
            case 1 -> piece = new byte[0];
            case 2 -> random.nextBytes(piece);
            case 3 -> out.writeBytes(piece);
            default -> {
                return out.toByteArray();
            }
        }
        out.writeBytes(piece);
        out.write(file, to, file.length - to);
        return out.toByteArray();
    }

    private static void flip(Der at, RandomGenerator random) {
        var value = at.value().clone();
        if (value.length > 0 && at.parts().isEmpty()) {
            value[random.nextInt(value.length)] ^= (byte) (1 << random.nextInt(8));
            at.value(value);
        }
    }

    private static void lie(Der at, RandomGenerator random) {
        var out = new ByteArrayOutputStream();
        out.write(at.tag());
        out.writeBytes(any(LIES, random));
        out.writeBytes(at.value());
        at.replace(out.toByteArray());
    }

    private static void remove(Der at, RandomGenerator random) {
        if (at.parts().isEmpty()) {
            at.replace(new byte[0]);
        } else {
            at.parts().remove(random.nextInt(at.parts().size()));
        }
    }

    private static void multiply(Der at, RandomGenerator random) {
        if (!at.parts().isEmpty()) {
            var part = any(at.parts(), random);
            int times = 1 << random.nextInt(8);
            at.parts().addAll(random.nextInt(1 + at.parts().size()), copies(part, times));
        }
    }

    private static List<Der> copies(Der part, int times) {
        return Collections.nCopies(times, Der.raw(part.bytes()));
    }

    private static void swap(Der at, RandomGenerator random) {
        Collections.shuffle(at.parts(), new java.util.Random(random.nextLong()));
    }

    private void transplant(Der at, RandomGenerator random) {
        at.replace(any(Der.of(any(samples, random)).everything(), random).bytes());
    }

    private static void fill(Der at, RandomGenerator random) {
        var value = new byte[random.nextInt(1 + (1 << random.nextInt(17)))];
        if (random.nextBoolean()) {
            random.nextBytes(value);
        }
        at.value(value);
    }

    /// Into others of one kind, up to as deep as a file may be large.
    private static void wrap(Der at, RandomGenerator random) {
        int tag = any(List.of(0x30, 0x31, 0xa0, 0xa1, 0x24, 0x04), random);
        int depth = any(List.of(1, 2, 60, 3_000, 20_000), random);
        var inside = at.bytes();
        var heads = new ArrayDeque<byte[]>();
        for (int i = 0, length = inside.length; i < depth; i++) {
            var head = Der.head(tag, length);
            heads.push(head);
            length += head.length;
        }
        var out = new ByteArrayOutputStream();
        heads.forEach(out::writeBytes);
        out.writeBytes(inside);
        at.replace(out.toByteArray());
    }

    private static <T> T any(List<T> all, RandomGenerator random) {
        return all.get(random.nextInt(all.size()));
    }

    private static byte[] bytes(int... octets) {
        var bytes = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) {
            bytes[i] = (byte) octets[i];
        }
        return bytes;
    }
}

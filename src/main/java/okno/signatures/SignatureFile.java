package okno.signatures;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import okno.signatures.engine.ArmourStream;
import okno.signatures.engine.DecodedStream;
import okno.signatures.engine.SourceStream;

/// A signature as it came: `.p7s`, `.sig`, `.sgn` and the like, in DER, Base64 or PEM. Never kept
/// in memory as a whole by itself, since the document may be inside.
public final class SignatureFile {
    /// The most that may stand around a document, in bytes: certificates, attributes, time stamps.
    public static final int MAX_AROUND = 1 << 20;

    /// The most that a file with a document inside may have, in bytes.
    public static final long MAX_SIZE = 512L << 20;

    private static final int DER_SEQUENCE = 0x30;
    private static final int HEAD = 1 << 16;

    private static final String ARMOUR = "-----BEGIN ";

    /// How Base64 of a sequence of some length begins.
    private static final String BASE64 = "MI";

    private final ContentRef.Source source;

    private SignatureFile(ContentRef.Source source) {
        this.source = source;
    }

    public static SignatureFile of(Path file) {
        return new SignatureFile(() -> Files.newInputStream(file));
    }

    public static SignatureFile of(byte[] bytes) {
        return new SignatureFile(() -> new ByteArrayInputStream(bytes));
    }

    public static SignatureFile of(ContentRef.Source source) {
        return new SignatureFile(source);
    }

    /// Whether a file begins as a signature does that was written as text: Base64 or PEM.
    public static boolean isText(byte[] file) {
        var head =
                new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.ISO_8859_1)
                        .replaceFirst("^(ï»¿)?\\s*", "");
        return head.startsWith(BASE64) || head.contains(ARMOUR);
    }

    /// The bytes of the CMS message, decoded if they came as text. Reading throws an [IOException]
    /// when the text is no Base64, or is more than one message.
    public InputStream open() throws IOException {
        var in = new BufferedInputStream(new SourceStream(opened()));
        in.mark(HEAD);
        var first = in.read();
        if (first < 0 || first == DER_SEQUENCE) {
            in.reset();
            return in;
        }
        in.reset();
        var head = in.readNBytes(HEAD - 1);
        in.reset();
        var armoured = new String(head, StandardCharsets.ISO_8859_1).contains(ARMOUR);
        return new DecodedStream(new ArmourStream(in, armoured));
    }

    private InputStream opened() {
        try {
            return source.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

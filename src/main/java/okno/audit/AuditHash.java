package okno.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.TreeMap;
import okno.platform.Sha256;

/// The hash of an entry in the chain: SHA-256 over the hash before it and every field, each with
/// its length in front, so that no two different entries give the same bytes.
final class AuditHash {
    static final byte[] START = new byte[32];

    private AuditHash() {}

    static byte[] of(byte[] previous, AuditEntry entry) {
        var digest = Sha256.digest();
        digest.update(previous);
        add(digest, entry.id().toString());
        add(digest, entry.recordedAt().toString());
        add(digest, entry.actor().kind().text());
        add(digest, entry.actor().id());
        add(digest, entry.action());
        add(digest, entry.subjectKind());
        add(digest, entry.subject());
        new TreeMap<>(entry.facts())
                .forEach(
                        (name, value) -> {
                            add(digest, name);
                            add(digest, value);
                        });
        return digest.digest();
    }

    private static void add(MessageDigest digest, String field) {
        var bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}

package okno.audit;

import java.util.HexFormat;

/// Walks a chain from its start, link by link, and computes every hash anew. Needs neither Spring
/// nor a database, so that an exported record can be checked anywhere.
public final class AuditVerification {
    private byte[] hash = AuditHash.START;
    private long entries;
    private long brokenAt;

    /// Takes the next link. After the first that does not fit the rest is only counted.
    public void accept(AuditLink link) {
        entries++;
        if (brokenAt > 0) {
            return;
        }
        var expected = AuditHash.of(hash, link.entry());
        if (link.position() != entries || !HexFormat.of().formatHex(expected).equals(link.hash())) {
            brokenAt = entries;
            return;
        }
        hash = expected;
    }

    /// What was found so far.
    public AuditVerdict verdict(long unlinked) {
        return new AuditVerdict(entries, HexFormat.of().formatHex(hash), brokenAt, unlinked);
    }
}

package okno.audit;

/// What a check of the chain found.
///
/// @param entries how many linked entries were read
/// @param head the hash of the last one, 64 hexadecimal digits: keep it elsewhere, and a chain that
///     is cut short or written anew shows
/// @param brokenAt the first position whose hash does not fit or that is missing; 0 when all is
///     well
/// @param unlinked entries not linked yet; they are a second old at most while a node runs
public record AuditVerdict(long entries, String head, long brokenAt, long unlinked) {
    public boolean valid() {
        return brokenAt == 0;
    }
}

package okno.signatures.evidence;

import java.util.Optional;
import okno.signatures.Verification;

/// Implemented by the modules that have signatures kept: only they know what was signed.
public interface SignedSubjects {
    /// Verifies a kept signature again, as of the time when it came; outside of any transaction.
    ///
    /// @return empty when the subject is another module's, or gone
    Optional<Verification> again(KeptSignature one);

    /// Tells whom it concerns what became of a signature that was undecided; in the transaction in
    /// which it is written down. Of a subject of another module there is nothing to tell.
    ///
    /// @param found undecided still, when it is not looked at any more
    void decided(KeptSignature one, Verification found);
}

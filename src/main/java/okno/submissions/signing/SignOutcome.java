package okno.submissions.signing;

import okno.signatures.Verification;

/// What became of a signature that was brought.
public sealed interface SignOutcome {
    /// It is kept; it may be undecided still.
    record Kept() implements SignOutcome {}

    /// It is not accepted, and was not kept.
    record Refused(Verification verification) implements SignOutcome {}

    /// It holds, and the certificate names a person of another name.
    record OtherName() implements SignOutcome {}

    /// It holds, and its owner forbade the certificate.
    record Forbidden() implements SignOutcome {}
}

package okno.submissions;

import java.util.List;
import okno.forms.Answer.FileSignature;
import okno.signatures.Verification;
import okno.signatures.Verification.Outcome;
import okno.signatures.evidence.KeptSignature;

/// What the signatures of a file come to where a form demands one.
final class SignedFiles {
    private SignedFiles() {}

    /// One that counts is enough: whoever else signed does not take it away.
    static FileSignature standing(List<KeptSignature> signatures) {
        if (signatures.isEmpty()) {
            return FileSignature.ABSENT;
        }
        var found = signatures.stream().map(KeptSignature::verification).toList();
        if (found.stream().anyMatch(Verification::counts)) {
            return FileSignature.HOLDS;
        }
        return found.stream().anyMatch(one -> one.outcome() == Outcome.UNDECIDED)
                ? FileSignature.UNDECIDED
                : FileSignature.REFUSED;
    }
}

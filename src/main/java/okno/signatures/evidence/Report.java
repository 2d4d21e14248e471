package okno.signatures.evidence;

import java.util.List;
import java.util.Optional;
import okno.signatures.Finding;
import okno.signatures.SignerIdentity;
import okno.signatures.Verification;
import okno.signatures.Verification.Evidence;
import okno.signatures.Verification.Examined;
import okno.signatures.Verification.ReferenceTime;

/// What was found, as it is written down: a verification without its evidence.
record Report(
        List<Finding> findings,
        Optional<SignerIdentity> signer,
        Examined examined,
        ReferenceTime time) {
    static Report of(Verification verification) {
        return new Report(
                verification.findings(),
                verification.signer(),
                verification.examined(),
                verification.time());
    }

    Verification verification() {
        return new Verification(findings, signer, examined, time, Evidence.NONE);
    }
}

package okno.signatures.seal;

import okno.signatures.Verification.ReferenceTime.Source;
import okno.signatures.evidence.KeptSignature;
import okno.signatures.seal.Timestamping.Stamped;
import org.springframework.stereotype.Component;

/// The time of seals: stamped at once if the authority answers, else later.
@Component
class SealTime {
    private final Timestamping timestamping;
    private final LateTimestamps late;

    SealTime(Timestamping timestamping, LateTimestamps late) {
        this.timestamping = timestamping;
        this.late = late;
    }

    /// The seal with a stamp, or as it is.
    byte[] stamp(byte[] cms) {
        return timestamping.stamp(cms).map(Stamped::cms).orElse(cms);
    }

    /// As [#stamp(byte[])], with what was found.
    Stamped stamp(Stamped seal) {
        return timestamping.stamp(seal.cms()).orElse(seal);
    }

    /// Has a seal stamped that was kept without a stamp, if there is an authority.
    void missing(KeptSignature seal) {
        if (timestamping.present() && seal.verification().time().source() != Source.TIMESTAMP) {
            late.ask(seal);
        }
    }
}

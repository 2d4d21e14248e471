package okno.payments;

import java.time.Instant;
import java.util.Optional;
import okno.audit.Actor;

/// One change of a charge.
public record ChargeRevision(
        int revision,
        Meaning meaning,
        ChargeTerms terms,
        Optional<String> reason,
        Actor actor,
        Instant at) {

    /// What a change means (ГИС ГМП, `ChangeStatus`).
    public enum Meaning {
        NEW(1),
        CORRECTED(2),
        ANNULLED(3),
        RESTORED(4);

        private final int code;

        Meaning(int code) {
            this.code = code;
        }

        /// The code of ГИС ГМП.
        public int code() {
            return code;
        }

        static Meaning of(int code) {
            return values()[code - 1];
        }
    }
}

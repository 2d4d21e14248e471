package okno.verification.counter;

import java.time.Instant;
import java.util.Locale;
import okno.accounts.CitizenId;
import okno.accounts.StaffId;

/// Something an operator did at the counter, as the journal of the centre keeps it.
///
/// @param reason in the operator's words; an empty text where none is asked
public record Deed(CitizenId citizen, StaffId operator, Kind kind, String reason, Instant at) {
    /// What was done.
    public enum Kind {
        /// The person was seen with passport and СНИЛС, the account is confirmed.
        CONFIRMED,
        /// The person was seen and got a printed code of activation.
        CODE_HANDED,
        /// An account was opened for a person who had none, and confirmed.
        OPENED,
        /// The person was seen and got a one-time code to choose a password.
        PASSWORD_CODE,
        /// The person was seen, and second factors that he had lost were taken off.
        FACTORS_TAKEN_OFF,
        /// The СНИЛС was corrected by the document; the reason begins with both numbers.
        SNILS_CORRECTED,
        /// A confirmation was a mistake and was taken back.
        REVOKED;

        /// `code-handed`, as tables and keys of texts write it.
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}

package okno.signatures;

import java.security.cert.X509Certificate;
import java.time.Instant;

/// The list of accredited certification authorities (63-ФЗ, ст. 16).
@FunctionalInterface
public interface AccreditationRegister {
    /// No list is there to ask.
    AccreditationRegister NONE = (authority, moment) -> Standing.NOT_KNOWN;

    enum Standing {
        ACCREDITED,
        NOT_ACCREDITED,
        /// There is no list.
        NOT_KNOWN
    }

    /// Whether the body that owns this certificate was accredited at that moment.
    Standing accreditedAt(X509Certificate authority, Instant moment);
}

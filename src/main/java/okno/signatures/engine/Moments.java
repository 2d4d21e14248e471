package okno.signatures.engine;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.bouncycastle.asn1.x509.Time;

/// Reads the moments that certificates and lists name. They are texts, and the library makes a
/// format anew for each.
final class Moments {
    /// How the library writes a moment that was given in UTC with seconds, as RFC 5280 demands.
    private static final DateTimeFormatter USUAL =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss'GMT+00:00'", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);

    private Moments() {}

    /// The first moment of a certificate.
    static Instant from(X509Certificate certificate) {
        return of(Certificates.body(certificate).getStartDate());
    }

    /// The last moment of a certificate.
    static Instant until(X509Certificate certificate) {
        return of(Certificates.body(certificate).getEndDate());
    }

    /// A day or an hour that does not exist counts from the one before, as the library reads it.
    static Instant of(Time time) {
        try {
            return LocalDateTime.parse(time.getTime(), USUAL).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException _) {
            return time.getDate().toInstant();
        }
    }
}

package okno.signatures.engine;

import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.asn1.x509.Time;

/// Reads the moments that certificates, lists and signers name. They are texts, and the library
/// makes a format anew for each.
final class Moments {
    /// How the library ends a moment that was given in UTC.
    private static final String UTC = "GMT+00:00";

    /// As many digits as RFC 5280 demands: year, month, day, hour, minute, second.
    private static final int DIGITS = 14;

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
        return of(time.getTime(), time::getDate);
    }

    /// As a signer writes it.
    static Instant of(org.bouncycastle.asn1.cms.Time time) {
        return of(time.getTime(), time::getDate);
    }

    private static Instant of(String written, Supplier<Date> otherwise) {
        return usual(written).orElseGet(() -> otherwise.get().toInstant());
    }

    private static Optional<Instant> usual(String written) {
        if (written.length() != DIGITS + UTC.length() || !written.endsWith(UTC)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDateTime.of(
                                    number(written, 0, 4),
                                    number(written, 4, 6),
                                    number(written, 6, 8),
                                    number(written, 8, 10),
                                    number(written, 10, 12),
                                    number(written, 12, 14))
                            .toInstant(ZoneOffset.UTC));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int number(String written, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = written.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("not a digit");
            }
            number = 10 * number + digit;
        }
        return number;
    }
}

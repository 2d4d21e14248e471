package okno.accounts.web;

import java.time.LocalDate;
import okno.accounts.certificates.CertifiedPerson;
import okno.accounts.signin.OpenSession;
import okno.platform.web.Problems;

/// The form of who registers by a certificate: what it says of him is shown and not asked.
///
/// @param claimed whether accounts claim his СНИЛС already
/// @param consent whether the box is ticked
/// @param consentVersion the wording that the box stands for
/// @param shortest characters at least in a password
public record CertifiedPage(
        CertifiedPerson person,
        boolean claimed,
        String email,
        String phone,
        boolean consent,
        String consentVersion,
        int shortest,
        Problems problems) {
    /// The last day of the certificate.
    public LocalDate until() {
        return person.certificate().validUntil().atZone(OpenSession.SHOWN_IN).toLocalDate();
    }
}

package okno.appeals.complaints;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import okno.agencies.Agencies;
import okno.agencies.Agency;

/// Who decides a complaint, and why.
///
/// @param body that gets the complaint on the portal
/// @param elsewhere the body that has to decide it and does not work on the portal: whoever got it
///     sends it on there
public record Addressee(Agency body, Reason reason, Optional<Agency> elsewhere) {

    /// Why it goes there.
    public enum Reason {
        /// Its head answers for his officials.
        OWN_HEAD,
        /// It stands above the body.
        SUPERIOR,
        /// It founded the institution.
        FOUNDER,
        /// Nobody stands above the body: its head decides himself.
        NOBODY_ABOVE,
        /// Who stands above does not work on the portal.
        ABOVE_IS_ELSEWHERE;

        /// The word in keys of texts.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Finds it by who stands above the body on the day of the complaint.
    ///
    /// @param body complained of, or whose official is
    public static Addressee of(
            Agency body, ComplaintTarget target, Agencies agencies, Instant now) {
        if (target == ComplaintTarget.OFFICIAL) {
            return new Addressee(body, Reason.OWN_HEAD, Optional.empty());
        }
        var above =
                body.superiors().on(body.dayOf(now)).flatMap(slug -> agencies.inCharge(slug, now));
        if (above.isEmpty()) {
            return new Addressee(body, Reason.NOBODY_ABOVE, Optional.empty());
        }
        if (!above.get().worksAt(now)) {
            return new Addressee(body, Reason.ABOVE_IS_ELSEWHERE, above);
        }
        return new Addressee(
                above.get(),
                body.kind().isInstitution() ? Reason.FOUNDER : Reason.SUPERIOR,
                Optional.empty());
    }
}

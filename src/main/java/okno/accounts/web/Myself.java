package okno.accounts.web;

import java.util.Optional;
import okno.accounts.SignedInCitizen;
import okno.accounts.SignedInStaff;
import okno.accounts.factors.Holder;
import okno.platform.Forbidden;
import org.springframework.security.core.context.SecurityContextHolder;

/// Who is signed in, for pages that citizens and staff have alike.
///
/// @param label the name, as devices of the person may show it
record Myself(Holder holder, String label) {
    /// @throws Forbidden if nobody is signed in
    static Myself of(Object principal) {
        return switch (principal) {
            case SignedInCitizen citizen ->
                    new Myself(Holder.of(citizen.id()), citizen.name().full());
            case SignedInStaff staff -> new Myself(Holder.of(staff.id()), staff.name().full());
            default -> throw new Forbidden();
        };
    }

    /// The citizen who is signed in; empty for staff and guests.
    static Optional<SignedInCitizen> citizen() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.getPrincipal() instanceof SignedInCitizen citizen
                ? Optional.of(citizen)
                : Optional.empty();
    }

    String security() {
        return Door.of(holder).security();
    }
}

package okno.accounts.web;

import okno.accounts.SignedInCitizen;
import okno.accounts.SignedInStaff;
import okno.accounts.factors.Holder;
import okno.platform.Forbidden;

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

    String security() {
        return Door.of(holder).security();
    }
}

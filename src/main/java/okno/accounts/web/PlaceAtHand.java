package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.SignedInCitizen;
import okno.identifiers.Oktmo;
import okno.places.PlaceMemory;
import okno.platform.web.Cookies;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Keeps the chosen place of a citizen in the account, so that it comes along to another device.
@Component
class PlaceAtHand implements PlaceMemory {
    private final Citizens citizens;

    PlaceAtHand(Citizens citizens) {
        this.citizens = citizens;
    }

    @Override
    public void remember(String oktmo) {
        citizen().ifPresent(id -> citizens.changePlace(id, Optional.of(oktmo)));
    }

    @Override
    public void forget() {
        citizen().ifPresent(id -> citizens.changePlace(id, Optional.empty()));
    }

    /// After a sign-in: the place chosen on this device wins and is kept; without one the
    /// account's is taken over.
    void bring(CitizenId id, HttpServletRequest request, HttpServletResponse response) {
        var here = Oktmo.parse(Cookies.read(request, Cookies.PLACE));
        if (here.isEmpty()) {
            citizens.place(id)
                    .ifPresent(oktmo -> Cookies.remember(request, response, Cookies.PLACE, oktmo));
        } else {
            citizens.changePlace(id, here.map(Oktmo::digits));
        }
    }

    private static Optional<CitizenId> citizen() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.getPrincipal() instanceof SignedInCitizen citizen
                ? Optional.of(citizen.id())
                : Optional.empty();
    }
}

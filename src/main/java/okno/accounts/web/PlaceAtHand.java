package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.identifiers.Oktmo;
import okno.places.PlaceMemory;
import okno.platform.web.Cookies;
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
        Myself.citizen().ifPresent(me -> citizens.changePlace(me.id(), Optional.of(oktmo)));
    }

    @Override
    public void forget() {
        Myself.citizen().ifPresent(me -> citizens.changePlace(me.id(), Optional.empty()));
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
}

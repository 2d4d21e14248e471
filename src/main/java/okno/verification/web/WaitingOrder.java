package okno.verification.web;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import okno.accounts.CitizenId;
import okno.platform.web.WayBack;
import okno.verification.Requests;
import org.springframework.stereotype.Component;

/// The order that a person interrupted to have his identity confirmed. In this session it is known
/// from the page that sent him here, in a later one from what he asked for.
@Component
class WaitingOrder {
    private final Requests requests;

    WaitingOrder(Requests requests) {
        this.requests = requests;
    }

    /// Lets the order outlive the session: a letter is two weeks on its way.
    void outlive(HttpSession session, CitizenId citizen) {
        WayBack.of(session).ifPresent(path -> requests.keepWayBack(citizen, path));
    }

    boolean waits(HttpSession session, CitizenId citizen) {
        return WayBack.of(session).isPresent() || requests.wayBack(citizen).isPresent();
    }

    /// Where the order goes on; the way back is used once.
    Optional<String> take(HttpSession session, CitizenId citizen) {
        var path = WayBack.take(session).or(() -> requests.wayBack(citizen));
        requests.dropWayBack(citizen);
        return path;
    }
}

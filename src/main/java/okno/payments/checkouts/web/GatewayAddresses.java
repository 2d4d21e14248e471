package okno.payments.checkouts.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import okno.payments.gateway.GatewaySettings;
import okno.platform.web.PublicAddress;
import org.springframework.stereotype.Component;

/// Where payers may be sent.
@Component
class GatewayAddresses {
    private final List<String> origins;
    private final PublicAddress address;

    GatewayAddresses(GatewaySettings settings, PublicAddress address) {
        this.origins = settings.pages();
        this.address = address;
    }

    /// For a link. That of a sandbox is an address of the portal itself.
    String link(URI confirmation) {
        return address.local(confirmation.toString());
    }

    /// For a redirect, if browsers let a form of ours lead there.
    Optional<String> redirect(URI confirmation) {
        var link = link(confirmation);
        var origin = confirmation.getScheme() + "://" + confirmation.getAuthority();
        return link.startsWith("/") || origins.contains(origin)
                ? Optional.of(link)
                : Optional.empty();
    }
}

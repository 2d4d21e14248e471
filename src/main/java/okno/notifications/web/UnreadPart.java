package okno.notifications.web;

import jakarta.servlet.http.HttpServletRequest;
import okno.accounts.SignedInCitizen;
import okno.notifications.Notices;
import okno.platform.web.PageContextPart;
import okno.platform.web.Visitor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Tells every page of a signed-in citizen how many notices he has not read.
@Component
class UnreadPart implements PageContextPart {
    private final Notices notices;

    UnreadPart(Notices notices) {
        this.notices = notices;
    }

    @Override
    public Visitor contribute(HttpServletRequest request, Visitor soFar) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.getPrincipal() instanceof SignedInCitizen citizen
                ? soFar.withUnread(notices.unread(citizen.id()))
                : soFar;
    }
}

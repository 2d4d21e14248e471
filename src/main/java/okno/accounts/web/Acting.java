package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.SignedInCitizen;
import okno.accounts.representation.CaseOwner;
import okno.accounts.representation.Representation;
import okno.accounts.representation.Representations;
import okno.platform.web.ActedFor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// For whom the person of a session acts. The session holds what was chosen; whether it is in
/// force is asked anew at each request, once, and only of who has chosen somebody.
@Component
class Acting {
    private static final String CHOSEN = "okno.acting";
    private static final String KNOWN = Acting.class.getName();

    private final Representations representations;

    Acting(Representations representations) {
        this.representations = representations;
    }

    /// What a request found.
    private record Found(Optional<Representation> representation, boolean over) {
        static final Found NOBODY = new Found(Optional.empty(), false);
    }

    /// Chooses a representation that is in force.
    void choose(HttpServletRequest request, Representation one) {
        request.getSession().setAttribute(CHOSEN, one.id());
        request.removeAttribute(KNOWN);
    }

    /// Back to oneself.
    void leave(HttpServletRequest request) {
        request.getSession().removeAttribute(CHOSEN);
        request.removeAttribute(KNOWN);
    }

    /// Whose cases the request is about; empty for who is no citizen.
    Optional<CaseOwner> owner(HttpServletRequest request) {
        return Myself.citizen()
                .map(
                        me ->
                                found(request, me)
                                        .representation()
                                        .map(CaseOwner::of)
                                        .orElseGet(() -> CaseOwner.self(me.id())));
    }

    /// What pages say of it.
    Optional<ActedFor> shown(HttpServletRequest request) {
        var found = Myself.citizen().map(me -> found(request, me)).orElse(Found.NOBODY);
        return found.over()
                ? Optional.of(new ActedFor("", true))
                : found.representation().map(it -> new ActedFor(it.principalName().full(), false));
    }

    private Found found(HttpServletRequest request, SignedInCitizen me) {
        if (request.getAttribute(KNOWN) instanceof Found found) {
            return found;
        }
        var found = ask(request.getSession(false), me);
        request.setAttribute(KNOWN, found);
        return found;
    }

    private Found ask(@Nullable HttpSession session, SignedInCitizen me) {
        if (session == null || !(session.getAttribute(CHOSEN) instanceof UUID chosen)) {
            return Found.NOBODY;
        }
        var representation = representations.inForce(me.id(), chosen);
        if (representation.isEmpty()) {
            session.removeAttribute(CHOSEN);
        }
        return new Found(representation, representation.isEmpty());
    }
}

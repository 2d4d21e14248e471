package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okno.accounts.factors.Holder;

/// Somebody whose password was right and who still owes a second factor; kept in the session for a
/// few minutes, without any right.
///
/// @param login the name he gave, as it is counted
/// @param back where he was going
record Pending(Holder holder, String login, String back, Instant until) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = "okno.pending";
    private static final Duration LIFE = Duration.ofMinutes(10);

    static Pending of(Holder holder, String login, String back, Instant now) {
        return new Pending(holder, login, back, now.plus(LIFE));
    }

    /// Puts this into a new session; an older one of this browser ends.
    void keep(HttpServletRequest request) {
        var old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    /// Who stands at the door that the request knocks at.
    static Optional<Pending> of(HttpServletRequest request, Instant now) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(ATTRIBUTE) instanceof Pending pending
                        && Door.of(pending.holder()) == Door.of(request)
                        && now.isBefore(pending.until())
                ? Optional.of(pending)
                : Optional.empty();
    }
}

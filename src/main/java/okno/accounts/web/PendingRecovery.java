package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import okno.accounts.recovery.Passage;

/// Somebody who gave the right code and has not chosen a password yet; kept in the session, without
/// any right.
final class PendingRecovery {
    private static final String ATTRIBUTE = "okno.pending-recovery";

    private PendingRecovery() {}

    /// Puts the passage into a new session; an older one of this browser ends.
    static void keep(Passage passage, HttpServletRequest request) {
        end(request);
        request.getSession().setAttribute(ATTRIBUTE, passage);
    }

    static Optional<Passage> of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof Passage passage
                ? Optional.of(passage)
                : Optional.empty();
    }

    static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}

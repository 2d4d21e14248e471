package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okno.accounts.StaffId;

/// Somebody whose password was right and who still owes a one-time code; kept in the session for
/// a few minutes, without any right.
record PendingStaff(StaffId id, String login, String back, Instant until) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = "okno.pending-staff";
    private static final Duration LIFE = Duration.ofMinutes(10);

    static PendingStaff of(StaffId id, String login, String back, Instant now) {
        return new PendingStaff(id, login, back, now.plus(LIFE));
    }

    /// Puts this into a new session; an older one of this browser ends.
    void keep(HttpServletRequest request) {
        var old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    static Optional<PendingStaff> of(HttpServletRequest request, Instant now) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(ATTRIBUTE) instanceof PendingStaff pending
                        && now.isBefore(pending.until())
                ? Optional.of(pending)
                : Optional.empty();
    }
}

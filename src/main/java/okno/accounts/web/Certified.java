package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okno.accounts.certificates.CertifiedPerson;

/// Somebody who has signed and has no account that is confirmed; kept in the session while he opens
/// one, without any right.
///
/// @param back where he was going
record Certified(CertifiedPerson person, String back, Instant until) implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String ATTRIBUTE = "okno.certified";
    private static final Duration LIFE = Duration.ofMinutes(10);

    static Certified of(CertifiedPerson person, String back, Instant now) {
        return new Certified(person, back, now.plus(LIFE));
    }

    /// Puts this into a new session; an older one of this browser ends.
    void keep(HttpServletRequest request) {
        var old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    /// Who has signed in this browser and is not late.
    static Optional<Certified> of(HttpServletRequest request, Instant now) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(ATTRIBUTE) instanceof Certified certified
                        && now.isBefore(certified.until())
                ? Optional.of(certified)
                : Optional.empty();
    }

    /// Never the person: records end up in logs.
    @Override
    public String toString() {
        return "Certified[]";
    }
}

package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import okno.accounts.SignedInStaff;
import okno.accounts.sessions.SessionSettings;
import okno.accounts.signin.OpenSessions;
import okno.platform.secrets.Secrets;
import okno.platform.web.Cookies;
import okno.platform.web.DeviceName;
import okno.platform.web.SessionEnd;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.stereotype.Component;

/// What a session knows of itself: until when it may last, where it was opened, when the person
/// showed last who he is. All of it lies in the database, so every node keeps the same limits.
@Component
@EnableConfigurationProperties(SessionSettings.class)
class SessionMarks {
    /// Whose session this browser held last; sealed, it is there until the
    /// browser is closed.
    private static final String WHO_COOKIE = "okno-who";

    private static final String UNTIL = "okno.until";
    private static final String PROVEN = "okno.proven";
    private static final String LEAVING = "okno.leaving";
    private static final String FACTOR = "okno.factor";
    private static final String PURPOSE = "accounts.who";

    private final SessionSettings settings;
    private final Secrets secrets;
    private final Clock clock;

    SessionMarks(SessionSettings settings, Secrets secrets, Clock clock) {
        this.settings = settings;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// Marks a session that begins.
    void begin(
            AuthenticatedPrincipal principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        var staff = principal instanceof SignedInStaff;
        var idle = staff ? settings.staffIdle() : settings.citizenIdle();
        var session = request.getSession();
        session.setMaxInactiveInterval((int) idle.toSeconds());
        session.setAttribute(UNTIL, clock.instant().plus(settings.longest()));
        var agent = request.getHeader(HttpHeaders.USER_AGENT);
        session.setAttribute(OpenSessions.DEVICE, DeviceName.of(agent));
        session.setAttribute(OpenSessions.NETWORK, Clients.networkOf(request));
        prove(session);
        var name = principal.getName().getBytes(StandardCharsets.UTF_8);
        var sealed = secrets.seal(PURPOSE, name, new byte[0]);
        var written = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        Cookies.keep(request, response, WHO_COOKIE, written);
    }

    /// Whether a session has lasted as long as any may.
    boolean over(HttpSession session) {
        return session.getAttribute(UNTIL) instanceof Instant until
                && !clock.instant().isBefore(until);
    }

    /// When a session ends.
    Optional<SessionEnd> end(HttpSession session) {
        return session.getAttribute(UNTIL) instanceof Instant until
                ? Optional.of(
                        new SessionEnd(
                                SessionUse.silence(
                                        Duration.ofSeconds(session.getMaxInactiveInterval())),
                                Duration.between(clock.instant(), until)))
                : Optional.empty();
    }

    /// Notes that the person has just shown who he is.
    void prove(HttpSession session) {
        session.setAttribute(PROVEN, clock.instant());
    }

    /// Notes that the person has just shown a second factor, which tells who he is as well.
    void proveByFactor(HttpSession session) {
        prove(session);
        session.setAttribute(FACTOR, clock.instant());
    }

    /// Whether the person has shown lately who he is.
    boolean fresh(HttpSession session) {
        return lately(session, PROVEN);
    }

    /// Whether the person has shown a second factor lately.
    boolean factorFresh(HttpSession session) {
        return lately(session, FACTOR);
    }

    private boolean lately(HttpSession session, String mark) {
        return session.getAttribute(mark) instanceof Instant proven
                && clock.instant().isBefore(proven.plus(settings.fresh()));
    }

    /// Notes that the person had asked to delete the account when the session began. None is older
    /// than the wish: it ends them all.
    void leave(HttpSession session) {
        session.setAttribute(LEAVING, true);
    }

    /// Whether the person had asked to delete the account when the session began.
    boolean leaving(HttpSession session) {
        return session.getAttribute(LEAVING) != null;
    }

    /// The name of the principal whose session this browser held last.
    Optional<String> who(HttpServletRequest request) {
        var sealed = Cookies.read(request, WHO_COOKIE);
        try {
            var opened = secrets.open(PURPOSE, Base64.getUrlDecoder().decode(sealed), new byte[0]);
            return Optional.of(new String(opened, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | IllegalStateException _) {
            return Optional.empty();
        }
    }

    void forget(HttpServletRequest request, HttpServletResponse response) {
        Cookies.forget(request, response, WHO_COOKIE);
    }
}

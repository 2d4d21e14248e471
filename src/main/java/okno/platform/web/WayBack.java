package okno.platform.web;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/// Where a person goes on after an errand that a page sent him on, kept in his session: an order
/// that needs a higher level of account, for one.
public final class WayBack {
    private static final String ATTRIBUTE = "okno.way-back";

    private WayBack() {}

    /// Keeps a path; one of another site is dropped.
    public static void keep(HttpSession session, String path) {
        session.setAttribute(ATTRIBUTE, SafePath.or("", path));
    }

    /// The path, if one is kept.
    public static Optional<String> of(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof String path && !path.isEmpty()
                ? Optional.of(path)
                : Optional.empty();
    }

    /// The path, for the last time.
    public static Optional<String> take(HttpSession session) {
        var path = of(session);
        session.removeAttribute(ATTRIBUTE);
        return path;
    }
}

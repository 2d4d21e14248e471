package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;

/// The СНИЛС that a visitor has just registered with, for the door he goes to: it is not asked
/// again. It waits in his session, and no longer than until the door has shown it.
final class Registered {
    private static final String ATTRIBUTE = "okno.registered";

    private Registered() {}

    static void keep(HttpServletRequest request, String snils) {
        request.getSession().setAttribute(ATTRIBUTE, snils);
    }

    /// As it was typed; an empty text if nobody has registered here.
    static String take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String snils)) {
            return "";
        }
        session.removeAttribute(ATTRIBUTE);
        return snils;
    }
}

package okno.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// The cookies by which a reader's choices are remembered. What pages depend on is listed here,
/// since the cache of guest pages keeps a page for each combination.
public final class Cookies {
    /// The chosen place, ОКТМО.
    public static final String PLACE = "place";
    /// Set when the offer of a place was dismissed.
    public static final String PLACE_OFFERED = "place-offered";
    /// `ru` or `en`.
    public static final String LANGUAGE = "lang";
    /// See [Look#text].
    public static final String LOOK = "look";
    /// The session of a signed-in person.
    public static final String SESSION = "okno";

    private static final Duration YEAR = Duration.ofDays(365);

    /// A negative age makes a cookie of the session (RFC 6265, 5.2.2).
    private static final Duration UNTIL_CLOSED = Duration.ofSeconds(-1);

    private Cookies() {}

    /// The value of a cookie, or an empty text.
    public static String read(HttpServletRequest request, String name) {
        return PageContexts.cookie(request, name);
    }

    /// Remembers a choice for a year on this device.
    public static void remember(
            HttpServletRequest request, HttpServletResponse response, String name, String value) {
        write(request, response, name, value, YEAR);
    }

    /// Remembers something until the browser is closed.
    public static void keep(
            HttpServletRequest request, HttpServletResponse response, String name, String value) {
        write(request, response, name, value, UNTIL_CLOSED);
    }

    public static void forget(
            HttpServletRequest request, HttpServletResponse response, String name) {
        write(request, response, name, "", Duration.ZERO);
    }

    private static void write(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            String value,
            Duration age) {
        var cookie =
                ResponseCookie.from(name, value)
                        .path("/")
                        .maxAge(age)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}

package okno.platform.web;

import jakarta.servlet.http.HttpServletResponse;

/// What browsers may load on a page (Content-Security-Policy): nothing but our own files, no
/// script, style or frame from elsewhere, none inline; and the exception of single pages.
public final class ContentPolicy {
    static final String HEADER = "Content-Security-Policy";

    private static final String SCRIPTS = "script-src 'self'";

    private static final String FORMS = "form-action 'self'";

    static final String STRICT =
            String.join(
                    "; ",
                    "default-src 'none'",
                    SCRIPTS,
                    "style-src 'self'",
                    "img-src 'self' data:",
                    "font-src 'self'",
                    "media-src 'self'",
                    "connect-src 'self'",
                    FORMS,
                    "frame-ancestors 'none'",
                    "base-uri 'none'");

    private ContentPolicy() {}

    /// Lets scripts from elsewhere run on the page that is answered.
    ///
    /// @param sources by the words of the header, between spaces; from settings, never from a
    ///     request
    public static void allowScripts(HttpServletResponse response, String sources) {
        response.setHeader(HEADER, STRICT.replace(SCRIPTS, SCRIPTS + " " + sources));
    }

    /// Lets forms of the page that is answered lead elsewhere, by redirects too.
    ///
    /// @param origins between spaces; from settings, never from a request
    public static void allowForms(HttpServletResponse response, String origins) {
        response.setHeader(HEADER, STRICT.replace(FORMS, FORMS + " " + origins));
    }
}

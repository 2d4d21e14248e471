package okno.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A form that was sent without its token, as from a page that was left open for days. What was
/// typed is offered to be sent once more, if the browser says that the form was on a page of ours:
/// another site cannot make it say so (Fetch Metadata, `Sec-Fetch-Site`).
///
/// @param action where the form was sent
/// @param fields what was typed; nothing when it may not or cannot be sent again
public record StaleForm(String action, List<Field> fields) {
    private static final String MARK = StaleForm.class.getName();

    /// A field of the form.
    public record Field(String name, String value) {}

    static void mark(HttpServletRequest request) {
        request.setAttribute(MARK, new StaleForm(PageContexts.pathOf(request), fields(request)));
    }

    static Optional<StaleForm> of(HttpServletRequest request) {
        return Optional.ofNullable((StaleForm) request.getAttribute(MARK));
    }

    private static List<Field> fields(HttpServletRequest request) {
        var type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        if (!"same-origin".equals(request.getHeader("Sec-Fetch-Site"))
                || !request.getMethod().equals("POST")
                || !type.startsWith("application/x-www-form-urlencoded")) {
            return List.of();
        }
        return request.getParameterMap().entrySet().stream()
                .filter(field -> kept(field.getKey()))
                .flatMap(
                        field ->
                                Arrays.stream(field.getValue())
                                        .map(value -> new Field(field.getKey(), value)))
                .toList();
    }

    /// A password is typed anew rather than written into a page.
    private static boolean kept(String name) {
        return !name.equals("_csrf") && !name.toLowerCase(Locale.ROOT).contains("password");
    }
}

package okno.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/// A form that was sent without its token, as from a page that was left open for days. What was
/// typed is offered to be sent once more, if the browser says that the form was on a page of ours:
/// another site cannot make it say so (Fetch Metadata, `Sec-Fetch-Site`).
///
/// @param action where the form was sent
/// @param fields what was typed; nothing when it may not or cannot be sent again
public record StaleForm(String action, List<TypedFields.Field> fields) {
    private static final String MARK = StaleForm.class.getName();

    static void mark(HttpServletRequest request) {
        request.setAttribute(MARK, new StaleForm(PageContexts.pathOf(request), fields(request)));
    }

    static Optional<StaleForm> of(HttpServletRequest request) {
        return Optional.ofNullable((StaleForm) request.getAttribute(MARK));
    }

    private static List<TypedFields.Field> fields(HttpServletRequest request) {
        var ours = "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
        return ours && !TypedFields.multipart(request) ? TypedFields.of(request) : List.of();
    }
}

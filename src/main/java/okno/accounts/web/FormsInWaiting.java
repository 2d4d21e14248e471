package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import okno.accounts.sessions.KeptForm;
import okno.accounts.sessions.KeptForms;
import okno.platform.web.RefusedForm;
import okno.platform.web.TypedFields;
import org.springframework.stereotype.Component;

/// Keeps what a person typed while he signs in again, or gives the password once more.
@Component
class FormsInWaiting implements RefusedForm {
    /// Where kept forms are found.
    static final String PATH = "/kept/";

    private final KeptForms forms;
    private final SessionMarks marks;

    FormsInWaiting(KeptForms forms, SessionMarks marks) {
        this.forms = forms;
        this.marks = marks;
    }

    /// Only for a browser in which somebody was signed in: for him alone.
    @Override
    public Optional<String> keep(HttpServletRequest request) {
        return marks.who(request).flatMap(owner -> keep(owner, request));
    }

    Optional<String> keep(String owner, HttpServletRequest request) {
        if (!TypedFields.posted(request)) {
            return Optional.empty();
        }
        var query = request.getQueryString();
        var action =
                query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
        var form = new KeptForm(action, TypedFields.multipart(request), TypedFields.of(request));
        return forms.keep(owner, form).map(id -> PATH + id);
    }
}

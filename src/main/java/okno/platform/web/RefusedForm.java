package okno.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// Keeps a form that came from a page of ours when its sender was signed in no more, so that it is
/// not lost. Implemented by whoever knows the senders.
public interface RefusedForm {
    /// Where the form can be found after the next sign-in; empty if it cannot be kept.
    Optional<String> keep(HttpServletRequest request);
}

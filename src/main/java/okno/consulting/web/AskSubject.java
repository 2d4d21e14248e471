package okno.consulting.web;

import java.util.List;
import java.util.Optional;
import okno.agencies.Agency;

/// What a citizen wants to ask about.
///
/// @param path of the card, or of the page of the body
/// @param title of the service, or of the body
/// @param service slug; absent when it is about no service
/// @param bodies that may be asked; empty if none of them answers on the portal
record AskSubject(String path, String title, Optional<String> service, List<Agency> bodies) {
    /// Where it is asked.
    String form() {
        return path + "/question";
    }

    /// The body that was chosen; the only one needs no choice.
    Optional<Agency> body(String slug) {
        return bodies.size() == 1
                ? Optional.of(bodies.getFirst())
                : bodies.stream().filter(body -> body.slug().equals(slug)).findFirst();
    }
}

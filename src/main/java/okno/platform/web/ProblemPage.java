package okno.platform.web;

/// A page that says what went wrong and what to do.
///
/// @param status the HTTP status, which chooses the words
/// @param incident what to name when asking for help; an empty text where there is nothing to name
public record ProblemPage(int status, String incident) {
    /// The part of the bundles' keys: `platform.problem.404.title`.
    public String words() {
        return switch (status) {
            case 400, 403, 404, 405, 409, 413, 415, 422, 429 -> String.valueOf(status);
            default -> status < 500 ? "400" : "500";
        };
    }
}

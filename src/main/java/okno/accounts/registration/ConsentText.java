package okno.accounts.registration;

import java.util.List;

/// A wording that people consent to.
///
/// @param version of the form `2026-11`
/// @param title its first line
/// @param paragraphs the rest
public record ConsentText(String version, String title, List<String> paragraphs) {
    public ConsentText {
        paragraphs = List.copyOf(paragraphs);
    }

    /// The whole wording, as it is kept for evidence.
    public String body() {
        return title + "\n\n" + String.join("\n\n", paragraphs);
    }
}

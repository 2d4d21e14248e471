package okno.catalogue;

import java.util.Optional;

/// A document that a variant needs.
///
/// @param from the body that holds it, where the agency asks for it by itself
/// @param requirements in words
/// @param blank slug of a blank to fill in
/// @param scan key of the upload that an order asks for; absent where no scan is wanted
public record DocumentNeed(
        String title,
        Bearer bearer,
        Optional<String> from,
        Copy copy,
        boolean required,
        Optional<String> requirements,
        Optional<String> blank,
        Optional<String> scan) {

    /// Who brings it: what a body holds may not be demanded from the applicant (210-ФЗ, article 7).
    public enum Bearer {
        APPLICANT,
        AGENCY,
        UNKNOWN
    }

    public enum Copy {
        ORIGINAL,
        COPY,
        ANY
    }
}

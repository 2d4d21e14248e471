package okno.submissions;

import okno.catalogue.DocumentNeed;

/// A place in a draft for the scans of one document.
///
/// @param slot under which attachments keep them
/// @param title what the document is called; an empty text for the identity document, whose words
///     are the page's
/// @param required whether nothing can be sent without it
public record ScanSlot(String slot, String title, boolean required) {
    /// The copy of the identity document.
    public static final String IDENTITY = "identity";

    /// For whatever else the citizen wants to add.
    public static final String OTHER = "other";

    static ScanSlot of(DocumentNeed document) {
        return new ScanSlot(document.scan().orElseThrow(), document.title(), document.required());
    }
}

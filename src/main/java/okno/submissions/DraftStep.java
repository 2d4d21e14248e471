package okno.submissions;

/// A page of an order.
public sealed interface DraftStep {
    /// A section of the form.
    record Questions(String section) implements DraftStep {}

    /// «Орган, в который подается запрос».
    record Body() implements DraftStep {}

    /// Scans of documents, that of the identity document first.
    record Documents() implements DraftStep {}

    /// Everything once more before it is sent.
    record Check() implements DraftStep {}
}

package okno.attachments;

/// What a look into the content of a file found.
sealed interface Inspection {
    /// The file is whole and may be taken.
    record Fit(FileKind kind) implements Inspection {}

    /// The file may not be taken.
    record Unfit(Refusal reason) implements Inspection {}
}

package okno.attachments;

import okno.platform.FieldProblem;

/// What became of a file that someone sent.
///
/// @param <T> what it becomes when it is taken
public sealed interface Upload<T> {
    /// It was taken.
    record Accepted<T>(T file) implements Upload<T> {}

    /// It was not taken, and nothing of it is kept.
    ///
    /// @param name what it was called, safe to show
    /// @param limits the limits in force, for the words
    record Refused<T>(Refusal reason, String name, AttachmentLimits limits) implements Upload<T> {
        /// The words for the file field of a page.
        public FieldProblem problem(String field) {
            return FieldProblem.of(
                    field,
                    reason.key(),
                    name,
                    limits.fileMegabytes(),
                    limits.filesPerSlot(),
                    limits.subjectMegabytes());
        }
    }
}

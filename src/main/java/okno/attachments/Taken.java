package okno.attachments;

import okno.attachments.LoneSignatures.Lone;

/// What became of a file that was looked at.
sealed interface Taken {
    /// It is a document, taken or not.
    record File(Upload<ReceivedFile> upload) implements Taken {}

    /// It is a signature; nothing is kept before its document is found.
    record Signature(Lone lone) implements Taken {}
}

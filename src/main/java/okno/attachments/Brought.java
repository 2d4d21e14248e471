package okno.attachments;

import java.util.List;
import okno.signatures.embedded.SignatureParts;

/// What somebody brought in one file.
sealed interface Brought {
    /// A document as it is; a PDF may have signatures inside.
    record Document(FileKind kind) implements Brought {}

    /// A document with signatures around or beside it: CMS, or a zip of both.
    ///
    /// @param name of the document, if the file tells it
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Signed(String name, FileKind kind, byte[] document, List<byte[]> signatures)
            implements Brought {}

    /// A signature alone, under a document that came before.
    record Signature(SignatureParts parts) implements Brought {}

    /// Nothing that can be taken.
    record Unfit(Refusal reason) implements Brought {}
}

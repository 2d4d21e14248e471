package okno.attachments;

import okno.signatures.Verification;

/// A signature that came with a file, and what was found of it.
///
/// @param about `file`, when it is over the file; `pdf-1` and so on, when it lies inside of it
/// @param cms without the document
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record BroughtSignature(String about, byte[] cms, Verification verification) {
    static final String FILE = "file";
    static final String PDF = "pdf-";
}

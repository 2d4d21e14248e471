package okno.submissions.web;

import java.util.List;
import okno.platform.web.Problems;
import okno.submissions.signing.SigningState;

/// Signing an application by a qualified signature.
///
/// @param state what was frozen and signed so far
/// @param documents that are signed, the list first
/// @param path of this page
/// @param check the page from which it is sent
/// @param script of the plug-in that signs within the page; empty if there is none
public record SignaturePage(
        StepFrame frame,
        SigningState state,
        List<Document> documents,
        String path,
        String check,
        String script,
        Problems problems) {
    /// A document that is signed.
    ///
    /// @param size in bytes
    public record Document(String title, String path, long size) {}
}

package okno.verification.web;

import java.util.List;
import okno.accounts.representation.Representation;
import okno.attachments.Attachment;
import okno.attachments.AttachmentLimits;
import okno.attachments.web.KeptFiles.Kept;
import okno.platform.web.Problems;

/// A paper that waits, and its scans.
///
/// @param kept scans that were sent and are not taken yet
public record PaperScansPage(
        Representation representation,
        List<Attachment> scans,
        List<Kept> kept,
        AttachmentLimits limits,
        Problems problems) {
    /// Where scans are sent to.
    public String path() {
        return PapersController.PATH + "/" + representation.id() + "/scans";
    }
}

package okno.submissions.web;

import java.util.List;
import okno.attachments.Attachment;
import okno.attachments.AttachmentLimits;
import okno.platform.web.Problems;
import okno.submissions.ScanSlot;

/// The page on which scans are attached.
public record DocumentsPage(
        StepFrame frame, List<Slot> slots, AttachmentLimits limits, Problems problems) {
    /// A slot with the files that are in it.
    public record Slot(ScanSlot scan, List<Attachment> files) {}
}

package okno.appeals.web;

import java.util.List;
import java.util.UUID;
import okno.appeals.AppealDraft.Typed;
import okno.attachments.Attachment;
import okno.attachments.AttachmentLimits;
import okno.platform.web.Option;
import okno.platform.web.Problems;

/// The page on which a complaint about a case is written.
///
/// @param number of the case
/// @param path of the page
/// @param back path of the case
/// @param form drawn with the form: sent twice, it complains once
/// @param grounds those that fit the case first
/// @param targets whose deed it was, with who decides then
/// @param files that are kept with it already
/// @param said why it was not sent
public record ComplaintPage(
        String number,
        String path,
        String back,
        String service,
        UUID form,
        List<Option> grounds,
        List<Option> targets,
        List<Option> ways,
        Typed typed,
        List<Attachment> files,
        AttachmentLimits limits,
        Said said,
        Problems problems) {
    public ComplaintPage {
        grounds = List.copyOf(grounds);
        targets = List.copyOf(targets);
        ways = List.copyOf(ways);
        files = List.copyOf(files);
    }

    /// What was chosen, or is proposed.
    public String ground() {
        var chosen = typed.pretrial();
        return chosen == null ? "" : chosen.ground();
    }

    public String target() {
        var chosen = typed.pretrial();
        return chosen == null ? "" : chosen.target();
    }
}

package okno.appeals.web;

import java.util.List;
import okno.appeals.AppealDraft;
import okno.attachments.Attachment;
import okno.attachments.AttachmentLimits;
import okno.platform.web.Option;
import okno.platform.web.Problems;
import org.jspecify.annotations.Nullable;

/// The form of an appeal.
///
/// @param path of the draft
/// @param body title of the body it goes to
/// @param kinds to choose from
/// @param complained bodies that may be complained of
/// @param files that are there
/// @param upload where a script sends one file at once
/// @param before the number of the appeal that it follows
public record WritePage(
        String path,
        String body,
        AppealDraft.Typed typed,
        List<Option> kinds,
        List<Option> complained,
        List<Option> ways,
        List<Attachment> files,
        AttachmentLimits limits,
        String upload,
        @Nullable String before,
        @Nullable String applicant,
        Problems problems) {
    public WritePage {
        kinds = List.copyOf(kinds);
        complained = List.copyOf(complained);
        ways = List.copyOf(ways);
        files = List.copyOf(files);
    }
}

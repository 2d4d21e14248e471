package okno.appeals.web;

import java.time.LocalDate;
import java.util.List;
import okno.appeals.AppealDraft;
import okno.attachments.Attachment;
import org.jspecify.annotations.Nullable;

/// The appeal as it will be sent.
///
/// @param path of the draft
/// @param seen the lock of the draft
/// @param concerns title of the body complained of
/// @param registeredBy until when the body registers it
/// @param why how that was counted, in a sentence
/// @param said why it was not sent
public record AppealCheckPage(
        String path,
        int seen,
        AppealDraft.Typed typed,
        String body,
        @Nullable String concerns,
        @Nullable String applicant,
        List<Attachment> files,
        LocalDate registeredBy,
        String why,
        Said said) {
    public AppealCheckPage {
        files = List.copyOf(files);
    }
}

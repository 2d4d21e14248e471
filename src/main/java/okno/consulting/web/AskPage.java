package okno.consulting.web;

import java.time.LocalDate;
import java.util.List;
import okno.platform.web.Option;
import okno.platform.web.Problems;
import org.jspecify.annotations.Nullable;

/// The form «Задать вопрос».
///
/// @param path of the card, or of the page of the body
/// @param title of the service, or of the body
/// @param form drawn with this form
/// @param bodies to choose from; none if nobody answers on the portal
/// @param body slug chosen
/// @param text as it was typed
/// @param dueOn the last day for the reply, by the slowest of the bodies
/// @param applicant for whom it is asked, if the reader acts for another
/// @param consentWithdrawn whether nothing new may begin
/// @param waitMinutes how long the reader has to wait because he asked much; 0 if he need not
public record AskPage(
        String path,
        String title,
        String form,
        List<Option> bodies,
        String body,
        String text,
        @Nullable LocalDate dueOn,
        @Nullable String applicant,
        boolean consentWithdrawn,
        long waitMinutes,
        Problems problems) {
    public AskPage {
        bodies = List.copyOf(bodies);
    }
}

package okno.desk.web;

import okno.platform.web.Problems;
import org.jspecify.annotations.Nullable;

/// The page on which an officer writes a frequent question.
///
/// @param path where the form is sent
/// @param back where he came from
/// @param subject title of the service whose card shows it, or of the body
/// @param shownAt the page that shows it
/// @param asked what the citizen asked, to be told in other words; absent for one that was made
/// @param shown whether readers see it now
/// @param full whether the page shows as many as it can already
/// @param changed whether a colleague changed it meanwhile
public record FrequentPage(
        String path,
        String back,
        String subject,
        String shownAt,
        @Nullable String asked,
        boolean shown,
        boolean full,
        boolean changed,
        FrequentForm form,
        Problems problems) {}

package okno.desk.web;

import java.util.List;
import okno.platform.web.Option;
import okno.platform.web.Problems;
import org.jspecify.annotations.Nullable;

/// The page on which an officer replies to a question or hands it over.
///
/// @param path of the question
/// @param slug of the page itself: `reply` or `handover`
/// @param asked what the citizen asks; empty once it lies elsewhere
/// @param options what the question may come to, or the bodies it may be handed over to
/// @param possible whether it is still open and lies with the officer's bodies
/// @param gone whether it was handed over to another body meanwhile
/// @param change what happened meanwhile; absent when nothing did
public record InquiryFormPage(
        String number,
        String path,
        String slug,
        String asked,
        List<Option> options,
        InquiryForm form,
        boolean possible,
        boolean gone,
        @Nullable InquiryChange change,
        Problems problems) {
    public InquiryFormPage {
        options = List.copyOf(options);
    }

    /// Whether there is anything to choose from.
    public boolean choosable() {
        return !options.isEmpty();
    }
}

package okno.desk.web;

import java.util.List;
import java.util.stream.IntStream;
import okno.appeals.AppealRouting;
import okno.appeals.AppealState;
import okno.appeals.AppealText;
import okno.attachments.AttachmentLimits;
import okno.platform.web.Option;
import okno.platform.web.Problems;
import org.jspecify.annotations.Nullable;

/// The page on which an officer does something with an appeal.
///
/// @param path of the appeal
/// @param text what its author wrote; absent once it lies elsewhere
/// @param possible whether it can be done as the appeal stands
/// @param options colleagues, bodies, grounds or effects to choose from
/// @param change what happened meanwhile; absent when nothing did
public record AppealDeedPage(
        String number,
        String path,
        AppealDeed deed,
        @Nullable AppealState state,
        @Nullable AppealText text,
        boolean possible,
        List<Option> options,
        AppealDeedForm form,
        AttachmentLimits limits,
        Problems problems,
        @Nullable Change change) {
    public AppealDeedPage {
        options = List.copyOf(options);
    }

    /// Whether a choice is offered.
    public boolean offers(String option) {
        return options.stream().anyMatch(it -> it.value().equals(option));
    }

    /// Numbers of the parts that the page has room for.
    public List<Integer> parts() {
        return IntStream.range(0, AppealRouting.MOST_PARTS).boxed().toList();
    }
}

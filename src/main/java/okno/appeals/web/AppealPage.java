package okno.appeals.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import okno.appeals.AppealAction;
import okno.appeals.AppealRating;
import okno.appeals.AppealState;
import okno.appeals.AppealText;
import okno.attachments.Attachment;
import okno.platform.web.Problems;
import okno.signatures.evidence.KeptSignature;
import org.jspecify.annotations.Nullable;

/// An appeal of a citizen with what became of it.
///
/// @param register the number of the body's register, once it is in there
/// @param why how the term was counted that runs now; absent once it has ended
/// @param concerns title of the body complained of
/// @param pretrial what a complaint before court is about
/// @param files that went with it
/// @param before the appeal that it follows
/// @param whole the appeal that it was split off from
/// @param steps the newest first
/// @param may what its author can do now
public record AppealPage(
        AppealListPage.Entry head,
        @Nullable String register,
        @Nullable String why,
        AppealText text,
        @Nullable String concerns,
        Optional<Pretrial> pretrial,
        List<Attachment> files,
        Optional<Reply> reply,
        List<AppealListPage.Entry> parts,
        Optional<AppealListPage.Entry> before,
        Optional<AppealListPage.Entry> whole,
        List<Step> steps,
        May may,
        Optional<AppealRating> rating,
        Problems problems) {
    public AppealPage {
        files = List.copyOf(files);
        parts = List.copyOf(parts);
        steps = List.copyOf(steps);
    }

    /// What a complaint before court is about.
    ///
    /// @param submission number of the application
    /// @param path of its page
    /// @param ground a word
    public record Pretrial(String submission, String path, String ground) {}

    /// What its author can do now.
    public record May(boolean withdraw, boolean rate, boolean follow) {}

    /// How the body ended it.
    ///
    /// @param body title of the body
    /// @param ground a word, if it gave no answer
    public record Reply(
            AppealState state,
            String body,
            Instant at,
            String text,
            @Nullable String ground,
            List<Result> files) {
        public Reply {
            files = List.copyOf(files);
        }
    }

    /// A file of the answer.
    ///
    /// @param seal of the body
    public record Result(Attachment file, Optional<KeptSignature> seal) {}

    /// Something that happened.
    ///
    /// @param who did it
    /// @param body title of the body it lies with from then on
    /// @param text what was said; absent where it stands elsewhere on the page
    /// @param reference the number of a registration
    public record Step(
            AppealAction action,
            String who,
            String body,
            @Nullable String text,
            @Nullable String reference,
            Instant at,
            List<Due> terms) {
        public Step {
            terms = List.copyOf(terms);
        }
    }

    /// A term that a step started.
    ///
    /// @param kind a word of [okno.appeals.AppealTerm.Kind]
    public record Due(String kind, LocalDate lastDay) {}
}

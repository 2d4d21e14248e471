package okno.desk.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okno.accounts.Citizen;
import okno.appeals.AppealAction;
import okno.appeals.AppealRating;
import okno.appeals.AppealText;
import okno.attachments.Attachment;
import okno.platform.web.Problems;
import org.jspecify.annotations.Nullable;

/// An appeal as an officer sees it.
///
/// @param citizen absent when his account was erased
/// @param concerns title of the body complained of
/// @param why how the term was counted that runs now
/// @param steps the newest first
/// @param deeds what the officer can do now
/// @param publishable whether its author lets the body tell everybody what it answered
/// @param typed a note that was refused
public record DeskAppealPage(
        DeskAppealsPage.Row head,
        @Nullable Citizen citizen,
        AppealText text,
        @Nullable String concerns,
        @Nullable Complaint complaint,
        @Nullable String why,
        List<Attachment> files,
        List<Step> steps,
        List<AppealDeed> deeds,
        boolean publishable,
        Optional<AppealRating> rating,
        List<CasePage.Line> notes,
        List<JournalEntry> journal,
        String typed,
        Problems problems) {
    public DeskAppealPage {
        files = List.copyOf(files);
        steps = List.copyOf(steps);
        deeds = List.copyOf(deeds);
        notes = List.copyOf(notes);
        journal = List.copyOf(journal);
    }

    /// What a complaint before court is about.
    ///
    /// @param submission number of the application
    /// @param path of the case; absent where it lies with none of the officer's bodies
    /// @param ground a word of [okno.appeals.complaints.ComplaintGround]
    /// @param target a word of [okno.appeals.complaints.ComplaintTarget]
    /// @param own whether the officer made a decision in the case himself
    public record Complaint(
            String submission, @Nullable String path, String ground, String target, boolean own) {}

    /// Something that happened.
    ///
    /// @param who an officer's name; absent for others
    /// @param body title of the body it lies with from then on
    /// @param ground a word of the ground on which it was left unanswered
    public record Step(
            AppealAction action,
            @Nullable String who,
            String body,
            @Nullable String text,
            @Nullable String ground,
            @Nullable String reference,
            Instant at,
            List<Attachment> files) {
        public Step {
            files = List.copyOf(files);
        }
    }
}

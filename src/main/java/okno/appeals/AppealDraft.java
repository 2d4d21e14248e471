package okno.appeals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import org.jspecify.annotations.Nullable;

/// An appeal that is being written. What was typed is kept as it was typed, right or wrong.
///
/// @param id the appeal will have it too
/// @param follows the answered appeal whose question was not settled
/// @param lock grows with every change
public record AppealDraft(
        UUID id,
        CitizenId citizen,
        Optional<UUID> follows,
        Typed typed,
        Instant changedAt,
        int lock) {
    /// The slot in which files of an appeal lie.
    public static final String FILES = "files";

    /// Longest subject, in characters.
    public static final int LONGEST_SUBJECT = 200;

    /// Longest text, in characters.
    public static final int LONGEST_TEXT = 4000;

    /// Longest name of an official or a co-author, in characters.
    public static final int LONGEST_NAME = 200;

    /// Longest address, in characters.
    public static final int LONGEST_ADDRESS = 300;

    /// What was chosen for a complaint before court.
    ///
    /// @param submission number of the application
    /// @param ground a word of [okno.appeals.complaints.ComplaintGround], or nothing yet
    /// @param target a word of [okno.appeals.complaints.ComplaintTarget], or nothing yet
    public record Pretrial(String submission, String ground, String target) {}

    /// What was typed; empty texts where nothing was.
    ///
    /// @param kind a word of [AppealKind]
    /// @param agency slug of the body it goes to
    /// @param concerns slug of the body complained of
    /// @param official of whom is complained
    /// @param service slug of the service it is about
    /// @param coAuthors full names, one a line
    /// @param way a word of [AnswerWay.Kind]
    /// @param address for the way that needs one
    /// @param publish whether the body may tell everybody what it answered
    /// @param pretrial of a complaint before court and of no other
    public record Typed(
            String kind,
            String agency,
            String concerns,
            String official,
            String service,
            String subject,
            String text,
            String coAuthors,
            String way,
            String address,
            boolean publish,
            @Nullable Pretrial pretrial) {

        /// What was typed into an appeal of another kind.
        public Typed(
                String kind,
                String agency,
                String concerns,
                String official,
                String service,
                String subject,
                String text,
                String coAuthors,
                String way,
                String address,
                boolean publish) {
            this(
                    kind, agency, concerns, official, service, subject, text, coAuthors, way,
                    address, publish, null);
        }

        /// Nothing but the body, the service it is about and how the text begins.
        public static Typed to(String agency, String service, String text) {
            return new Typed(
                    "",
                    agency,
                    "",
                    "",
                    service,
                    "",
                    text,
                    "",
                    AnswerWay.Kind.CABINET.word(),
                    "",
                    false);
        }

        /// The names of co-authors.
        public List<String> names() {
            return coAuthors.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
        }
    }
}

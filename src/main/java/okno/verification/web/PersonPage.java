package okno.verification.web;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import okno.accounts.representation.Representation;
import okno.platform.web.Problems;
import okno.verification.counter.SeenDocuments;
import okno.verification.counter.SeenSnils;
import org.jspecify.annotations.Nullable;

/// A person at the counter: everything that has to be compared, on one page.
///
/// @param path of the page
/// @param request number of what the person asked for; empty if nothing
/// @param lock comes back with the form
/// @param rivals others who claim the same СНИЛС
/// @param papers by which the person acts for others, and which nobody has checked
/// @param factors whether second factors are asked of the person
/// @param lossReason why they are to be taken off, as typed
/// @param last what was done at a counter last
/// @param done whether that was done a moment ago, by the reader
/// @param meanwhile whether another operator was faster
/// @param correction of the СНИЛС
public record PersonPage(
        String path,
        String name,
        String snils,
        String level,
        boolean detached,
        String request,
        SeenDocuments documents,
        int lock,
        List<CounterPage.Claimant> rivals,
        List<Representation> papers,
        boolean factors,
        String lossReason,
        @Nullable LastDeed last,
        boolean done,
        boolean meanwhile,
        Correction correction,
        Problems problems) {

    public boolean confirmed() {
        return level.equals("confirmed");
    }

    PersonPage changed() {
        return with(false, true, correction);
    }

    PersonPage correcting(SeenSnils typed, List<CounterPage.Claimant> claimants) {
        return with(done, meanwhile, new Correction(typed, claimants));
    }

    private PersonPage with(boolean justDone, boolean tooLate, Correction now) {
        return new PersonPage(
                path,
                name,
                snils,
                level,
                detached,
                request,
                documents,
                lock,
                rivals,
                papers,
                factors,
                lossReason,
                last,
                justDone,
                tooLate,
                now,
                problems);
    }

    /// A correction of the СНИЛС that was not made yet.
    ///
    /// @param claimants who has the typed number, if it is somebody else's for good
    public record Correction(SeenSnils typed, List<CounterPage.Claimant> claimants) {
        static final Correction NONE = new Correction(SeenSnils.NONE, List.of());

        public boolean begun() {
            return !typed.equals(SeenSnils.NONE);
        }
    }

    /// A deed of the journal.
    public record LastDeed(String kind, String who, Instant at, ZoneId zone, String reason) {}
}

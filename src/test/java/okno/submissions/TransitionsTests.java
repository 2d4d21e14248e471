package okno.submissions;

import static okno.submissions.SubmissionAction.REOPEN;
import static okno.submissions.SubmissionAction.REPAIR;
import static okno.submissions.SubmissionStatus.DONE;
import static okno.submissions.SubmissionStatus.IN_WORK;
import static okno.submissions.SubmissionStatus.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import okno.submissions.Transitions.Transition;
import org.junit.jupiter.api.Test;

class TransitionsTests {
    private static final Set<SubmissionAction> BY_COMPLAINT = EnumSet.of(REPAIR, REOPEN);

    @Test
    void leaveNoStatusThatCannotBeReached() {
        var reached = EnumSet.of(SubmissionStatus.REGISTERED);
        Transitions.all().forEach(line -> reached.add(line.to()));

        assertThat(reached).containsExactlyInAnyOrder(SubmissionStatus.values());
    }

    @Test
    void leadOutOfEveryStatusThatIsNotFinal() {
        for (var status : SubmissionStatus.values()) {
            var actions = new HashSet<>(Transitions.from(status));
            actions.removeAll(BY_COMPLAINT);

            assertThat(actions.isEmpty()).as("%s ends", status).isEqualTo(status.isFinal());
        }
    }

    @Test
    void bringBackByAComplaintWhatABodyHasDecidedAndNothingElse() {
        var brought =
                Transitions.all().stream()
                        .filter(line -> BY_COMPLAINT.contains(line.action()))
                        .toList();

        assertThat(brought)
                .containsExactlyInAnyOrder(
                        new Transition(DONE, REPAIR, DONE),
                        new Transition(DONE, REOPEN, IN_WORK),
                        new Transition(REFUSED, REOPEN, IN_WORK));
    }

    @Test
    void useEveryAction() {
        assertThat(Transitions.all())
                .extracting(Transition::action)
                .contains(SubmissionAction.values());
    }

    @Test
    void leadToOneStatusOnly() {
        assertThat(Transitions.all().stream().map(line -> line.from() + " " + line.action()))
                .doesNotHaveDuplicates();
    }

    @Test
    void haveStatusesWithCodesOfTheirOwn() {
        assertThat(Arrays.stream(SubmissionStatus.values()).map(SubmissionStatus::code))
                .doesNotHaveDuplicates();
    }

    /// When it fails: write the new diagram into the document.
    @Test
    void areDrawnInTheDocuments() throws IOException {
        assertThat(Files.readString(Path.of("docs", "submission-statuses.md")))
                .contains(Transitions.diagram());
    }
}

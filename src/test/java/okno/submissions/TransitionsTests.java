package okno.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import okno.submissions.Transitions.Transition;
import org.junit.jupiter.api.Test;

class TransitionsTests {
    @Test
    void leaveNoStatusThatCannotBeReached() {
        var reached = EnumSet.of(SubmissionStatus.REGISTERED);
        Transitions.all().forEach(line -> reached.add(line.to()));

        assertThat(reached).containsExactlyInAnyOrder(SubmissionStatus.values());
    }

    @Test
    void leadOutOfEveryStatusThatIsNotFinal() {
        for (var status : SubmissionStatus.values()) {
            assertThat(Transitions.from(status).isEmpty())
                    .as("%s ends", status)
                    .isEqualTo(status.isFinal());
        }
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

package okno.appeals.complaints;

import static okno.appeals.complaints.ComplaintGround.ACCEPTANCE_REFUSED;
import static okno.appeals.complaints.ComplaintGround.DECISION_LATE;
import static okno.appeals.complaints.ComplaintGround.MISTAKES_KEPT;
import static okno.appeals.complaints.ComplaintGround.REGISTRATION_LATE;
import static okno.appeals.complaints.ComplaintGround.SERVICE_REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import okno.appeals.complaints.ComplaintGround.CaseFacts;
import okno.submissions.SubmissionStatus;
import okno.terms.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComplaintGroundTests {
    @Test
    void areTheTenOfTheLaw() {
        assertThat(ComplaintGround.values()).hasSize(10);
    }

    @ParameterizedTest
    @EnumSource
    void takeFiveDaysForPapersAndMistakesAndFifteenForTheRest(ComplaintGround ground) {
        boolean urgent = ground == ACCEPTANCE_REFUSED || ground == MISTAKES_KEPT;

        assertThat(ground.term()).isEqualTo(Term.workingDays(urgent ? 5 : 15));
    }

    @ParameterizedTest
    @EnumSource
    void proposeSomethingInEveryStatusAndForbidNothing(SubmissionStatus status) {
        var fitting = ComplaintGround.fitting(new CaseFacts(status, true, false));
        var others = ComplaintGround.besides(fitting);

        assertThat(fitting).isNotEmpty();
        assertThat(Stream.concat(fitting.stream(), others.stream()))
                .containsExactlyInAnyOrder(ComplaintGround.values());
    }

    @Test
    void tellARefusalOfPapersFromARefusalOfTheService() {
        assertThat(first(SubmissionStatus.REFUSED, false, false)).isEqualTo(ACCEPTANCE_REFUSED);
        assertThat(first(SubmissionStatus.REFUSED, true, false)).isEqualTo(SERVICE_REFUSED);
    }

    @Test
    void proposeTheMissedTermFirst() {
        assertThat(first(SubmissionStatus.DELIVERED, false, false)).isEqualTo(REGISTRATION_LATE);
        assertThat(first(SubmissionStatus.DELIVERED, false, true)).isEqualTo(DECISION_LATE);
        assertThat(ComplaintGround.fitting(new CaseFacts(SubmissionStatus.IN_WORK, true, true)))
                .containsOnlyOnce(DECISION_LATE);
    }

    @ParameterizedTest
    @EnumSource
    void areReadByTheirWords(ComplaintGround ground) {
        assertThat(ComplaintGround.of(ground.word())).contains(ground);
        assertThat(ComplaintGround.of(ground.name() + "x")).isEmpty();
    }

    private static ComplaintGround first(SubmissionStatus status, boolean begun, boolean overdue) {
        return ComplaintGround.fitting(new CaseFacts(status, begun, overdue)).getFirst();
    }
}

package okno.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import okno.catalogue.Variant.Suspension;
import okno.submissions.Dossier.Wait;
import okno.submissions.Waits.Step;
import okno.terms.Pause;
import okno.terms.Term;
import org.junit.jupiter.api.Test;

class WaitsTests {
    private static final Suspension TEN_DAYS = suspension("10d");
    private static final Suspension THIRTY_DAYS = suspension("30d");
    private static final Suspension WHILE_IT_LASTS =
            new Suspension("3", "no specimen", Optional.empty(), false);

    @Test
    void aQuestionThatNamesNoGroundStopsNothing() {
        assertThat(waits(asked(2), answered(5))).isEqualTo(new Waits(List.of(), Optional.empty()));
    }

    @Test
    void daysFromTheOneAfterTheQuestionToTheAnswerAreNotCounted() {
        var waits = waits(answered(1), asked(2, TEN_DAYS), answered(5));

        assertThat(waits.days()).containsExactly(pause(3, 5));
        assertThat(waits.open()).isEmpty();
    }

    @Test
    void whoAnswersTheSameDayStopsNothing() {
        assertThat(waits(asked(2, TEN_DAYS), answered(2)).days()).isEmpty();
    }

    @Test
    void everyQuestionIsWaitedForOnItsOwn() {
        var waits =
                waits(
                        asked(2, TEN_DAYS),
                        answered(3),
                        asked(5),
                        answered(7),
                        asked(8, TEN_DAYS),
                        answered(9));

        assertThat(waits.days()).containsExactly(pause(3, 3), pause(9, 9));
    }

    @Test
    void whatTheBodyWritesMeanwhileBeginsNothingAnew() {
        assertThat(waits(asked(2, TEN_DAYS), asked(4), answered(5)).days())
                .containsExactly(pause(3, 5));
    }

    @Test
    void noWaitLastsLongerThanItsGround() {
        assertThat(waits(asked(2, TEN_DAYS), answered(28)).days()).containsExactly(pause(3, 12));
        assertThat(waits(asked(1, THIRTY_DAYS), answered(28)).days()).containsExactly(pause(2, 28));
    }

    @Test
    void aWaitThatLastsIsCountedUpToItsLatestEnd() {
        var waits = waits(asked(2, TEN_DAYS));

        assertThat(waits.open()).contains(new Wait(day(3), Optional.of(day(12))));
        assertThat(waits.days()).containsExactly(pause(3, 12));
        assertThat(waits.endless()).isFalse();
    }

    @Test
    void withoutAnEndInThePackageNoLastDayCanBeTold() {
        var waits = waits(asked(2, WHILE_IT_LASTS));

        assertThat(waits.open()).contains(new Wait(day(3), Optional.empty()));
        assertThat(waits.days()).isEmpty();
        assertThat(waits.endless()).isTrue();
    }

    private static Waits waits(Step... steps) {
        return new Waits.Finder((from, term) -> from.plusDays(term.amount()))
                .find(Arrays.asList(steps));
    }

    private static Step asked(int day) {
        return new Step(day(day), true, Optional.empty());
    }

    private static Step asked(int day, Suspension on) {
        return new Step(day(day), true, Optional.of(on));
    }

    private static Step answered(int day) {
        return new Step(day(day), false, Optional.empty());
    }

    private static Pause pause(int from, int to) {
        return new Pause(day(from), day(to));
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 3, day);
    }

    private static Suspension suspension(String longest) {
        return new Suspension("1", "specimens are fetched", Term.parse(longest), false);
    }
}

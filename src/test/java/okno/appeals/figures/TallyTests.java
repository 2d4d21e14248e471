package okno.appeals.figures;

import static org.assertj.core.api.Assertions.assertThat;

import okno.appeals.figures.FigureRow.Tally;
import org.junit.jupiter.api.Test;

class TallyTests {
    private static final Tally SOME = new Tally(10, 3, 5, 1, 1, 1, 4, 2, 5 * 86_400L, 2, 9);

    @Test
    void countsTheShareInTimeOfAllThatWereDue() {
        assertThat(SOME.due()).isEqualTo(8);
        assertThat(SOME.percentInTime()).isEqualTo(50);
        assertThat(Tally.NONE.percentInTime()).isEqualTo(100);
    }

    @Test
    void averagesOnlyWhatWasAnsweredAndRated() {
        assertThat(SOME.averageDays()).isEqualTo(1.0);
        assertThat(SOME.averageMark()).isEqualTo(4.5);
        assertThat(Tally.NONE.averageDays()).isZero();
        assertThat(Tally.NONE.averageMark()).isZero();
    }

    @Test
    void isAddedUp() {
        var both = SOME.plus(SOME);

        assertThat(both.received()).isEqualTo(20);
        assertThat(both.averageMark()).isEqualTo(SOME.averageMark());
        assertThat(both.percentInTime()).isEqualTo(SOME.percentInTime());
    }
}

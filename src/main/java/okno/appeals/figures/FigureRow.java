package okno.appeals.figures;

import java.time.YearMonth;
import okno.appeals.AppealKind;

/// What came in a month of one kind, and what became of it by now.
///
/// @param month of its coming, by the zone of each body
public record FigureRow(YearMonth month, AppealKind kind, Tally tally) {

    /// Counts that can be added.
    ///
    /// @param answered with a decision or an answer
    /// @param granted complaints among them that were granted
    /// @param inTime answered or left unanswered by the last day
    /// @param overdue still open, though the last day has passed
    /// @param seconds that the answered ones took together, from their coming
    /// @param rated answers that their authors rated
    /// @param marks the sum of their marks
    public record Tally(
            int received,
            int open,
            int answered,
            int granted,
            int left,
            int withdrawn,
            int inTime,
            int overdue,
            long seconds,
            int rated,
            int marks) {
        private static final double DAY = 86_400;

        public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        /// Both together.
        public Tally plus(Tally other) {
            return new Tally(
                    received + other.received,
                    open + other.open,
                    answered + other.answered,
                    granted + other.granted,
                    left + other.left,
                    withdrawn + other.withdrawn,
                    inTime + other.inTime,
                    overdue + other.overdue,
                    seconds + other.seconds,
                    rated + other.rated,
                    marks + other.marks);
        }

        /// Those whose time is known: they have ended by the body, or it has passed.
        public int due() {
            return answered + left + overdue;
        }

        /// The share of those in time, 0 to 100; 100 where nothing was due.
        public int percentInTime() {
            return due() == 0 ? 100 : Math.round(100f * inTime / due());
        }

        /// How many days an answer took on average; 0 where nothing was answered.
        public double averageDays() {
            return answered == 0 ? 0 : seconds / DAY / answered;
        }

        /// The average mark; 0 where nobody rated.
        public double averageMark() {
            return rated == 0 ? 0 : (double) marks / rated;
        }
    }
}

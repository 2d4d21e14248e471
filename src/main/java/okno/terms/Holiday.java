package okno.terms;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A row of `terms/holidays.csv`: a non-working holiday of every year or of one year only.
///
/// @param day month and day
/// @param year the only year of the holiday, or null if it is kept every year
/// @param moves whether a weekend day it falls on moves to the next working day
record Holiday(MonthDay day, @Nullable Integer year, boolean moves) {

    static Holiday parse(String date, boolean moves) {
        if (date.startsWith("--")) {
            return new Holiday(MonthDay.parse(date), null, moves);
        }
        LocalDate once = LocalDate.parse(date);
        return new Holiday(MonthDay.from(once), once.getYear(), moves);
    }

    Optional<LocalDate> in(int asked) {
        return year == null || year == asked ? Optional.of(day.atYear(asked)) : Optional.empty();
    }
}

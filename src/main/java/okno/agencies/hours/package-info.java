/// When an office receives people: what its authors wrote, understood as far as it can be, with
/// the holidays and the working days of the production calendar. Pure values; the way from a text
/// is [Hours#parse] → `HoursItems` (words) → `HoursText` (sense) → `HoursWeek`.
@NamedInterface("hours")
@NullMarked
package okno.agencies.hours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

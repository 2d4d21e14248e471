package okno.terms;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The production calendar of one region: which days are working, by the holidays of Russia and of
/// the region and by the transfers that the Government has enacted. Safe for use by many threads.
///
/// A year without enacted transfers is not [known][#isKnown]: it follows article 112 of the Labour
/// Code alone. A weekend day that coincides with a holiday moves to the next working day, except in
/// January, whose coinciding days only the Government moves.
public final class WorkCalendar {
    private final List<Holiday> holidays;
    private final Map<LocalDate, LocalDate> transfers;
    private final Set<LocalDate> transferred;
    private final Set<Integer> knownYears;
    private final Map<Integer, Year> years = new ConcurrentHashMap<>();

    WorkCalendar(List<Holiday> holidays, Map<LocalDate, LocalDate> transfers) {
        this.holidays = List.copyOf(holidays);
        this.transfers = Map.copyOf(transfers);
        this.transferred = Set.copyOf(transfers.values());
        this.knownYears =
                transfers.keySet().stream()
                        .map(LocalDate::getYear)
                        .collect(Collectors.toUnmodifiableSet());
    }

    public boolean isWorking(LocalDate day) {
        return kind(day).isWorking();
    }

    public DayKind kind(LocalDate day) {
        if (isHoliday(day)) {
            return DayKind.HOLIDAY;
        }
        if (transferred.contains(day) || year(day).movedByLaw.contains(day)) {
            return DayKind.MOVED_DAY_OFF;
        }
        if (!isWeekend(day)) {
            return isEve(day) ? DayKind.SHORT : DayKind.WORKING;
        }
        LocalDate exchangedFor = transfers.get(day);
        if (exchangedFor == null) {
            return DayKind.WEEKEND;
        }
        // The working Saturday takes the hours of the weekday it was exchanged for (order of the
        // Ministry of Health and Social Development of 13.08.2009 No 588n).
        return isEve(exchangedFor) ? DayKind.SHORT : DayKind.WORKING;
    }

    /// The weekday that a working weekend day was exchanged for and whose hours it takes; empty for
    /// any other day.
    public Optional<LocalDate> exchangedFor(LocalDate day) {
        return Optional.ofNullable(transfers.get(day))
                .filter(_ -> isWeekend(day) && !isHoliday(day));
    }

    /// Whether the transfers of the year are enacted and shipped; if not, its days are a forecast.
    public boolean isKnown(int year) {
        return knownYears.contains(year);
    }

    /// The day itself if it is working, else the nearest working day after it.
    public LocalDate workingDayFrom(LocalDate day) {
        LocalDate found = day;
        while (!isWorking(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    private boolean isEve(LocalDate day) {
        return isHoliday(day.plusDays(1));
    }

    private boolean isHoliday(LocalDate day) {
        return year(day).holidays.contains(day);
    }

    private Year year(LocalDate day) {
        return years.computeIfAbsent(day.getYear(), this::lay);
    }

    private Year lay(int year) {
        Set<LocalDate> off =
                holidays.stream()
                        .flatMap(holiday -> holiday.in(year).stream())
                        .collect(Collectors.toSet());
        Set<LocalDate> moved = new HashSet<>();
        holidays.stream()
                .filter(Holiday::moves)
                .flatMap(holiday -> holiday.in(year).stream())
                .filter(day -> isWeekend(day) && !transfers.containsKey(day))
                .sorted()
                .forEach(day -> moved.add(nextFree(day, off, moved)));
        return new Year(Set.copyOf(off), Set.copyOf(moved));
    }

    private LocalDate nextFree(LocalDate holiday, Set<LocalDate> off, Set<LocalDate> moved) {
        LocalDate day = holiday.plusDays(1);
        while (isWeekend(day)
                || off.contains(day)
                || moved.contains(day)
                || transferred.contains(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private record Year(Set<LocalDate> holidays, Set<LocalDate> movedByLaw) {}
}

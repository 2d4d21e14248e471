package okno.terms;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// One run of the legal clock; keeps what it met on the way, for the explanation.
final class Count {
    private final WorkCalendar calendar;
    private final List<Pause> pauses;
    private final SortedSet<Integer> guessedYears = new TreeSet<>();
    private int nonWorking;
    private int paused;

    Count(WorkCalendar calendar, List<Pause> pauses) {
        this.calendar = calendar;
        this.pauses = pauses;
    }

    Deadline run(ZonedDateTime event, Term term) {
        LocalDate day = event.toLocalDate();
        return switch (term.unit()) {
            case WORKING_DAYS -> wholeDay(event, term, workingDays(day, term.amount()));
            case DAYS -> wholeDay(event, term, days(day, term.amount()));
            case MONTHS -> {
                long length = ChronoUnit.DAYS.between(day, day.plusMonths(term.amount()));
                yield wholeDay(event, term, days(day, length));
            }
            case HOURS -> elapsed(event, term);
        };
    }

    private LocalDate workingDays(LocalDate event, int amount) {
        LocalDate day = event;
        for (int counted = 0; counted < amount; ) {
            day = day.plusDays(1);
            if (isPaused(day)) {
                paused++;
            } else if (isWorking(day)) {
                counted++;
            } else {
                nonWorking++;
            }
        }
        return day;
    }

    private LocalDate days(LocalDate event, long amount) {
        LocalDate day = event;
        for (long counted = 0; counted < amount; ) {
            day = day.plusDays(1);
            if (isPaused(day)) {
                paused++;
            } else {
                counted++;
            }
        }
        return day;
    }

    private Deadline wholeDay(ZonedDateTime event, Term term, LocalDate reached) {
        LocalDate last = reached;
        while (isPaused(last) || !isWorking(last)) {
            last = last.plusDays(1);
        }
        ZonedDateTime end = last.plusDays(1).atStartOfDay(event.getZone());
        return new Deadline(term, event, end, met(reached));
    }

    private Deadline elapsed(ZonedDateTime event, Term term) {
        ZonedDateTime at = event;
        Duration left = Duration.ofHours(term.amount());
        while (true) {
            ZonedDateTime midnight = at.toLocalDate().plusDays(1).atStartOfDay(at.getZone());
            Duration room = Duration.between(at, midnight);
            if (isPaused(at.toLocalDate())) {
                paused++;
            } else if (left.compareTo(room) <= 0) {
                ZonedDateTime end = at.plus(left);
                return new Deadline(term, event, end, met(end.toLocalDate()));
            } else {
                left = left.minus(room);
            }
            at = midnight;
        }
    }

    private Deadline.Met met(LocalDate reached) {
        return new Deadline.Met(reached, nonWorking, paused, List.copyOf(guessedYears));
    }

    private boolean isPaused(LocalDate day) {
        return pauses.stream().anyMatch(pause -> pause.covers(day));
    }

    private boolean isWorking(LocalDate day) {
        if (!calendar.isKnown(day.getYear())) {
            guessedYears.add(day.getYear());
        }
        return calendar.isWorking(day);
    }
}

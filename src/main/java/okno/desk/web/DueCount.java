package okno.desk.web;

import java.time.Clock;
import java.time.LocalDate;
import okno.agencies.Agency;
import okno.submissions.Cases;
import okno.terms.LegalClock;
import org.springframework.stereotype.Component;

/// Counts the working days that are left to a body.
@Component
class DueCount {
    private final LegalClock legalClock;
    private final Cases cases;
    private final Clock clock;

    DueCount(LegalClock legalClock, Cases cases, Clock clock) {
        this.legalClock = legalClock;
        this.cases = cases;
        this.clock = clock;
    }

    Due of(Agency body, LocalDate lastDay) {
        var now = clock.instant();
        var locality = cases.localityOf(body);
        int left = legalClock.remaining(now, lastDay, locality);
        boolean over = now.atZone(locality.zone()).toLocalDate().isAfter(lastDay);
        return new Due(lastDay, Math.abs(left), over);
    }
}

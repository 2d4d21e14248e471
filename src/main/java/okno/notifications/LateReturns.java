package okno.notifications;

import okno.accounts.Citizens;
import okno.notifications.bounces.DeliveryReport;
import okno.notifications.bounces.Returns;
import okno.notifications.deliveries.Deliveries;
import okno.notifications.deliveries.Delivery;
import okno.notifications.deliveries.Outcomes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Letters that a server took and that came back later: whoever was to read one is asked for a
/// better address, as if it had been refused at once.
@Component
class LateReturns implements Returns {
    private final Deliveries deliveries;
    private final Outcomes outcomes;
    private final Bounces bounces;
    private final CodeLetters codes;
    private final Citizens citizens;

    LateReturns(
            Deliveries deliveries,
            Outcomes outcomes,
            Bounces bounces,
            CodeLetters codes,
            Citizens citizens) {
        this.deliveries = deliveries;
        this.outcomes = outcomes;
        this.codes = codes;
        this.bounces = bounces;
        this.citizens = citizens;
    }

    @Override
    @Transactional
    public boolean take(DeliveryReport report) {
        var letter = outcomes.reported(report.letter(), report.status(), report.permanent());
        if (letter.isEmpty()) {
            return codes.take(report);
        }
        if (report.blamesAddress()) {
            ask(letter.get());
        }
        return true;
    }

    /// Whoever gave another address meanwhile is asked for none.
    private void ask(Delivery letter) {
        var print = deliveries.addressPrint(letter.id()).orElse("");
        citizens.find(letter.citizen())
                .flatMap(citizen -> citizen.email())
                .filter(address -> bounces.hex(address).equals(print))
                .ifPresent(address -> bounces.keep(letter.citizen(), address));
    }
}

package okno.notifications;

import okno.accounts.Citizens;
import okno.notifications.MailAttempts.Attempt;
import okno.notifications.bounces.DeliveryReport;
import okno.notifications.bounces.Returns;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Letters that a server took and that came back later: whoever was to read one is asked for a
/// better address, as if it had been refused at once.
@Component
class LateReturns implements Returns {
    private final MailAttempts attempts;
    private final Bounces bounces;
    private final CodeLetters codes;
    private final Citizens citizens;

    LateReturns(MailAttempts attempts, Bounces bounces, CodeLetters codes, Citizens citizens) {
        this.attempts = attempts;
        this.codes = codes;
        this.bounces = bounces;
        this.citizens = citizens;
    }

    @Override
    @Transactional
    public boolean take(DeliveryReport report) {
        var attempt = attempts.reported(report);
        if (report.blamesAddress()) {
            attempt.ifPresent(this::ask);
        }
        return attempt.isPresent() || codes.take(report);
    }

    /// Whoever gave another address meanwhile is asked for none.
    private void ask(Attempt attempt) {
        citizens.find(attempt.citizen())
                .flatMap(citizen -> citizen.email())
                .filter(address -> bounces.wentTo(address, attempt))
                .ifPresent(address -> bounces.keep(attempt.citizen(), address));
    }
}

package okno.submissions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import okno.catalogue.Variant.StartsAt;
import okno.payments.ChargeChanged;
import okno.terms.Deadline;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Lets a term begin that runs from the payment of a fee, and takes that back when the money goes
/// back. A term that the decision on a complaint set runs whatever is paid.
@Component
class PaidTerms {
    private final SubmissionStore store;
    private final EventStore events;
    private final Ledger ledger;
    private final Clock clock;

    PaidTerms(SubmissionStore store, EventStore events, Ledger ledger, Clock clock) {
        this.store = store;
        this.events = events;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// In the transaction that settled the charge.
    @EventListener
    void on(ChargeChanged changed) {
        switch (changed.what()) {
            case SETTLED -> changed.subject().ifPresent(subject -> count(subject, true));
            case REOPENED -> changed.subject().ifPresent(subject -> count(subject, false));
            case ISSUED, CORRECTED, ANNULLED, RESTORED -> {}
        }
    }

    private void count(UUID subject, boolean paid) {
        var id = new SubmissionId(subject);
        if (store.hold(id)) {
            store.find(id)
                    .filter(this::waitsForFee)
                    .ifPresent(it -> update(it, paid ? Optional.of(begin(it)) : Optional.empty()));
        }
    }

    private boolean waitsForFee(Submission submission) {
        var state = submission.state();
        return !state.status().isFinal()
                && state.ordered().isEmpty()
                && ledger.variantOf(submission).timing().from() == StartsAt.PAYMENT;
    }

    /// The day of the payment, or that of the registration if it was paid before.
    private LocalDate begin(Submission submission) {
        var today = LocalDate.ofInstant(clock.instant(), ledger.bodyOf(submission).zone());
        var registered = ledger.registrationDay(submission, submission.sentAt());
        return today.isBefore(registered) ? registered : today;
    }

    private void update(Submission submission, Optional<LocalDate> from) {
        var counted = submission.with(submission.state().countedFrom(from));
        var due = ledger.deadline(counted, events.of(submission.id())).map(Deadline::lastDay);
        if (!store.update(counted.with(counted.state().due(due)), clock.instant())) {
            throw new IllegalStateException("changed while it was held");
        }
    }
}

package okno.submissions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import okno.catalogue.Variant.StartsAt;
import okno.payments.ChargeChanged;
import okno.submissions.fees.LateFees;
import okno.terms.Deadline;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Lets a term begin that runs from the payment of a fee, or from the day on which its body waives
/// it, and takes that back when it is owed again. A term that the decision on a complaint set runs
/// whatever is paid.
@Component
class PaidTerms {
    private final SubmissionStore store;
    private final EventStore events;
    private final Ledger ledger;
    private final LateFees fees;
    private final Clock clock;

    PaidTerms(SubmissionStore store, EventStore events, Ledger ledger, LateFees fees, Clock clock) {
        this.store = store;
        this.events = events;
        this.ledger = ledger;
        this.fees = fees;
        this.clock = clock;
    }

    /// In the transaction that changed the charge.
    @EventListener
    void on(ChargeChanged changed) {
        switch (changed.what()) {
            case SETTLED, ANNULLED, REOPENED, RESTORED ->
                    changed.subject().ifPresent(subject -> count(subject, changed.charge()));
            case ISSUED, CORRECTED -> {}
        }
    }

    /// A fee that is charged in a step of a submission may be settled at once, by what was paid for
    /// an application that came to nothing: its charge changes no more, and nothing is told of it.
    void begin(SubmissionId id) {
        store.find(id)
                .filter(it -> it.state().registeredOn().isEmpty())
                .filter(this::runsFromPayment)
                .filter(_ -> fees.done(id))
                .ifPresent(it -> update(it, Optional.of(begin(it))));
    }

    private void count(UUID subject, UUID charge) {
        var id = new SubmissionId(subject);
        if (store.hold(id)) {
            boolean closed = fees.done(id, charge);
            store.find(id)
                    .filter(this::runsFromPayment)
                    .filter(it -> it.state().registeredOn().isPresent() != closed)
                    .ifPresent(it -> update(it, Optional.of(begin(it)).filter(_ -> closed)));
        }
    }

    private boolean runsFromPayment(Submission submission) {
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

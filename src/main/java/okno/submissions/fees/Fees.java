package okno.submissions.fees;

import java.time.Clock;
import java.util.Optional;
import okno.accounts.representation.CaseOwner;
import okno.agencies.Agency;
import okno.audit.Actor;
import okno.catalogue.Variant;
import okno.payments.Charge;
import okno.submissions.OpenDraft;
import okno.submissions.SubmissionId;
import okno.submissions.fees.Billing.Bill;
import org.springframework.stereotype.Component;

/// The fee of a draft: what it is, its charge, and whether it keeps the application from being
/// sent. Called in the transaction of the verb.
@Component
public class Fees {
    private final Billing billing;
    private final Charging charging;
    private final AwaitedFeeStore awaited;
    private final Clock clock;

    Fees(Billing billing, Charging charging, AwaitedFeeStore awaited, Clock clock) {
        this.billing = billing;
        this.charging = charging;
        this.awaited = awaited;
        this.clock = clock;
    }

    /// The fee of a draft; empty where it is free, or its body cannot charge by the portal.
    ///
    /// @param owner who looks at it
    public Optional<FeeDue> of(OpenDraft draft, CaseOwner owner) {
        return bill(draft).map(bill -> due(draft, bill, owner));
    }

    /// Charges the fee of a draft, or brings what was charged for it up to its answers. If its
    /// owner asks, the draft is sent by itself once it is paid.
    ///
    /// @param seen the lock of the draft as its sender saw it
    /// @return empty where nothing is charged
    public Optional<Charge> ask(OpenDraft draft, CaseOwner owner, int seen) {
        var bill = bill(draft);
        if (bill.isEmpty()) {
            return Optional.empty();
        }
        var charge = charging.charge(bill.get(), owner.actor());
        if (course(draft, owner) != FeeDue.Course.AWAITED) {
            var id = draft.draft().id();
            var waiting = new AwaitedFeeStore.Awaited(id, owner.id(), owner.by(), seen);
            awaited.put(waiting, charge.id(), clock.instant());
        }
        return Optional.of(charge);
    }

    /// Charges what is charged with an application that was sent. What was paid to
    /// another body, for one that would have received it, is to be given back.
    public void sent(OpenDraft draft, CaseOwner owner) {
        bill(draft)
                .filter(bill -> !bill.how().when().later())
                .ifPresent(bill -> charging.charge(bill, owner.actor()));
        if (collectedSomewhere(draft)) {
            var body = draft.body().map(Agency::slug);
            charging.annul(
                    draft.draft().id(),
                    charge -> !body.equals(Optional.of(charge.agency())),
                    owner.actor());
        }
    }

    /// Nobody asks for charges of what no body takes a fee for.
    private static boolean collectedSomewhere(OpenDraft draft) {
        return draft.version()
                .content()
                .variant(draft.draft().variant())
                .filter(Variant::collected)
                .isPresent();
    }

    /// Takes back what was charged for a draft that is thrown away. What was paid in full is kept
    /// for the next one, a part of it is to be given back.
    public void discarded(SubmissionId draft, Actor by) {
        charging.annul(draft, charge -> !charge.settled(), by);
    }

    private FeeDue due(OpenDraft draft, Bill bill, CaseOwner owner) {
        return new FeeDue(
                bill.terms().total(),
                bill.how().when(),
                bill.fee().basis(),
                charging.known(bill),
                course(draft, owner));
    }

    private FeeDue.Course course(OpenDraft draft, CaseOwner owner) {
        var asked = awaited.find(draft.draft().id()).filter(AwaitedFeeStore.Awaited::byItself);
        if (asked.filter(it -> it.seen() == draft.draft().lock()).isPresent()) {
            return FeeDue.Course.AWAITED;
        }
        if (!owner.by().equals(owner.id())) {
            return FeeDue.Course.BY_HAND;
        }
        return asked.isPresent() ? FeeDue.Course.CHANGED : FeeDue.Course.ASK;
    }

    private Optional<Bill> bill(OpenDraft draft) {
        return billing.of(FeeOrder.of(draft));
    }
}

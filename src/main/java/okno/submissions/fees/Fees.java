package okno.submissions.fees;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import okno.accounts.AccountLevel;
import okno.accounts.Citizen;
import okno.accounts.Citizens;
import okno.accounts.representation.CaseOwner;
import okno.agencies.Agency;
import okno.audit.Actor;
import okno.catalogue.Variant;
import okno.catalogue.Variant.Collected;
import okno.catalogue.Variant.Fee;
import okno.forms.Answer;
import okno.identifiers.PayerIdentifier;
import okno.payments.Charge;
import okno.payments.ChargeKind;
import okno.payments.ChargeTerms;
import okno.payments.Charges;
import okno.payments.Kopecks;
import okno.payments.NewCharge;
import okno.payments.Payee;
import okno.payments.Payer;
import okno.payments.payees.Payees;
import okno.submissions.OpenDraft;
import okno.submissions.SubmissionId;
import org.springframework.stereotype.Component;

/// The fee of an application: what it is, its charge, and whether it keeps the application from
/// being sent. Called in the transaction of the verb.
@Component
public class Fees {
    private final Charges charges;
    private final Payees payees;
    private final Citizens citizens;
    private final AwaitedFeeStore awaited;
    private final PaidInVain inVain;
    private final Clock clock;

    Fees(
            Charges charges,
            Payees payees,
            Citizens citizens,
            AwaitedFeeStore awaited,
            PaidInVain inVain,
            Clock clock) {
        this.charges = charges;
        this.payees = payees;
        this.citizens = citizens;
        this.awaited = awaited;
        this.inVain = inVain;
        this.clock = clock;
    }

    private record Bill(Fee.Known fee, Collected how, Agency body, Payee payee, Kopecks amount) {}

    /// The fee of a draft; empty where it is free, or its body cannot charge by the portal.
    ///
    /// @param owner who looks at it
    public Optional<FeeDue> of(OpenDraft draft, CaseOwner owner) {
        return bill(draft).map(bill -> due(draft, bill, owner));
    }

    /// Charges the fee of a draft, or brings what was charged for it up to its answers; a fee that
    /// its owner paid for an application that came to nothing is taken for this one (Tax Code,
    /// article 333.40). If its owner asks, the draft is sent by itself once it is paid.
    ///
    /// @param seen the lock of the draft as its sender saw it
    /// @return empty where nothing is charged
    public Optional<Charge> ask(OpenDraft draft, CaseOwner owner, int seen) {
        var bill = bill(draft);
        if (bill.isEmpty()) {
            return Optional.empty();
        }
        var charge = charge(draft, bill.get(), owner);
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
        bill(draft).ifPresent(bill -> charge(draft, bill, owner));
        if (collectedSomewhere(draft)) {
            var body = draft.body().map(Agency::slug);
            annul(
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

    /// Takes back what was charged for an application that is thrown away or withdrawn. What was
    /// paid in full is kept for the next one, a part of it is to be given back.
    public void discarded(SubmissionId application, Actor by) {
        annul(application, charge -> !charge.settled(), by);
    }

    private void annul(SubmissionId application, Predicate<Charge> which, Actor by) {
        charges.of(application.value()).stream()
                .filter(charge -> !charge.annulled() && which.test(charge))
                .forEach(charge -> charges.annul(charge.id(), charge.lock(), "", by));
    }

    private FeeDue due(OpenDraft draft, Bill bill, CaseOwner owner) {
        return new FeeDue(
                bill.amount(),
                bill.how().when(),
                bill.fee().basis(),
                known(draft, bill.body()),
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

    /// What was charged for it by the body that receives it, as the answers were then.
    private Optional<Charge> known(OpenDraft draft, Agency body) {
        return charges.of(draft.draft().id().value()).stream()
                .filter(charge -> !charge.annulled() && charge.agency().equals(body.slug()))
                .findFirst();
    }

    /// A charge follows the answers and keeps what was paid for it; of other bodies it takes back
    /// what nobody has paid.
    private Charge charge(OpenDraft draft, Bill bill, CaseOwner owner) {
        var id = draft.draft().id();
        var terms = terms(draft, bill);
        var known = known(draft, bill.body());
        if (known.isPresent()) {
            return corrected(known.get(), terms, owner.actor());
        }
        discarded(id, owner.actor());
        var matter = new Charge.Matter(Optional.of(owner.id()), id.value());
        var paid = inVain.take(matter, bill.body().slug(), terms, owner.actor());
        return paid.orElseGet(
                () -> charges.issue(charge(bill, matter, terms, owner), owner.actor()));
    }

    /// Requisites that have changed matter only to who has not paid yet.
    private Charge corrected(Charge charge, ChargeTerms terms, Actor by) {
        var said = charge.terms();
        boolean same =
                said.total().equals(terms.total())
                        && (charge.settled() || said.payee().equals(terms.payee()));
        return same ? charge : charges.correct(charge.id(), charge.lock(), terms, "", by);
    }

    private NewCharge charge(Bill bill, Charge.Matter matter, ChargeTerms terms, CaseOwner owner) {
        return new NewCharge(
                Optional.empty(),
                bill.body().slug(),
                ChargeKind.DUTY,
                NewCharge.Source.APPLICATION,
                Optional.of(matter),
                payer(citizens.get(owner.id())),
                terms,
                LocalDate.ofInstant(clock.instant(), bill.body().zone()));
    }

    private static ChargeTerms terms(OpenDraft draft, Bill bill) {
        return new ChargeTerms(
                bill.amount(),
                Optional.empty(),
                cut(draft.version().content().title(), ChargeTerms.LONGEST_PURPOSE),
                bill.fee().basis().map(basis -> cut(basis, ChargeTerms.LONGEST_ACT)),
                Optional.empty(),
                bill.payee());
    }

    /// By the СНИЛС only of whom the portal knows: one that is merely claimed would show the charge
    /// to the person it belongs to.
    private static Payer payer(Citizen citizen) {
        var identifier =
                citizen.level() == AccountLevel.CONFIRMED
                        ? citizen.snils().map(PayerIdentifier::of)
                        : Optional.<PayerIdentifier>empty();
        return new Payer(identifier, cut(citizen.name().full(), Payer.LONGEST_NAME));
    }

    private Optional<Bill> bill(OpenDraft draft) {
        if (!(draft.variant().fee() instanceof Fee.Known fee) || fee.collected().isEmpty()) {
            return Optional.empty();
        }
        var how = fee.collected().get();
        return draft.body()
                .filter(body -> charges.canIssue(body.slug()))
                .flatMap(
                        body ->
                                payees.find(body.slug(), how.payee())
                                        .map(
                                                payee ->
                                                        new Bill(
                                                                fee,
                                                                how,
                                                                body,
                                                                payee,
                                                                amount(draft, fee, how))));
    }

    private static Kopecks amount(OpenDraft draft, Fee.Known fee, Collected how) {
        long times =
                how.times()
                        .flatMap(draft.journey().answers()::find)
                        .filter(Answer.Amount.class::isInstance)
                        .map(answer -> ((Answer.Amount) answer).value().longValue())
                        .orElse(1L);
        return new Kopecks(
                Math.multiplyExact(fee.kopecks(), Math.clamp(times, 1, Collected.MOST_TIMES)));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}

package okno.submissions;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import okno.agencies.Agency;
import okno.audit.Actor;
import okno.catalogue.Variant;
import okno.catalogue.Variant.Collected;
import okno.catalogue.Variant.Collected.When;
import okno.catalogue.Variant.Fee;
import okno.forms.Answers;
import okno.payments.Charge;
import okno.submissions.Passage.Step;
import okno.submissions.fees.ChargedFee;
import okno.submissions.fees.FeeOrder;
import okno.submissions.fees.LateFees;
import org.springframework.stereotype.Component;

/// What a case and its fee do to each other. Where it is charged after sending, the body waits for
/// it before it gives the result, and goes on by itself. Runs in the transaction of the verb.
@Component
class CaseFees {
    private static final Actor PORTAL = Actor.system("submissions");

    private final SubmissionStore submissions;
    private final Ledger ledger;
    private final DueDates dueDates;
    private final LateFees fees;
    private final Clock clock;

    CaseFees(
            SubmissionStore submissions,
            Ledger ledger,
            DueDates dueDates,
            LateFees fees,
            Clock clock) {
        this.submissions = submissions;
        this.ledger = ledger;
        this.dueDates = dueDates;
        this.fees = fees;
        this.clock = clock;
    }

    /// What can happen to a submission as it and its fee stand.
    Set<SubmissionAction> possible(Submission submission) {
        var possible = EnumSet.copyOf(Transitions.from(submission.state().status()));
        possible.removeAll(withheld(submission));
        return possible;
    }

    /// What its fee keeps from happening: nothing is charged twice, and nothing is granted unpaid.
    private Set<SubmissionAction> withheld(Submission submission) {
        var stage = late(submission) ? fees.stage(order(submission)) : LateFees.Stage.CLEAR;
        return switch (stage) {
            case CLEAR -> Set.of(SubmissionAction.CHARGE);
            case DUE -> Set.of(SubmissionAction.GRANT);
            case AWAITED -> Set.of(SubmissionAction.CHARGE, SubmissionAction.GRANT);
        };
    }

    /// The steps of a verb with those that its fee brings about.
    ///
    /// @throws okno.platform.Conflict when the fee keeps one of them from being taken
    List<Step> along(Submission submission, List<Step> steps) {
        var withheld = withheld(submission);
        var all = new ArrayList<Step>();
        for (var step : steps) {
            if (withheld.contains(step.action())) {
                throw step.impossible();
            }
            all.addAll(late(submission) ? along(submission, step) : List.of(step));
            if (step.action() == SubmissionAction.REOPEN && !late(submission)) {
                fees.restored(order(submission), Optional.empty(), step.actor());
            }
        }
        return all;
    }

    private List<Step> along(Submission submission, Step step) {
        return switch (step.action()) {
            case ACCEPT -> waiting(step, charge(submission, When.ACCEPTED, step.actor()));
            case REOPEN -> waiting(step, restored(submission, step.actor()));
            case CHARGE ->
                    charge(submission, When.DECIDED, step.actor())
                            .map(charge -> charged(step.about(charge.id()), charge))
                            .orElseThrow(step::impossible);
            default -> List.of(step);
        };
    }

    /// The portal has the body wait for what is not paid yet.
    private static List<Step> waiting(Step step, Optional<Charge> charge) {
        return charge.filter(it -> !it.closed())
                .map(
                        it ->
                                Step.of(SubmissionAction.CHARGE, PORTAL, step.mayWithdraw())
                                        .about(it.id()))
                .map(wait -> List.of(step, wait))
                .orElse(List.of(step));
    }

    /// What was paid for an application that came to nothing may have settled it at once.
    private static List<Step> charged(Step step, Charge charge) {
        return charge.closed()
                ? List.of(step, paid(charge.id(), step.mayWithdraw()))
                : List.of(step);
    }

    /// The fee is waited for no more.
    static Step paid(UUID charge, boolean mayWithdraw) {
        return Step.of(SubmissionAction.PAY, PORTAL, mayWithdraw).about(charge);
    }

    /// What is owed no more when a submission has ended: who refuses what he had not taken into
    /// work has done nothing for its fee, and a fee after sending is one for the result.
    void ended(Submission before, Submission submission, Actor by) {
        var status = submission.state().status();
        boolean untouched = before.state().status() == SubmissionStatus.DELIVERED;
        if (status == SubmissionStatus.CANCELLED
                || (status == SubmissionStatus.REFUSED && (untouched || late(submission)))) {
            fees.discarded(submission.id(), by);
        }
    }

    /// What was charged for a submission. Nobody asks for charges of what the portal takes no fee
    /// for.
    List<ChargedFee> charged(Submission submission, Variant variant, Agency body) {
        if (!(variant.fee() instanceof Fee.Known fee) || fee.collected().isEmpty()) {
            return List.of();
        }
        return fees.charged(submission.id(), variant, today(body));
    }

    /// The fees that submissions of a list wait for, by their charges.
    Map<UUID, ChargedFee> awaited(List<SubmissionRow> rows) {
        var charges = rows.stream().flatMap(row -> row.charge().stream()).toList();
        return fees.awaited(charges, charge -> today(ledger.body(charge.agency())));
    }

    private Optional<Charge> charge(Submission submission, When when, Actor by) {
        return fees.charge(order(submission), when, payBy(submission), by);
    }

    private Optional<Charge> restored(Submission submission, Actor by) {
        return fees.restored(order(submission), Optional.of(payBy(submission)), by);
    }

    private LocalDate payBy(Submission submission) {
        var body = ledger.bodyOf(submission);
        var within =
                ((Fee.Known) ledger.variantOf(submission).fee())
                        .collected()
                        .flatMap(Collected::within);
        return dueDates.lastDay(body, today(body), within.orElseThrow());
    }

    private LocalDate today(Agency body) {
        return LocalDate.ofInstant(clock.instant(), body.zone());
    }

    private boolean late(Submission submission) {
        return FeeOrder.later(ledger.variantOf(submission));
    }

    private FeeOrder order(Submission submission) {
        var variant = ledger.variantOf(submission);
        var answers = submissions.answers(submission.id());
        return new FeeOrder(
                submission.id(),
                submission.citizen(),
                ledger.versionOf(submission).content().title(),
                variant,
                Optional.of(ledger.bodyOf(submission)),
                Answers.fromTree(answers, variant.form().orElseThrow()));
    }
}

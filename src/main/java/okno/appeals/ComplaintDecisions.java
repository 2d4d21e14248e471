package okno.appeals;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okno.accounts.StaffId;
import okno.appeals.AppealCases.Seen;
import okno.appeals.AppealPassage.Move;
import okno.appeals.AppealStep.Words;
import okno.appeals.complaints.ComplaintEffect;
import okno.appeals.complaints.ComplaintTarget;
import okno.attachments.ReceivedFile;
import okno.audit.Actor;
import okno.platform.Conflict;
import okno.platform.FieldProblem;
import okno.platform.NotFound;
import okno.submissions.MySubmissions;
import okno.submissions.Reconsideration;
import okno.terms.Term;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How an officer decides a complaint before court: it is granted or rejected, and nothing third
/// (210-ФЗ, ст. 11.2, ч. 7). The decision, its answer and what it does to the case are one
/// transaction, so that the answer never comes later than the next day (ч. 8).
@Service
public class ComplaintDecisions {
    /// The longest term that a decision may set for the body to decide anew, in working days.
    public static final int LONGEST_TERM = 30;

    private final AppealCases cases;
    private final AppealPassage passage;
    private final AnswerFiles files;
    private final MySubmissions submissions;
    private final Reconsideration reconsideration;

    ComplaintDecisions(
            AppealCases cases,
            AppealPassage passage,
            AnswerFiles files,
            MySubmissions submissions,
            Reconsideration reconsideration) {
        this.cases = cases;
        this.passage = passage;
        this.files = files;
        this.submissions = submissions;
        this.reconsideration = reconsideration;
    }

    /// A decision that grants.
    ///
    /// @param text what was found, and why
    /// @param days working days in which the body decides anew; 0 for the term of the service
    /// @param result the result without its mistakes, received beforehand
    /// @param files that go with the answer, received beforehand
    public record Grant(
            String text,
            ComplaintEffect effect,
            int days,
            List<ReceivedFile> result,
            List<ReceivedFile> files) {
        public Grant {
            result = List.copyOf(result);
            files = List.copyOf(files);
        }
    }

    /// What granting a complaint can do to its case as it stands.
    @Transactional(readOnly = true)
    public Set<ComplaintEffect> effects(Appeal complaint) {
        var effects = EnumSet.of(ComplaintEffect.RETURN, ComplaintEffect.NONE);
        var number = pretrial(complaint).submission();
        for (var possible : reconsideration.possible(complaint.citizen(), number)) {
            effects.add(
                    switch (possible) {
                        case REOPENING -> ComplaintEffect.REOPENING;
                        case REPAIR -> ComplaintEffect.REPAIR;
                    });
        }
        return effects;
    }

    /// Whether the officer made a decision in the case himself: a complaint of an official is not
    /// decided by him.
    @Transactional(readOnly = true)
    public boolean concerns(StaffId officer, Appeal complaint) {
        var pretrial = pretrial(complaint);
        return pretrial.target() == ComplaintTarget.OFFICIAL
                && submissions.find(complaint.citizen(), pretrial.submission()).events().stream()
                        .anyMatch(event -> event.actor().equals(Actor.staff(officer.value())));
    }

    /// Grants a complaint.
    ///
    /// @return what is wrong; nothing was done then
    /// @throws Conflict when somebody else changed the complaint or the case meanwhile
    @Transactional
    public Optional<FieldProblem> grant(StaffId officer, Seen seen, Grant grant) {
        var complaint = find(officer, seen, AppealAction.GRANT);
        var problem = problem(officer, complaint, grant.text()).or(() -> wrong(complaint, grant));
        if (problem.isEmpty()) {
            var words =
                    new Words(grant.text(), Optional.empty(), Optional.of(grant.effect().word()));
            decide(officer, complaint, AppealState.GRANTED, words, grant.files());
            carryOut(officer, complaint, grant);
        }
        return problem;
    }

    /// Rejects a complaint.
    ///
    /// @return what is wrong; nothing was done then
    /// @throws Conflict when somebody else changed it meanwhile
    @Transactional
    public Optional<FieldProblem> reject(
            StaffId officer, Seen seen, String text, List<ReceivedFile> attached) {
        var complaint = find(officer, seen, AppealAction.REJECT);
        var problem = problem(officer, complaint, text);
        if (problem.isEmpty()) {
            decide(officer, complaint, AppealState.REJECTED, Words.of(text), attached);
        }
        return problem;
    }

    private Appeal find(StaffId officer, Seen seen, AppealAction action) {
        var complaint = cases.find(officer, seen);
        var kind = complaint.matter().kind();
        if (AppealTransitions.next(kind, complaint.state(), action).isEmpty()) {
            throw new Conflict(action + " in " + complaint.state());
        }
        return complaint;
    }

    private void decide(
            StaffId officer,
            Appeal complaint,
            AppealState state,
            Words words,
            List<ReceivedFile> attached) {
        var action = state == AppealState.GRANTED ? AppealAction.GRANT : AppealAction.REJECT;
        var standing = complaint.standing().in(state, passage.now());
        var actor = Actor.staff(officer.value());
        var step = passage.take(complaint, standing, Move.of(action, actor, words));
        files.attach(complaint, step, officer, attached);
    }

    private void carryOut(StaffId officer, Appeal complaint, Grant grant) {
        var number = pretrial(complaint).submission();
        var said = grant.effect() == ComplaintEffect.RETURN ? grant.text() : "";
        var decision =
                new Reconsideration.Decision(
                        complaint.number().value(), officer, complaint.agency(), said);
        switch (grant.effect()) {
            case REOPENING -> {
                var term = Optional.of(grant.days()).filter(it -> it > 0).map(Term::workingDays);
                reconsideration.reopen(complaint.citizen(), number, decision, term);
            }
            case REPAIR ->
                    reconsideration.repair(complaint.citizen(), number, decision, grant.result());
            case RETURN -> reconsideration.tell(complaint.citizen(), number, decision);
            case NONE -> {}
        }
    }

    private Optional<FieldProblem> problem(StaffId officer, Appeal complaint, String text) {
        return concerns(officer, complaint)
                ? Optional.of(FieldProblem.of("text", "appeals.decide.own"))
                : AppealReplies.said("text", text);
    }

    private Optional<FieldProblem> wrong(Appeal complaint, Grant grant) {
        if (!effects(complaint).contains(grant.effect())) {
            return Optional.of(FieldProblem.of("effect", "appeals.decide.effect-gone"));
        }
        if (grant.days() < 0 || grant.days() > LONGEST_TERM) {
            return Optional.of(FieldProblem.of("days", "appeals.decide.days", LONGEST_TERM));
        }
        return grant.effect() == ComplaintEffect.REPAIR && grant.result().isEmpty()
                ? Optional.of(FieldProblem.of("result", "appeals.decide.result-missing"))
                : Optional.empty();
    }

    private static Appeal.Pretrial pretrial(Appeal complaint) {
        return complaint.matter().pretrial().orElseThrow(() -> new NotFound("complaint"));
    }
}

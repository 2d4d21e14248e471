package okno.appeals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okno.accounts.Citizens;
import okno.accounts.representation.CaseOwner;
import okno.agencies.Agencies;
import okno.appeals.Appeal.Matter;
import okno.appeals.AppealDraft.Typed;
import okno.appeals.complaints.ComplaintGround;
import okno.appeals.complaints.ComplaintTarget;
import okno.platform.FieldProblem;
import okno.submissions.SubmissionNumber;
import org.springframework.stereotype.Component;

/// Makes of what was typed what arrives at the body.
@Component
class Arrival {
    private final AppealChecks checks;
    private final AppealTerms terms;
    private final Agencies agencies;
    private final Citizens citizens;

    Arrival(AppealChecks checks, AppealTerms terms, Agencies agencies, Citizens citizens) {
        this.checks = checks;
        this.terms = terms;
        this.agencies = agencies;
        this.citizens = citizens;
    }

    /// Whether nothing of this owner may arrive anywhere.
    boolean consentWithdrawn(CaseOwner owner) {
        return citizens.consentWithdrawn(owner.by(), owner.id());
    }

    List<FieldProblem> problems(AppealDraft draft) {
        return checks.problems(draft.typed());
    }

    /// Until when it is registered.
    ///
    /// @param draft one without problems
    AppealTerm due(AppealDraft draft, Instant arrivedAt) {
        var body = agencies.find(draft.typed().agency()).orElseThrow();
        return terms.registration(body, matter(draft.typed()), arrivedAt);
    }

    AppealText text(CaseOwner owner, Typed typed) {
        return new AppealText(
                citizens.get(owner.id()).name().full(),
                typed.subject().strip(),
                typed.text().strip(),
                complaint(typed) ? typed.official().strip() : "",
                typed.names(),
                way(typed));
    }

    Matter matter(Typed typed) {
        return new Matter(
                AppealKind.of(typed.kind()).orElseThrow(),
                complaint(typed) ? given(typed.concerns()) : Optional.empty(),
                given(typed.service()),
                typed.publish(),
                pretrial(typed));
    }

    private static AnswerWay way(Typed typed) {
        return AnswerWay.Kind.of(typed.way())
                .filter(kind -> kind != AnswerWay.Kind.CABINET)
                .map(kind -> new AnswerWay(kind, typed.address().strip()))
                .orElse(AnswerWay.CABINET);
    }

    private static boolean complaint(Typed typed) {
        return typed.kind().equals(AppealKind.COMPLAINT.word()) || typed.pretrial() != null;
    }

    private static Optional<Appeal.Pretrial> pretrial(Typed typed) {
        return Optional.ofNullable(typed.pretrial())
                .map(
                        it ->
                                new Appeal.Pretrial(
                                        SubmissionNumber.of(it.submission()),
                                        ComplaintGround.of(it.ground()).orElseThrow(),
                                        ComplaintTarget.of(it.target()).orElseThrow()));
    }

    private static Optional<String> given(String slug) {
        return Optional.of(slug).filter(it -> !it.isEmpty());
    }
}

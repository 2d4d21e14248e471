package okno.appeals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okno.appeals.AppealDraft.Pretrial;
import okno.appeals.AppealDraft.Typed;
import okno.appeals.complaints.ComplaintGround;
import okno.appeals.complaints.ComplaintTarget;
import okno.identifiers.EmailAddress;
import okno.platform.FieldProblem;
import org.springframework.stereotype.Component;

/// What is wrong or missing in an appeal before it may be sent.
@Component
class AppealChecks {
    private static final int MOST_CO_AUTHORS = 20;

    private final AppealRules rules;

    AppealChecks(AppealRules rules) {
        this.rules = rules;
    }

    List<FieldProblem> problems(Typed typed) {
        return typed.pretrial() == null ? ofAppeal(typed) : ofComplaint(typed, typed.pretrial());
    }

    private List<FieldProblem> ofComplaint(Typed typed, Pretrial chosen) {
        var problems = new ArrayList<FieldProblem>();
        if (ComplaintGround.of(chosen.ground()).isEmpty()) {
            problems.add(FieldProblem.of("ground", "appeals.complain.ground-missing"));
        }
        if (ComplaintTarget.of(chosen.target()).isEmpty()) {
            problems.add(FieldProblem.of("target", "appeals.complain.target-missing"));
        } else if (rules.open(typed.agency()).isEmpty()) {
            problems.add(FieldProblem.of("target", "appeals.complain.nobody"));
        }
        if (typed.official().length() > AppealDraft.LONGEST_NAME) {
            problems.add(tooLong("official", typed.official(), AppealDraft.LONGEST_NAME));
        }
        words("complain", "text", typed.text(), AppealDraft.LONGEST_TEXT).ifPresent(problems::add);
        words("complain", "subject", typed.subject(), AppealDraft.LONGEST_SUBJECT)
                .ifPresent(problems::add);
        answer(typed).ifPresent(problems::add);
        return problems;
    }

    private List<FieldProblem> ofAppeal(Typed typed) {
        var problems = new ArrayList<FieldProblem>();
        if (rules.open(typed.agency()).isEmpty()) {
            problems.add(FieldProblem.of("agency", "appeals.write.agency-missing"));
        }
        AppealKind.of(typed.kind())
                .filter(kind -> kind != AppealKind.PRETRIAL)
                .ifPresentOrElse(
                        kind -> concerns(kind, typed).ifPresent(problems::add),
                        () -> problems.add(FieldProblem.of("kind", "appeals.write.kind-missing")));
        words("write", "subject", typed.subject(), AppealDraft.LONGEST_SUBJECT)
                .ifPresent(problems::add);
        words("write", "text", typed.text(), AppealDraft.LONGEST_TEXT).ifPresent(problems::add);
        coAuthors(typed).ifPresent(problems::add);
        answer(typed).ifPresent(problems::add);
        return problems;
    }

    /// A complaint goes above the body complained of; only one of its officials is complained of to
    /// the body itself (59-ФЗ, ст. 8, ч. 6).
    private Optional<FieldProblem> concerns(AppealKind kind, Typed typed) {
        if (kind != AppealKind.COMPLAINT) {
            return Optional.empty();
        }
        if (typed.official().length() > AppealDraft.LONGEST_NAME) {
            return Optional.of(tooLong("official", typed.official(), AppealDraft.LONGEST_NAME));
        }
        if (typed.concerns().isEmpty()) {
            return Optional.empty();
        }
        if (!rules.known(typed.concerns())) {
            return Optional.of(FieldProblem.of("concerns", "appeals.write.concerns-unknown"));
        }
        boolean self = rules.is(typed.concerns(), typed.agency()) && typed.official().isBlank();
        return self
                ? Optional.of(
                        rules.above(typed.concerns())
                                .map(
                                        above ->
                                                FieldProblem.of(
                                                        "agency",
                                                        "appeals.write.complained-above",
                                                        above.title()))
                                .orElseGet(
                                        () ->
                                                FieldProblem.of(
                                                        "agency", "appeals.write.complained")))
                : Optional.empty();
    }

    private static Optional<FieldProblem> words(
            String page, String field, String text, int longest) {
        if (text.isBlank()) {
            return Optional.of(
                    FieldProblem.of(field, "appeals." + page + "." + field + "-missing"));
        }
        return text.strip().length() > longest
                ? Optional.of(tooLong(field, text.strip(), longest))
                : Optional.empty();
    }

    private static Optional<FieldProblem> coAuthors(Typed typed) {
        var names = typed.names();
        return names.size() > MOST_CO_AUTHORS
                        || names.stream().anyMatch(name -> name.length() > AppealDraft.LONGEST_NAME)
                ? Optional.of(
                        FieldProblem.of(
                                "coAuthors",
                                "appeals.write.co-authors-long",
                                MOST_CO_AUTHORS,
                                AppealDraft.LONGEST_NAME))
                : Optional.empty();
    }

    private static Optional<FieldProblem> answer(Typed typed) {
        var way = AnswerWay.Kind.of(typed.way()).orElse(AnswerWay.Kind.CABINET);
        return switch (way) {
            case CABINET -> Optional.empty();
            case EMAIL ->
                    EmailAddress.parse(typed.address()).isPresent()
                            ? Optional.empty()
                            : Optional.of(
                                    FieldProblem.of("address", "appeals.write.email-missing"));
            case POST -> post(typed.address());
        };
    }

    private static Optional<FieldProblem> post(String address) {
        if (address.isBlank()) {
            return Optional.of(FieldProblem.of("address", "appeals.write.post-missing"));
        }
        return address.length() > AppealDraft.LONGEST_ADDRESS
                ? Optional.of(tooLong("address", address, AppealDraft.LONGEST_ADDRESS))
                : Optional.empty();
    }

    private static FieldProblem tooLong(String field, String text, int longest) {
        return FieldProblem.of(field, "appeals.write.long", text.length(), longest);
    }
}

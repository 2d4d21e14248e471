package okno.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okno.accounts.StaffId;
import okno.appeals.AppealAssignment;
import okno.appeals.AppealCases.Seen;
import okno.appeals.AppealNumber;
import okno.appeals.AppealReplies;
import okno.appeals.AppealRouting;
import okno.appeals.ComplaintDecisions;
import okno.appeals.LeavingGround;
import okno.appeals.complaints.ComplaintEffect;
import okno.attachments.web.KeptFiles.Brought;
import okno.platform.Conflict;
import okno.platform.FieldProblem;
import org.springframework.stereotype.Component;

/// Does what an officer typed.
@Component
class AppealDeeds {
    private final AppealAssignment assignment;
    private final AppealRouting routing;
    private final AppealReplies replies;
    private final ComplaintDecisions decisions;

    AppealDeeds(
            AppealAssignment assignment,
            AppealRouting routing,
            AppealReplies replies,
            ComplaintDecisions decisions) {
        this.assignment = assignment;
        this.routing = routing;
        this.replies = replies;
        this.decisions = decisions;
    }

    /// @param files that came with the form
    /// @return what is wrong; nothing was done then
    /// @throws Conflict when somebody else changed the appeal meanwhile
    List<FieldProblem> proceed(
            StaffId me, AppealNumber number, AppealDeed deed, AppealDeedForm form, Brought files) {
        var seen = new Seen(number, form.seen());
        return switch (deed) {
            case ASSIGNMENT -> assign(me, seen, me);
            case HANDOVER -> handOver(me, seen, form);
            case REGISTRATION -> register(me, seen);
            case FORWARDING -> forward(me, seen, form);
            case PARTING -> part(me, seen, form);
            case EXTENSION ->
                    list(replies.extend(me, seen, form.number("days"), form.value("reason")));
            case LEAVING -> leave(me, seen, form);
            case ANSWER, REJECTION -> end(me, seen, deed, form, files);
            case GRANT -> grant(me, seen, form, files);
        };
    }

    private List<FieldProblem> assign(StaffId me, Seen seen, StaffId to) {
        assignment.assign(me, seen, to);
        return List.of();
    }

    private List<FieldProblem> handOver(StaffId me, Seen seen, AppealDeedForm form) {
        return colleague(form)
                .map(to -> assign(me, seen, to))
                .orElseGet(() -> List.of(FieldProblem.of("colleague", "desk.colleague.missing")));
    }

    private static Optional<StaffId> colleague(AppealDeedForm form) {
        try {
            return Optional.of(StaffId.of(form.value("colleague")));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private List<FieldProblem> register(StaffId me, Seen seen) {
        routing.register(me, seen);
        return List.of();
    }

    private List<FieldProblem> forward(StaffId me, Seen seen, AppealDeedForm form) {
        return list(routing.forward(me, seen, form.value("to"), form.value("reason")));
    }

    private List<FieldProblem> part(StaffId me, Seen seen, AppealDeedForm form) {
        var rows = form.parts();
        var parts =
                rows.stream()
                        .map(
                                row ->
                                        new AppealRouting.Part(
                                                form.value("to" + row), form.value("words" + row)))
                        .toList();
        return routing.split(me, seen, parts, form.value("reason")).stream()
                .map(problem -> inRow(problem, rows))
                .toList();
    }

    /// Empty rows are passed over: what is wrong with the second part may stand in the third row.
    private static FieldProblem inRow(FieldProblem problem, List<Integer> rows) {
        for (int at = 0; at < rows.size(); at++) {
            for (var field : List.of("to", "words")) {
                if (problem.field().equals(field + at)) {
                    return new FieldProblem(field + rows.get(at), problem.key(), problem.args());
                }
            }
        }
        return problem;
    }

    private List<FieldProblem> leave(StaffId me, Seen seen, AppealDeedForm form) {
        var ground = LeavingGround.of(form.value("ground"));
        return ground.isEmpty()
                ? List.of(FieldProblem.of("ground", "desk.appeal.ground-missing"))
                : list(replies.leave(me, seen, ground.get(), form.value("text")));
    }

    private List<FieldProblem> end(
            StaffId me, Seen seen, AppealDeed deed, AppealDeedForm form, Brought files) {
        if (!files.problems().isEmpty()) {
            return files.problems();
        }
        var text = form.value("text");
        var attached = files.files(AppealDeed.FILES);
        return list(
                deed == AppealDeed.ANSWER
                        ? replies.answer(me, seen, text, attached)
                        : decisions.reject(me, seen, text, attached));
    }

    private List<FieldProblem> grant(StaffId me, Seen seen, AppealDeedForm form, Brought files) {
        var problems = new ArrayList<>(files.problems());
        var effect = ComplaintEffect.of(form.value("effect"));
        if (effect.isEmpty()) {
            problems.add(FieldProblem.of("effect", "desk.appeal.effect-missing"));
        }
        if (form.value("text").isEmpty()) {
            problems.add(FieldProblem.of("text", "appeals.words.missing"));
        }
        if (!problems.isEmpty()) {
            return problems;
        }
        var grant =
                new ComplaintDecisions.Grant(
                        form.value("text"),
                        effect.orElseThrow(),
                        form.number("days"),
                        files.files(AppealDeed.RESULT),
                        files.files(AppealDeed.FILES));
        return list(decisions.grant(me, seen, grant));
    }

    private static List<FieldProblem> list(Optional<FieldProblem> problem) {
        return problem.stream().toList();
    }
}

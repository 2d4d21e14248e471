package okno.desk.web;

import jakarta.servlet.http.HttpServletRequest;
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
import okno.attachments.web.FormFiles;
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
    private final FormFiles formFiles;

    AppealDeeds(
            AppealAssignment assignment,
            AppealRouting routing,
            AppealReplies replies,
            ComplaintDecisions decisions,
            FormFiles formFiles) {
        this.assignment = assignment;
        this.routing = routing;
        this.replies = replies;
        this.decisions = decisions;
        this.formFiles = formFiles;
    }

    /// @return what is wrong; nothing was done then
    /// @throws Conflict when somebody else changed the appeal meanwhile
    List<FieldProblem> proceed(
            StaffId me,
            AppealNumber number,
            AppealDeed deed,
            AppealDeedForm form,
            HttpServletRequest request) {
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
            case ANSWER, REJECTION -> end(me, seen, deed, form, request);
            case GRANT -> grant(me, seen, form, request);
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
            StaffId me,
            Seen seen,
            AppealDeed deed,
            AppealDeedForm form,
            HttpServletRequest request) {
        var received = formFiles.receive("files", request);
        if (!received.problems().isEmpty()) {
            return received.problems();
        }
        var text = form.value("text");
        return list(
                deed == AppealDeed.ANSWER
                        ? replies.answer(me, seen, text, received.files())
                        : decisions.reject(me, seen, text, received.files()));
    }

    private List<FieldProblem> grant(
            StaffId me, Seen seen, AppealDeedForm form, HttpServletRequest request) {
        var result = formFiles.receive("result", request);
        var files = formFiles.receive("files", request);
        var problems = new ArrayList<>(result.problems());
        problems.addAll(files.problems());
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
                        result.files(),
                        files.files());
        return list(decisions.grant(me, seen, grant));
    }

    private static List<FieldProblem> list(Optional<FieldProblem> problem) {
        return problem.stream().toList();
    }
}

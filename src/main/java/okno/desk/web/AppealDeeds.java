package okno.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
    /// How many parts the page of a parting has room for.
    static final int PARTS = 3;

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
        try {
            return assign(me, seen, StaffId.of(form.value("colleague")));
        } catch (IllegalArgumentException _) {
            return List.of(FieldProblem.of("colleague", "desk.colleague.missing"));
        }
    }

    private List<FieldProblem> register(StaffId me, Seen seen) {
        routing.register(me, seen);
        return List.of();
    }

    private List<FieldProblem> forward(StaffId me, Seen seen, AppealDeedForm form) {
        var unsaid = unsaid(form);
        return unsaid.isEmpty()
                ? list(routing.forward(me, seen, form.value("to"), form.value("reason")))
                : unsaid;
    }

    private List<FieldProblem> part(StaffId me, Seen seen, AppealDeedForm form) {
        var unsaid = unsaid(form);
        if (!unsaid.isEmpty()) {
            return unsaid;
        }
        var parts =
                IntStream.range(0, PARTS)
                        .filter(i -> !form.value("to" + i).isEmpty())
                        .mapToObj(
                                i ->
                                        new AppealRouting.Part(
                                                form.value("to" + i), form.value("words" + i)))
                        .toList();
        return routing.split(me, seen, parts, form.value("reason")).stream()
                .map(it -> new FieldProblem("to0", it.key(), it.args()))
                .toList();
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

    private static List<FieldProblem> unsaid(AppealDeedForm form) {
        return form.value("reason").isEmpty()
                ? List.of(FieldProblem.of("reason", "appeals.words.missing"))
                : List.of();
    }

    private static List<FieldProblem> list(Optional<FieldProblem> problem) {
        return problem.stream().toList();
    }
}

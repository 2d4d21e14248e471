package okno.appeals;

import java.util.List;
import java.util.Optional;
import okno.accounts.StaffId;
import okno.agencies.Agencies;
import okno.appeals.AppealCases.Seen;
import okno.appeals.AppealPassage.Move;
import okno.appeals.AppealStep.Words;
import okno.attachments.ReceivedFile;
import okno.audit.Actor;
import okno.platform.Conflict;
import okno.platform.FieldProblem;
import okno.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How an officer ends an appeal, or takes longer for it. Every verb is one transaction and names
/// the state it saw; what is wrong is returned, and nothing was done then.
@Service
public class AppealReplies {
    /// Longest text of an answer or a reason, in characters.
    public static final int LONGEST = 10_000;

    private final AppealCases cases;
    private final AppealPassage passage;
    private final AppealTerms terms;
    private final Agencies agencies;
    private final AnswerFiles answerFiles;

    AppealReplies(
            AppealCases cases,
            AppealPassage passage,
            AppealTerms terms,
            Agencies agencies,
            AnswerFiles answerFiles) {
        this.cases = cases;
        this.passage = passage;
        this.terms = terms;
        this.agencies = agencies;
        this.answerFiles = answerFiles;
    }

    /// Takes longer, once, and tells the author why (59-ФЗ, ст. 12, ч. 2).
    ///
    /// @param days more, 1 to 30
    /// @throws Conflict when it was extended before, or somebody else changed it meanwhile
    @Transactional
    public Optional<FieldProblem> extend(StaffId officer, Seen seen, int days, String reason) {
        var appeal = cases.find(officer, seen);
        if (days < 1 || days > AppealTerms.LONGEST_EXTENSION) {
            return Optional.of(
                    FieldProblem.of("days", "appeals.extend.days", AppealTerms.LONGEST_EXTENSION));
        }
        var entry =
                appeal.standing()
                        .registration()
                        .orElseThrow(() -> new Conflict("not registered yet"));
        var body = agencies.find(appeal.agency()).orElseThrow(() -> new NotFound("agency"));
        var answer = terms.extended(body, entry.on(), days);
        return said("reason", reason)
                .or(
                        () -> {
                            passage.take(
                                    appeal,
                                    appeal.standing().extended(answer.lastDay()),
                                    new Move(
                                            AppealAction.EXTEND,
                                            Actor.staff(officer.value()),
                                            Words.of(reason),
                                            List.of(answer)));
                            return Optional.empty();
                        });
    }

    /// Answers.
    ///
    /// @param files that go with it, received beforehand; they get the seal of the body
    /// @throws Conflict when somebody else changed it meanwhile
    @Transactional
    public Optional<FieldProblem> answer(
            StaffId officer, Seen seen, String text, List<ReceivedFile> files) {
        var appeal = cases.find(officer, seen);
        var problem = said("text", text);
        if (problem.isEmpty()) {
            var step =
                    passage.take(
                            appeal,
                            appeal.standing().in(AppealState.ANSWERED, passage.now()),
                            Move.of(
                                    AppealAction.ANSWER,
                                    Actor.staff(officer.value()),
                                    Words.of(text)));
            answerFiles.attach(appeal, step, officer, files);
        }
        return problem;
    }

    /// Leaves an appeal unanswered on a ground that the law has for its kind (59-ФЗ, ст. 11).
    ///
    /// @param text to the author; may be empty where there is nobody to be told
    /// @throws Conflict when somebody else changed it meanwhile
    @Transactional
    public Optional<FieldProblem> leave(
            StaffId officer, Seen seen, LeavingGround ground, String text) {
        var appeal = cases.find(officer, seen);
        if (!LeavingGround.of(appeal.matter().kind()).contains(ground)) {
            return Optional.of(FieldProblem.of("ground", "appeals.leave.never"));
        }
        var problem = ground.told() ? said("text", text) : within("text", text, LONGEST);
        if (problem.isEmpty()) {
            passage.take(
                    appeal,
                    appeal.standing().in(AppealState.LEFT_UNANSWERED, passage.now()),
                    Move.of(
                            AppealAction.LEAVE,
                            Actor.staff(officer.value()),
                            new Words(text, Optional.of(ground), Optional.empty())));
        }
        return problem;
    }

    static Optional<FieldProblem> said(String field, String text) {
        return text.isBlank()
                ? Optional.of(FieldProblem.of(field, "appeals.words.missing"))
                : within(field, text, LONGEST);
    }

    static Optional<FieldProblem> within(String field, String text, int longest) {
        return text.length() > longest
                ? Optional.of(FieldProblem.of(field, "appeals.words.long", text.length(), longest))
                : Optional.empty();
    }
}

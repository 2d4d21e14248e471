package okno.appeals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import okno.accounts.StaffId;
import okno.agencies.Agency;
import okno.appeals.AppealCases.Seen;
import okno.appeals.AppealPassage.Move;
import okno.appeals.AppealStep.Words;
import okno.audit.Actor;
import okno.platform.Conflict;
import okno.platform.FieldProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an officer can do with an appeal before it is answered: enter it in the register of the
/// body, send it on to the body whose matter it is, send parts of it to several. Every verb is one
/// transaction and names the state it saw.
@Service
public class AppealRouting {
    /// How many parts may be split off at once.
    public static final int MOST_PARTS = 3;

    /// Longest words about what a part holds, in characters.
    public static final int LONGEST_PART = 1000;

    private final AppealCases cases;
    private final AppealPassage passage;
    private final AppealTerms terms;
    private final RegisterNumbers numbers;
    private final AppealRules rules;
    private final Parting parting;

    AppealRouting(
            AppealCases cases,
            AppealPassage passage,
            AppealTerms terms,
            RegisterNumbers numbers,
            AppealRules rules,
            Parting parting) {
        this.cases = cases;
        this.passage = passage;
        this.terms = terms;
        this.numbers = numbers;
        this.rules = rules;
        this.parting = parting;
    }

    /// A part of an appeal that another body has to answer.
    ///
    /// @param to slug of the body
    /// @param words which of the questions are its matter
    public record Part(String to, String words) {}

    /// Enters an appeal in the register of its body: from now on the term of the answer runs.
    ///
    /// @throws Conflict when somebody else changed it meanwhile
    @Transactional
    public Appeal.Registration register(StaffId officer, Seen seen) {
        var appeal = cases.find(officer, seen);
        var body = body(appeal);
        var entry = numbers.next(body.slug(), body.dayOf(passage.now()));
        var answer = terms.answer(body, appeal.matter(), entry.on());
        passage.take(
                appeal,
                appeal.standing().registered(entry, answer.lastDay()),
                new Move(
                        AppealAction.REGISTER,
                        Actor.staff(officer.value()),
                        Words.naming(entry.number()),
                        List.of(terms.forwarding(body, appeal.matter(), entry.on()), answer)));
        return entry;
    }

    /// Sends an appeal on to the body whose matter it is, which registers it anew. A complaint
    /// never goes to the body complained of (59-ФЗ, ст. 8, ч. 6).
    ///
    /// @param to slug of the body
    /// @param reason told to the author too
    /// @return what is wrong; nothing was done then
    /// @throws Conflict when somebody else changed it meanwhile
    @Transactional
    public Optional<FieldProblem> forward(StaffId officer, Seen seen, String to, String reason) {
        var appeal = cases.find(officer, seen);
        var problem = rules.onward(appeal, to, "to").or(() -> AppealReplies.said("reason", reason));
        if (problem.isEmpty()) {
            var due = terms.registration(parting.body(to), appeal.matter(), passage.now());
            passage.take(
                    appeal,
                    parting.arriving(to, due),
                    new Move(
                            AppealAction.FORWARD,
                            Actor.staff(officer.value()),
                            Words.of(reason),
                            List.of(due)));
        }
        return problem;
    }

    /// Sends parts of an appeal to other bodies; the rest stays to be answered.
    ///
    /// @param parts to different bodies
    /// @param reason told to the author too
    /// @return what is wrong, of a part at `to` or `words` with its place from 0; nothing was done
    ///     then
    /// @throws Conflict when somebody else changed it meanwhile
    @Transactional
    public List<FieldProblem> split(StaffId officer, Seen seen, List<Part> parts, String reason) {
        var appeal = cases.find(officer, seen);
        var problems = new ArrayList<>(problems(appeal, parts));
        AppealReplies.said("reason", reason).ifPresent(problems::add);
        if (problems.isEmpty()) {
            var actor = Actor.staff(officer.value());
            passage.take(
                    appeal,
                    appeal.standing().in(AppealState.REGISTERED, passage.now()),
                    Move.of(AppealAction.SPLIT, actor, Words.of(reason)));
            parts.forEach(part -> parting.begin(appeal, part, actor));
        }
        return problems;
    }

    private List<FieldProblem> problems(Appeal appeal, List<Part> parts) {
        if (parts.isEmpty() || parts.size() > MOST_PARTS) {
            return List.of(FieldProblem.of("to0", "appeals.split.count", MOST_PARTS));
        }
        var bodies = new HashSet<String>();
        return IntStream.range(0, parts.size())
                .mapToObj(
                        at -> {
                            var part = parts.get(at);
                            return bodies.add(part.to())
                                    ? problem(appeal, part, at)
                                    : Optional.of(
                                            FieldProblem.of("to" + at, "appeals.split.twice"));
                        })
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<FieldProblem> problem(Appeal appeal, Part part, int at) {
        return rules.onward(appeal, part.to(), "to" + at)
                .or(() -> words("words" + at, part.words()));
    }

    private static Optional<FieldProblem> words(String field, String text) {
        return text.isBlank()
                ? Optional.of(FieldProblem.of(field, "appeals.split.words-missing"))
                : AppealReplies.within(field, text, LONGEST_PART);
    }

    private Agency body(Appeal appeal) {
        return parting.body(appeal.agency());
    }
}

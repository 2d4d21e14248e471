package okno.submissions;

import static okno.submissions.SubmissionAction.*;
import static okno.submissions.SubmissionStatus.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The whole life of a submission in one table: from which status which action leads to which. Its
/// diagram in the documents is made from it.
public final class Transitions {
    /// A line of the table.
    public record Transition(SubmissionStatus from, SubmissionAction action, SubmissionStatus to) {}

    private static final List<Transition> TABLE =
            List.of(
                    new Transition(REGISTERED, DELIVER, DELIVERED),
                    new Transition(REGISTERED, WITHDRAW, CANCELLING),
                    new Transition(DELIVERED, ACCEPT, IN_WORK),
                    new Transition(DELIVERED, ASK, NEED_INFO),
                    new Transition(DELIVERED, REFUSE, REFUSED),
                    new Transition(DELIVERED, WITHDRAW, CANCELLING),
                    new Transition(IN_WORK, REPORT, INTERIM),
                    new Transition(IN_WORK, ASK, NEED_INFO),
                    new Transition(IN_WORK, CHARGE, INTERIM),
                    new Transition(IN_WORK, PAY, IN_WORK),
                    new Transition(IN_WORK, GRANT, DONE),
                    new Transition(IN_WORK, REFUSE, REFUSED),
                    new Transition(IN_WORK, WITHDRAW, CANCELLING),
                    new Transition(INTERIM, REPORT, INTERIM),
                    new Transition(INTERIM, ASK, NEED_INFO),
                    new Transition(INTERIM, CHARGE, INTERIM),
                    new Transition(INTERIM, PAY, IN_WORK),
                    new Transition(INTERIM, GRANT, DONE),
                    new Transition(INTERIM, REFUSE, REFUSED),
                    new Transition(INTERIM, WITHDRAW, CANCELLING),
                    new Transition(NEED_INFO, ANSWER, IN_WORK),
                    new Transition(NEED_INFO, REPORT, INTERIM),
                    new Transition(NEED_INFO, PAY, NEED_INFO),
                    new Transition(NEED_INFO, REFUSE, REFUSED),
                    new Transition(NEED_INFO, WITHDRAW, CANCELLING),
                    new Transition(CANCELLING, PAY, CANCELLING),
                    new Transition(CANCELLING, CONFIRM_WITHDRAWAL, CANCELLED),
                    new Transition(CANCELLING, DENY_WITHDRAWAL, CANCEL_DENIED),
                    new Transition(CANCEL_DENIED, RESUME, IN_WORK),
                    new Transition(DONE, REPAIR, DONE),
                    new Transition(DONE, REOPEN, IN_WORK),
                    new Transition(REFUSED, REOPEN, IN_WORK));

    private Transitions() {}

    /// Every line, in the order of a submission's life.
    public static List<Transition> all() {
        return TABLE;
    }

    /// Where an action leads; empty when it cannot happen in that status.
    public static Optional<SubmissionStatus> next(SubmissionStatus from, SubmissionAction action) {
        return TABLE.stream()
                .filter(line -> line.from() == from && line.action() == action)
                .map(Transition::to)
                .findFirst();
    }

    /// What can happen in a status.
    public static Set<SubmissionAction> from(SubmissionStatus status) {
        var actions = EnumSet.noneOf(SubmissionAction.class);
        TABLE.stream()
                .filter(line -> line.from() == status)
                .forEach(line -> actions.add(line.action()));
        return actions;
    }

    /// The table as a Mermaid state diagram.
    public static String diagram() {
        var text = new StringBuilder("stateDiagram-v2\n    [*] --> REGISTERED: SEND\n");
        TABLE.forEach(
                line ->
                        text.append(
                                "    %s --> %s: %s\n"
                                        .formatted(line.from(), line.to(), line.action())));
        for (var status : SubmissionStatus.values()) {
            if (status.isFinal()) {
                text.append("    %s --> [*]\n".formatted(status));
            }
        }
        return text.toString();
    }
}

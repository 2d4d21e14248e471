package okno.appeals;

import static okno.appeals.AppealAction.*;
import static okno.appeals.AppealState.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The whole life of an appeal in one table: in which state which action leads to which. It begins
/// as [AppealState#SENT] when its author sends it, as [AppealState#FORWARDED] when it is split off.
public final class AppealTransitions {
    /// A line of the table.
    public record Transition(AppealState from, AppealAction action, AppealState to) {}

    private static final List<Transition> TABLE =
            List.of(
                    new Transition(SENT, REGISTER, REGISTERED),
                    new Transition(SENT, WITHDRAW, WITHDRAWN),
                    new Transition(REGISTERED, FORWARD, FORWARDED),
                    new Transition(REGISTERED, SPLIT, REGISTERED),
                    new Transition(REGISTERED, EXTEND, EXTENDED),
                    new Transition(REGISTERED, ANSWER, ANSWERED),
                    new Transition(REGISTERED, GRANT, GRANTED),
                    new Transition(REGISTERED, REJECT, REJECTED),
                    new Transition(REGISTERED, LEAVE, LEFT_UNANSWERED),
                    new Transition(REGISTERED, WITHDRAW, WITHDRAWN),
                    new Transition(FORWARDED, REGISTER, REGISTERED),
                    new Transition(FORWARDED, WITHDRAW, WITHDRAWN),
                    new Transition(EXTENDED, ANSWER, ANSWERED),
                    new Transition(EXTENDED, LEAVE, LEFT_UNANSWERED),
                    new Transition(EXTENDED, WITHDRAW, WITHDRAWN));

    /// What never happens to a complaint before court: its term is not extended, it is about one
    /// case and has one decision (210-ФЗ, ст. 11.2).
    private static final Set<AppealAction> NEVER_PRETRIAL = EnumSet.of(SPLIT, EXTEND, ANSWER);

    private static final Set<AppealAction> ONLY_PRETRIAL = EnumSet.of(GRANT, REJECT);

    private AppealTransitions() {}

    /// Every line, in the order of an appeal's life.
    public static List<Transition> all() {
        return TABLE;
    }

    /// Where an action leads; empty when it cannot happen to an appeal of that kind in that state.
    public static Optional<AppealState> next(
            AppealKind kind, AppealState from, AppealAction action) {
        return TABLE.stream()
                .filter(line -> line.from() == from && line.action() == action)
                .filter(line -> fits(kind, line.action()))
                .map(Transition::to)
                .findFirst();
    }

    /// What can happen to an appeal of a kind in a state.
    public static Set<AppealAction> from(AppealKind kind, AppealState state) {
        var actions = EnumSet.noneOf(AppealAction.class);
        TABLE.stream()
                .filter(line -> line.from() == state && fits(kind, line.action()))
                .forEach(line -> actions.add(line.action()));
        return actions;
    }

    private static boolean fits(AppealKind kind, AppealAction action) {
        return !(kind == AppealKind.PRETRIAL ? NEVER_PRETRIAL : ONLY_PRETRIAL).contains(action);
    }
}

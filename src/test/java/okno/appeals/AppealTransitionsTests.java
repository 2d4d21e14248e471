package okno.appeals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import okno.appeals.AppealTransitions.Transition;
import org.junit.jupiter.api.Test;

class AppealTransitionsTests {
    /// What brings an appeal into being, and to where.
    private static final EnumSet<AppealState> FIRST =
            EnumSet.of(AppealState.SENT, AppealState.FORWARDED);

    @Test
    void leaveNoStateThatCannotBeReached() {
        var reached = EnumSet.copyOf(FIRST);
        AppealTransitions.all().forEach(line -> reached.add(line.to()));

        assertThat(reached).containsExactlyInAnyOrder(AppealState.values());
    }

    @Test
    void leadOutOfEveryStateThatIsOpen() {
        var left = AppealTransitions.all().stream().map(Transition::from).distinct();

        assertThat(left)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(AppealState.values()).filter(AppealState::open).toList());
    }

    @Test
    void useEveryActionButThoseThatBegin() {
        assertThat(AppealTransitions.all().stream().map(Transition::action).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(AppealAction.values())
                                .filter(it -> it != AppealAction.SEND && it != AppealAction.PART)
                                .toList());
    }

    @Test
    void leadToOneStateOnly() {
        assertThat(AppealTransitions.all().stream().map(line -> line.from() + " " + line.action()))
                .doesNotHaveDuplicates();
    }

    @Test
    void extendOnceAndOnlyWhatIsRegistered() {
        assertThat(
                        AppealTransitions.all().stream()
                                .filter(line -> line.action() == AppealAction.EXTEND))
                .containsExactly(
                        new Transition(
                                AppealState.REGISTERED, AppealAction.EXTEND, AppealState.EXTENDED));
    }

    @Test
    void decideComplaintsBeforeCourtAndAnswerAllOthers() {
        for (var kind : AppealKind.values()) {
            var actions = AppealTransitions.from(kind, AppealState.REGISTERED);

            if (kind == AppealKind.PRETRIAL) {
                assertThat(actions)
                        .contains(AppealAction.GRANT, AppealAction.REJECT)
                        .doesNotContain(
                                AppealAction.ANSWER, AppealAction.EXTEND, AppealAction.SPLIT);
            } else {
                assertThat(actions)
                        .contains(AppealAction.ANSWER, AppealAction.EXTEND, AppealAction.SPLIT)
                        .doesNotContain(AppealAction.GRANT, AppealAction.REJECT);
            }
        }
    }
}

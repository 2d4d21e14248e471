package okno.payments.refunds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import okno.payments.refunds.web.RefundsPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every pair of states is either a step or refused.
class RefundStateTests {
    private static final Map<String, Set<String>> STEPS =
            Map.of(
                    "decided", Set.of("ordered", "unclear", "done", "refused"),
                    "ordered", Set.of("done", "refused"),
                    "unclear", Set.of("done", "refused"));

    @ParameterizedTest
    @MethodSource("pairs")
    void knowsEveryPair(RefundState from, RefundState to) {
        assertThat(from.canBecome(to))
                .isEqualTo(STEPS.getOrDefault(from.word(), Set.of()).contains(to.word()));
    }

    @Test
    void isOpenUntilTheMoneyWentOrWillNotGo() {
        assertThat(RefundState.values())
                .filteredOn(RefundState::open)
                .containsExactly(RefundState.DECIDED, RefundState.ORDERED, RefundState.UNCLEAR);
    }

    @Test
    void isOfferedToOfficersAsFarAsItGoes() {
        assertThat(rows("bank", RefundsPage.Row::canOrder)).containsExactly("decided");
        assertThat(rows("gateway", RefundsPage.Row::canOrder)).isEmpty();
        assertThat(rows("bank", RefundsPage.Row::canEnd)).containsExactly("ordered", "unclear");
        assertThat(rows("bank", row -> row.tone().equals("act"))).containsExactly("unclear");
    }

    private static List<String> rows(String way, Predicate<RefundsPage.Row> which) {
        return Stream.of(RefundState.values())
                .map(
                        state ->
                                new RefundsPage.Row(
                                        "", Instant.EPOCH, null, 1, way, "asked", state.word()))
                .filter(which)
                .map(RefundsPage.Row::state)
                .toList();
    }

    static Stream<Arguments> pairs() {
        return Stream.of(RefundState.values())
                .flatMap(from -> Stream.of(RefundState.values()).map(to -> Arguments.of(from, to)));
    }
}

package okno.payments.checkouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every pair of states is either a step or refused.
class CheckoutTransitionsTests {
    private static final Map<CheckoutState, Set<String>> STEPS =
            Map.of(
                    CheckoutState.CREATED,
                    Set.of("pending", "waiting-for-capture", "succeeded", "canceled", "expired"),
                    CheckoutState.PENDING,
                    Set.of("waiting-for-capture", "succeeded", "canceled", "expired"),
                    CheckoutState.WAITING_FOR_CAPTURE,
                    Set.of("succeeded", "canceled", "expired"),
                    CheckoutState.SUCCEEDED,
                    Set.of(),
                    CheckoutState.CANCELED,
                    Set.of("succeeded"),
                    CheckoutState.EXPIRED,
                    Set.of("succeeded"));

    @ParameterizedTest
    @MethodSource("pairs")
    void knowsEveryPair(CheckoutState from, CheckoutState to) {
        assertThat(CheckoutTransitions.allows(from, to))
                .isEqualTo(STEPS.getOrDefault(from, Set.of()).contains(to.key()));
    }

    static Stream<Arguments> pairs() {
        return Stream.of(CheckoutState.values())
                .flatMap(
                        from ->
                                Stream.of(CheckoutState.values())
                                        .map(to -> Arguments.of(from, to)));
    }
}

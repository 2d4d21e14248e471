package okno.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What ГИС ГМП says of a payment and its charge.
class AcknowledgementCodesTests {
    @Test
    void settlesWhereNothingIsInDoubt() {
        assertThat(Acknowledgement.values())
                .filteredOn(Acknowledgement::settles)
                .extracting(Acknowledgement::code)
                .containsExactly(1, 4, 5);
    }

    @Test
    void isReadByItsCode() {
        assertThat(Acknowledgement.of(3)).contains(Acknowledgement.UNMATCHED);
        assertThat(Acknowledgement.of(0)).isEqualTo(Optional.empty());
    }
}

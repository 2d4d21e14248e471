package okno.launch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import okno.signatures.Verification.Outcome;
import okno.signatures.Verification.Qualified;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignedSampleTests {
    @ParameterizedTest
    @EnumSource
    void isWhatIsMeasured(KeySize size) throws Exception {
        var sample = new SignedSample(size, Instant.parse("2026-03-02T10:00:00Z"));

        var found = sample.verify();

        assertThat(found.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(found.qualified()).isEqualTo(Qualified.YES);
        assertThat(found.evidence().path()).hasSize(3);
        assertThat(found.evidence().revocation()).hasSize(2);
        assertThat(sample.compute()).isTrue();
    }
}

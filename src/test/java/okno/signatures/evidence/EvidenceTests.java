package okno.signatures.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.platform.Sha256;
import okno.signatures.Verification;
import okno.signatures.Verification.Evidence;
import okno.signatures.Verification.Examined;
import okno.signatures.Verification.ReferenceTime;
import okno.testing.OknoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OknoTest
class EvidenceTests {
    private static final byte[] SIGNATURE = {1, 2, 3};

    @Autowired private KeptSignatures kept;
    @Autowired private JdbcClient jdbc;

    private final UUID draft = UUID.randomUUID();
    private final UUID application = UUID.randomUUID();

    @Test
    void keepsWhatASignatureReliesOnAndForgetsTheRest() {
        var authority = anything();
        var dropped = anything();
        var relied = anything();
        keep(draft, authority, dropped);
        keep(application, authority, relied);

        kept.forget(draft);
        kept.sweep();

        assertThat(isThere(authority)).isTrue();
        assertThat(isThere(relied)).isTrue();
        assertThat(isThere(dropped)).isFalse();
    }

    private void keep(UUID subject, byte[] authority, byte[] list) {
        var evidence = new Evidence(List.of(anything(), authority), List.of(list));
        var time = new ReferenceTime(Instant.EPOCH, ReferenceTime.Source.RECEIPT, Optional.empty());
        var found = new Verification(List.of(), Optional.empty(), Examined.PATH, time, evidence);
        kept.keep(subject, "document", SIGNATURE, found);
    }

    private boolean isThere(byte[] content) {
        return jdbc.sql("select exists (select from signatures.evidence where sha256 = :hash)")
                .param("hash", Sha256.of(content))
                .query(Boolean.class)
                .single();
    }

    private static byte[] anything() {
        return UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
    }
}

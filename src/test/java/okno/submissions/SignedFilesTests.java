package okno.submissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import okno.forms.Answer.FileSignature;
import okno.signatures.Finding;
import okno.signatures.Reason;
import okno.signatures.Verification;
import okno.signatures.Verification.Evidence;
import okno.signatures.Verification.Examined;
import okno.signatures.Verification.ReferenceTime;
import okno.signatures.evidence.KeptSignature;
import org.junit.jupiter.api.Test;

class SignedFilesTests {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void needsOneSignatureThatIsQualifiedAndHolds() {
        assertThat(standing()).isEqualTo(FileSignature.ABSENT);
        assertThat(standing(found())).isEqualTo(FileSignature.HOLDS);
        assertThat(standing(found(Reason.NOT_QUALIFIED))).isEqualTo(FileSignature.REFUSED);
        assertThat(standing(found(Reason.BAD_SIGNATURE))).isEqualTo(FileSignature.REFUSED);
        assertThat(standing(found(Reason.REVOCATION_UNKNOWN))).isEqualTo(FileSignature.UNDECIDED);
    }

    @Test
    void takesTheBestOfSeveralSignatures() {
        assertThat(standing(found(Reason.BAD_SIGNATURE), found())).isEqualTo(FileSignature.HOLDS);
        assertThat(standing(found(Reason.REVOKED), found(Reason.REVOCATION_UNKNOWN)))
                .isEqualTo(FileSignature.UNDECIDED);
    }

    private static FileSignature standing(Verification... found) {
        return SignedFiles.standing(
                Stream.of(found)
                        .map(
                                one ->
                                        new KeptSignature(
                                                new UUID(1, 2), new UUID(1, 1), "file", NOW, one))
                        .toList());
    }

    private static Verification found(Reason... reasons) {
        return new Verification(
                Stream.of(reasons).map(Finding::of).toList(),
                Optional.empty(),
                Examined.PATH_AND_ACCREDITATION,
                new ReferenceTime(NOW, ReferenceTime.Source.RECEIPT, Optional.empty()),
                Evidence.NONE);
    }
}

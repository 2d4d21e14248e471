package okno.signatures.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import okno.platform.jobs.Job;
import okno.platform.jobs.JobFailed;
import okno.platform.jobs.JobWorker;
import okno.platform.sql.Json;
import okno.signatures.TestAuthority;
import okno.signatures.TestSeals;
import okno.signatures.TestTsa;
import okno.signatures.Verification.Outcome;
import okno.signatures.Verification.ReferenceTime.Source;
import okno.signatures.evidence.KeptSignature;
import okno.signatures.evidence.KeptSignatures;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Seals under documents of any kind, and the stamps that come later.
@OknoTest
class SealsTests {
    private static final String BODY = "sealed-body";
    private static final byte[] DOCUMENT = {1, 2, 3};

    @Autowired private Seals seals;
    @Autowired private KeptSignatures kept;
    @Autowired private LateTimestamps late;
    @Autowired private StampWords words;
    @Autowired private TestSeals keys;
    @Autowired private TestTsa tsa;
    @Autowired private JobWorker worker;
    @Autowired private Json json;
    @Autowired private MovableClock clock;

    private final UUID subject = UUID.randomUUID();

    @BeforeEach
    void theBodyHasAKey() {
        keys.give(BODY, TestAuthority.ACCREDITED.organisation("А", "1027700132195", "7707083893"));
    }

    @AfterEach
    void nothingIsLeft() {
        keys.takeAll();
        tsa.be(TestTsa.Manner.ABSENT);
        clock.reset();
    }

    @Test
    void aStampIsAskedForAgainUntilItComes() {
        tsa.be(TestTsa.Manner.DOWN);
        seal();
        pass(Duration.ofMinutes(2));
        pass(Duration.ofMinutes(3));
        assertThat(only().verification().time().source()).isEqualTo(Source.RECEIPT);

        tsa.be(TestTsa.Manner.GOOD);
        pass(Duration.ofMinutes(5));

        assertThat(only().verification().time().source()).isEqualTo(Source.TIMESTAMP);
    }

    @Test
    void aSealThatHasAStampIsNotStampedAgain() {
        tsa.be(TestTsa.Manner.GOOD);
        seal();
        var before = kept.file(subject, only().id());

        late.run(job());

        assertThat(kept.file(subject, only().id())).isEqualTo(before);
    }

    @Test
    void afterAWeekWithoutAStampSomebodyHasToLook() {
        tsa.be(TestTsa.Manner.DOWN);
        seal();

        clock.advance(LateTimestamps.DEADLINE.minusMinutes(1));
        assertThatCode(() -> late.run(job())).doesNotThrowAnyException();
        clock.advance(Duration.ofMinutes(2));
        assertThatExceptionOfType(JobFailed.class).isThrownBy(() -> late.run(job()));

        tsa.be(TestTsa.Manner.GOOD);
        pass(Duration.ofHours(1));
        assertThat(only().verification().time().source()).isEqualTo(Source.TIMESTAMP);
    }

    /// What was thrown away since cannot be told of.
    @Test
    void anUndecidedSealUnderNothingStaysAsItIs() {
        keys.give(BODY, TestAuthority.LATE.organisation("А", "1027700132195", "7707083893"));
        seal();

        pass(Duration.ofMinutes(2));

        assertThat(only().verification().outcome()).isEqualTo(Outcome.UNDECIDED);
    }

    @Test
    void aLongNameOfAnOwnerIsWrapped() {
        var name = "Комитет по делам архивов и документации Предгорного района";
        keys.give(BODY, TestAuthority.ACCREDITED.organisation(name, "1027700132195", "7707083893"));

        var stamp = words.of(keys.of(BODY).orElseThrow().owner());

        assertThat(stamp.lines()).hasSize(4).allMatch(line -> line.length() <= 50);
        assertThat(String.join(" ", stamp.lines())).contains(name);
    }

    private void seal() {
        seals.seal(BODY, subject, "document", () -> new ByteArrayInputStream(DOCUMENT));
    }

    private Job job() {
        var order = json.write(new LateTimestamps.Order(subject, only().id(), 0));
        return new Job(only().id(), LateTimestamps.KIND, only().id().toString(), order, 1);
    }

    private void pass(Duration time) {
        clock.advance(time);
        worker.drain();
    }

    private KeptSignature only() {
        return kept.of(List.of(subject)).getFirst();
    }
}

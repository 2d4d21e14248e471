package okno.verification.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.ports.DataExporter;
import okno.accounts.representation.Applications.Outcome;
import okno.accounts.representation.Families;
import okno.accounts.representation.PowerForm;
import okno.accounts.representation.RepresentationChecks;
import okno.accounts.representation.Representations;
import okno.attachments.Attachments;
import okno.attachments.ReceivedFile;
import okno.attachments.Upload;
import okno.attachments.Uploads;
import okno.audit.Actor;
import okno.identifiers.Snils;
import okno.submissions.Orders;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What becomes of papers when one of the two takes a copy of his data, or leaves.
@OknoTest
class PapersTests {
    @Autowired private Families families;
    @Autowired private Papers papers;
    @Autowired private PapersEraser eraser;
    @Autowired private PapersExporter exporter;
    @Autowired private RepresentationChecks checks;
    @Autowired private Representations representations;
    @Autowired private Attachments attachments;
    @Autowired private Uploads uploads;

    private final Snils trusting = TestSnils.next();
    private CitizenId me;
    private CitizenId principal;
    private UUID power;

    @BeforeEach
    void trust() throws IOException {
        me = families.person(TestSnils.next());
        principal = families.person(trusting);
        var form = PowerForm.of(Families.power(trusting));
        power = ((Outcome.Kept) papers.ask(me, form, List.of(scan()))).id();
        checks.accept(power, families.operator());
    }

    @Test
    void whoLeavesTakesHisPapersAndTheirScansAlong() {
        assertThat(attachments.list(me, power)).hasSize(1);

        eraser.erase(me);

        assertThat(representations.of(me)).isEmpty();
        assertThat(representations.over(principal)).isEmpty();
        assertThat(attachments.list(me, power)).isEmpty();
    }

    @Test
    void nobodyActsForWhoHasLeft() {
        eraser.erase(principal);

        assertThat(representations.inForce(me, power)).isEmpty();
        assertThat(representations.of(me)).isEmpty();
    }

    @Test
    void aCopyTellsForWhomOneActsWithTheScan() throws IOException {
        var copy = new Copy();

        exporter.write(me, copy);

        assertThat(copy.values.toString())
                .contains("in-force", "Речной", Families.UNTIL.plusDays(1).toString())
                .contains("overMe=[]");
        assertThat(copy.files.get("representations/" + power + "/скан.png"))
                .isEqualTo(Orders.png(37));
    }

    @Test
    void aCopyTellsWhoActsForOneAndKeepsThePaperBack() throws IOException {
        var copy = new Copy();

        exporter.write(principal, copy);

        assertThat(copy.values.toString()).contains("mine=[]", "in-force");
        assertThat(copy.files).isEmpty();
    }

    private ReceivedFile scan() throws IOException {
        var bytes = new ByteArrayInputStream(Orders.png(37));
        return ((Upload.Accepted<ReceivedFile>)
                        uploads.receive(Actor.guest(), "скан.png", bytes, List.of()))
                .file();
    }

    /// Keeps what is written.
    private static final class Copy implements DataExporter.Sink {
        private final Map<String, Object> values = new HashMap<>();
        private final Map<String, byte[]> files = new HashMap<>();

        @Override
        public void json(String name, Object value) {
            values.put(name, value);
        }

        @Override
        public void file(String path, InputStream content) throws IOException {
            files.put(path, content.readAllBytes());
        }
    }
}

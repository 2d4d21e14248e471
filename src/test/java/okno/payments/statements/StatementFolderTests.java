package okno.payments.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import okno.payments.Bills;
import okno.payments.Charge;
import okno.payments.Charges;
import okno.payments.payees.Payees;
import okno.payments.statements.SampleStatements.In;
import okno.platform.jobs.JobWorker;
import okno.testing.OknoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// Programs of banks lay statements into a folder.
@OknoTest
class StatementFolderTests {
    @Autowired private StatementFolder folder;
    @Autowired private Charges charges;
    @Autowired private Payees payees;
    @Autowired private JobWorker jobs;
    @Autowired private Bills bills;
    @Autowired private Clock clock;

    @TempDir private Path root;
    private Path body;

    @BeforeEach
    void haveAFolder() throws IOException {
        payees.install(new Payees.Named(Bills.BODY, "archive", "Архив"), Bills.PAYEE);
        body = Files.createDirectories(root.resolve(Bills.BODY));
    }

    @Test
    void takesWhatLiesThere() throws IOException {
        var charge = bills.charge(71_717);
        lay("whole.txt", file(charge), clock.instant().minusSeconds(60));
        lay("torn.txt", file(charge).replace("КонецФайла", ""), clock.instant().minusSeconds(60));

        folder.look(root);
        folder.look(root);
        jobs.drain();

        assertThat(charges.get(charge.id()).settled()).isTrue();
        assertThat(body.resolve("taken/whole.txt")).exists();
        assertThat(body.resolve("refused/torn.txt")).exists();
    }

    @Test
    void leavesWhatIsStillBeingWritten() throws IOException {
        var charge = bills.charge(71_718);
        lay("fresh.txt", file(charge), clock.instant());

        folder.look(root);

        assertThat(body.resolve("fresh.txt")).exists();
        assertThat(charges.get(charge.id()).settled()).isFalse();
    }

    @Test
    void aFileThatIsNoTextKeepsNoOtherFromBeingTaken() throws IOException {
        var charge = bills.charge(71_719);
        var broken = file(charge).replace("РасчСчет=", "РасчСчет=\0");
        lay("broken.txt", broken, clock.instant().minusSeconds(60));
        lay("whole.txt", file(charge), clock.instant().minusSeconds(60));

        folder.look(root);

        assertThat(body.resolve("refused/broken.txt")).exists();
        assertThat(body.resolve("taken/whole.txt")).exists();
    }

    private void lay(String name, String text, Instant at) throws IOException {
        var file = Files.writeString(body.resolve(name), text, StandardCharsets.UTF_8);
        Files.setLastModifiedTime(file, FileTime.from(at));
    }

    private static String file(Charge charge) {
        var roubles = Roubles.words(charge.terms().total().value());
        return SampleStatements.clientBank(
                List.of(new In("31", roubles, charge.uin().digits(), "папка")));
    }
}

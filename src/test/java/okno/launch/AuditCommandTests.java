package okno.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.audit.AuditChain;
import okno.platform.database.DatabaseAddress;
import okno.testing.OknoTest;
import okno.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@OknoTest
class AuditCommandTests {
    @Autowired private Audit audit;
    @Autowired private AuditChain chain;
    @Autowired private TransactionTemplate transactions;

    @TempDir private Path folder;

    private String answer = "";

    @BeforeEach
    void recordSomething() {
        for (int deed = 0; deed < 2; deed++) {
            transactions.executeWithoutResult(
                    status -> audit.record(Actor.guest(), "test.done", "test", "1", Map.of()));
        }
        chain.extend();
    }

    @Test
    void checksItsOwnExportWithoutTheDatabase() throws IOException {
        var file = export();

        assertThat(run("audit", "verify", file.toString(), "--head", head())).isZero();
    }

    @Test
    void findsAnExportThatWasCutShortByItsHead() throws IOException {
        var file = export();
        var head = head();
        var lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, lines.size() - 1));

        assertThat(run("audit", "verify", file.toString(), "--head", head)).isEqualTo(1);
        assertThat(answer).contains("\"valid\":false");
    }

    @Test
    void writesOverNothing() throws IOException {
        var file = Files.writeString(folder.resolve("kept.jsonl"), "kept");

        assertThat(run("audit", "export", file.toString(), "--config", config())).isEqualTo(1);
        assertThat(file).hasContent("kept");
    }

    @Test
    void findsNoRecordWhereNoPortalHasRun() throws IOException {
        var empty = config(TestDatabase.shared().create("okno_nothing"));

        assertThat(run("audit", "verify", "--config", empty)).isEqualTo(1);
        assertThat(answer).isEmpty();
    }

    private Path export() throws IOException {
        var file = folder.resolve("audit.jsonl");
        assertThat(run("audit", "export", file.toString(), "--config", config())).isZero();
        return file;
    }

    private String head() {
        return JsonMapper.shared().readTree(answer).get("head").asString();
    }

    private String config() throws IOException {
        return config(TestDatabase.shared().address());
    }

    private String config(DatabaseAddress address) throws IOException {
        var settings =
                """
                okno.database:
                  url: %s
                  username: %s
                  password: "%s"
                  owner:
                    username: %s
                    password: "%s"
                """
                        .formatted(
                                address.url(),
                                address.app().name(),
                                address.app().password(),
                                address.owner().name(),
                                address.owner().password());
        return Files.writeString(folder.resolve("okno.yaml"), settings).toString();
    }

    private int run(String... arguments) {
        var out = new StringWriter();
        var code =
                Okno.commandLine()
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(new StringWriter()))
                        .execute(arguments);
        answer = out.toString();
        return code;
    }
}

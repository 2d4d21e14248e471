package okno.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import okno.launch.backup.Manifest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// The first start as docs/operations.md tells it: with the very file of the document, and the
/// commands beside it know no more than this file.
class FirstStartTests {
    private static final Pattern FILE =
            Pattern.compile("```yaml\n(okno:\n  data:.*?)```", Pattern.DOTALL);

    private static final String SITE = "https://uslugi.example.ru";

    @TempDir private static Path folder;

    private static int port;
    private static String config = "";
    private static Optional<Process> portal = Optional.empty();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void start() throws Exception {
        port = PortalProcess.freePort();
        config = Files.writeString(folder.resolve("okno.yaml"), documented()).toString();
        portal =
                Optional.of(
                        new PortalProcess(folder.resolve("portal.log"), port, Map.of())
                                .start("serve", "--config", config));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (portal.isPresent()) {
            portal.get().destroy();
            portal.get().waitFor(30, TimeUnit.SECONDS);
        }
    }

    /// Filled in as an administrator would: folder, keys, port.
    private static String documented() throws IOException {
        var guide = FILE.matcher(Files.readString(Path.of("docs/operations.md")));
        assertThat(guide.find()).isTrue();
        return guide.group(1)
                .replace("/var/lib/okno", folder.resolve("data").toString())
                .replace("2026:…", "2026:" + key(1))
                .replace("\"…\"", '"' + key(2) + '"')
                .replace("8080", Integer.toString(port));
    }

    private static String key(int filler) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) filler);
        return Base64.getEncoder().encodeToString(bytes);
    }

    @Test
    void invitesAnAdministratorWhoChoosesAPasswordByTheLink() throws Exception {
        assertThat(invite("Первая@example.ru")).isEqualTo(1);
        assertThat(err.toString()).contains("почт");
        assertThat(invite("first@example.ru")).as(err.toString()).isZero();

        var lines = out.toString().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.getLast()).contains("72 ч");
        assertThat(lines.getFirst()).startsWith(SITE + "/staff/invitation?key=");
        var page = get(lines.getFirst().replace(SITE, "http://127.0.0.1:" + port));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("first@example.ru");
    }

    @Test
    void backsUpWhatTheSettingsFileNamesAndBringsItBack() throws IOException {
        var target = folder.resolve("backup");

        assertThat(run("backup", target.toString(), "--config", config)).isZero();

        var manifest =
                JsonMapper.shared()
                        .readValue(target.resolve("manifest.json").toFile(), Manifest.class);
        assertThat(manifest.tables()).extracting(Manifest.Table::name).contains("audit.entry");
        var restored = Files.createDirectory(folder.resolve("restored")).toString();
        assertThat(run("restore", target.toString(), "--config", config, "--data", restored))
                .as(err.toString())
                .isZero();
    }

    @Test
    void publishesWithTheSettingsFileAndGivesOutWhatItPublished() throws IOException {
        var services = Files.createDirectory(folder.resolve("exchange")).resolve("services.jsonl");
        var line = "{\"slug\":\"tree\",\"title\":\"Выдача порубочного билета\"}\n";
        Files.writeString(services, line);
        var exchange = folder.resolve("exchange").toString();
        var given = folder.resolve("given");

        assertThat(run("catalogue", "check", exchange)).isZero();
        assertThat(run("catalogue", "import", exchange, "--dry-run", "--config", config)).isZero();
        assertThat(run("catalogue", "import", exchange, "--config", config)).isZero();
        assertThat(run("catalogue", "export", given.toString(), "--config", config)).isZero();

        assertThat(given.resolve("services.jsonl")).content().contains("\"tree\"");
    }

    @Test
    void verifiesTheRecordThatTheSettingsFileNames() {
        assertThat(run("audit", "verify", "--config", config)).as(err.toString()).isZero();
        assertThat(out.toString()).doesNotContain("\"entries\":0,");
    }

    private int invite(String email) {
        return run("staff", "invite", email, "Первых", "Анна", "--config", config);
    }

    private static HttpResponse<String> get(String address)
            throws IOException, InterruptedException {
        try (var browser = HttpClient.newHttpClient()) {
            return browser.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
        }
    }

    private int run(String... arguments) {
        return Okno.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}

package okno.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OknoTests {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir private Path folder;

    @Test
    void checksEachNumberOnALineOfItsOwn() {
        var code = run("check", "snils", "112-233-445 95", "11223344596", "12");

        assertThat(code).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "{\"value\":\"112-233-445 95\",\"valid\":true,\"reason\":null}",
                        "{\"value\":\"11223344596\",\"valid\":false,\"reason\":\"CHECK_DIGITS\"}",
                        "{\"value\":\"12\",\"valid\":false,\"reason\":\"LENGTH\"}");
    }

    @Test
    void checksNumbersOfLetters() {
        var code = run("check", "shpi", "35720311000013", "RA473124829RU", "35720311000014");

        assertThat(code).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "{\"value\":\"35720311000013\",\"valid\":true,\"reason\":null}",
                        "{\"value\":\"RA473124829RU\",\"valid\":true,\"reason\":null}",
                        "{\"value\":\"35720311000014\",\"valid\":false,\"reason\":\"CHECK_DIGIT\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "inn 7707083893 7707083894",
                "ogrn 304500116000157 304500116000158",
                "uin 1114565226000000000000171 32116102414550976333",
                "account 049805746/40602810700000000025 049805746/40602810800000000025",
            })
    void checksNumbersOfRegistersChargesAndBanks(String line) {
        var code = run(("check " + line).split(" "));

        assertThat(code).isZero();
        assertThat(out.toString().lines())
                .satisfiesExactly(
                        valid -> assertThat(valid).endsWith("\"valid\":true,\"reason\":null}"),
                        invalid ->
                                assertThat(invalid)
                                        .endsWith("\"valid\":false,\"reason\":\"CHECK_DIGIT\"}"));
    }

    @Test
    void searchesAFolderOfAnotherCatalogue() throws IOException {
        Files.writeString(
                folder.resolve("services.jsonl"),
                """
                {"slug":"s1","title":"Выдача порубочного билета","keywords":["снос деревьев"]}
                {"slug":"s2","title":"Замена паспорта гражданина","colour":"red"}
                {"slug":"s3"}
                """);

        var code = run("search", "gfcgjhn", "--catalogue", folder.toString());

        assertThat(code).isZero();
        assertThat(out.toString())
                .startsWith("{\"query\":\"gfcgjhn\",\"micros\":")
                .contains("\"slug\":\"s2\"")
                .contains("\"kind\":\"service\"")
                .doesNotContain("s1");
        assertThat(err.toString().lines())
                .contains(
                        "services.jsonl:2: colour: заметка: поле «colour» неизвестно и не читается")
                .anyMatch(line -> line.startsWith("services.jsonl:3: title: ошибка:"));
    }

    @Test
    void searchesTheShippedPackages() {
        var code = run("search", "зарплата за прошлые годы", "--place", "07539000");

        assertThat(code).isZero();
        assertThat(out.toString()).contains("archive-social-legal-request");
    }

    @Test
    void searchesTheRegionOfAMunicipalityThatThePortalDoesNotKnow() {
        var code = run("search", "зарплата за прошлые годы", "--place", "07999000");

        assertThat(code).isZero();
        assertThat(out.toString()).contains("archive-social-legal-request");
    }

    @Test
    void searchesThePlaceThatAReplacedCodeMeansToday() {
        var code = run("search", "минераловодский архив", "--place", "07721000");

        assertThat(code).isZero();
        assertThat(out.toString()).contains("minvody-archive");
    }

    @Test
    void exportsIntoNoFile() throws IOException {
        var file = Files.createFile(folder.resolve("catalogue.zip"));

        assertThat(run("catalogue", "export", file.toString())).isEqualTo(2);
    }

    @Test
    void answersEachQuestionOnItsLine() {
        var code = run("search", "паспорт", "@okno", "-1");

        assertThat(code).isZero();
        assertThat(out.toString().lines())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("{\"query\":\"паспорт\","),
                        second -> assertThat(second).startsWith("{\"query\":\"@okno\","),
                        third -> assertThat(third).startsWith("{\"query\":\"-1\","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "search",
                "search a --place 123",
                "search a --catalogue /no/such/folder",
                "check",
                "check snils",
                "check shpi",
                "check inn",
                "check account",
                "check snils --wrong 1",
                "check passport 1",
                "audit",
                "audit verify /no/such/file",
                "terms",
                "backup",
                "demo --port many",
                "demo --port 65536",
                "demo --port -1",
                "bench card --seconds 0",
                "bench notices --notices 0",
                "serve --wrong"
            })
    void tellsWrongUsageByExitCodeTwo(String line) {
        assertThat(run(line.isEmpty() ? new String[0] : line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).isNotBlank();
    }

    @Test
    void helps() {
        assertThat(run("help", "demo")).isZero();
        assertThat(out.toString()).contains("--port", "--data", "--fresh");
    }

    @Test
    void listsEveryCommandThatTheReadmeNames() throws IOException {
        var readme = Files.readString(Path.of("README.md"));

        assertThat(run("help")).isZero();

        var named = Pattern.compile("\\./okno ([a-z]+)").matcher(readme).results();
        assertThat(named.map(command -> command.group(1)))
                .contains("demo", "test", "help")
                .allSatisfy(command -> assertThat(out.toString()).contains("\n  " + command));
        assertThat(run("test")).isEqualTo(1);
        assertThat(err.toString()).contains("./okno test");
    }

    @Test
    void refusesABusyPortInWords() throws IOException {
        try (var other = new ServerSocket(0)) {
            var code = run("demo", "--port", Integer.toString(other.getLocalPort()));

            assertThat(code).isEqualTo(1);
            assertThat(err.toString())
                    .contains("Порт " + other.getLocalPort() + " занят другой программой")
                    .contains("Port " + other.getLocalPort() + " is taken")
                    .doesNotContain("Exception");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup", "audit export", "catalogue export"})
    void findsNoPortalWhereNoneHasRunAndMakesNone(String command) {
        var target = folder.resolve("target");
        var data = folder.resolve("data");
        var line = "%s %s --data %s".formatted(command, target, data);

        assertThat(run(line.split(" "))).isEqualTo(1);
        assertThat(err.toString()).contains("нет данных портала").contains(data.toString());
        assertThat(data).doesNotExist();
        assertThat(target).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "backup target"})
    void refusesASettingsFileThatIsNotThere(String command) {
        var file = folder.resolve("okno.yml");

        assertThat(run((command + " --config " + file).split(" "))).isEqualTo(1);
        assertThat(err.toString()).contains(file.toString());
    }

    @Test
    void tellsThatAnAuditFileIsNoSuchThing() throws IOException {
        var file = Files.writeString(folder.resolve("audit.jsonl"), "not json\n");

        assertThat(run("audit", "verify", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains(file.toString());
    }

    @Test
    void findsAnEmptyChainWhole() throws IOException {
        var file = Files.createFile(folder.resolve("audit.jsonl"));

        assertThat(run("audit", "verify", file.toString())).isZero();
        assertThat(out.toString()).startsWith("{\"valid\":true,\"entries\":0,");
    }

    @Test
    void makesNoDatabaseForWhatIsNoBackup() {
        var data = folder.resolve("data");

        assertThat(run("restore", folder.resolve("none").toString(), "--data", data.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("manifest.json");
        assertThat(data).doesNotExist();
    }

    private int run(String... arguments) {
        return Okno.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}

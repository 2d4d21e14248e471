package okno.catalogue.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import okno.catalogue.SamplePackage;
import okno.catalogue.exchange.CatalogueImport.Outcome;
import okno.content.ContentProblem;
import okno.places.Places;
import okno.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueImportTests {
    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final String AGENCY =
            """
            {"slug":"altai-housing","title":"Жилищная инспекция Алтайского края","places":["01000000"]}
            """;
    private static final String ARCHIVES =
            """
            {"slug":"stavropol-archives","title":"Комитет по делам архивов","places":["07000000"]}
            """;
    private static final String SERVICE =
            """
            {"title":"Проверка дома","slug":"house-check","agency":"altai-housing","term":"15wd"}
            """;

    private final CatalogueImport imports = new CatalogueImport(Places.load(), false);

    @TempDir private Path folder;
    private DataSource database = new org.springframework.jdbc.datasource.SimpleDriverDataSource();

    @BeforeEach
    void createDatabase() {
        var address = TestDatabase.shared().createMigrated("okno_exchange");
        database = address.asApp();
    }

    @Test
    void tellsEachMistakeByFileRowAndField() throws IOException {
        write("agencies.jsonl", AGENCY);
        write(
                "services.jsonl",
                SERVICE
                        + """
                        {"slug":"Плохой код","title":"Первая"}

                        {"slug":"second","title":"Вторая","agency":"nobody","term":"soon"}
                        {"slug":"third"}
                        {"slug":"house-check","title":"Еще раз"}
                        не JSON
                        """);

        var outcomes = imports.check(folder);

        assertThat(outcomes).extracting(Outcome::right).containsExactly(true, false);
        assertThat(outcomes.getLast().problems())
                .extracting(problem -> problem.line() + " " + problem.field())
                .containsExactly("2 slug", "4 term", "5 title", "6 slug", "7 ");
    }

    @Test
    void notesWhatIsNotUnderstoodAndKeepsNobodyFromUsingTheRest() throws IOException {
        write(
                "agencies.jsonl",
                """
                {"slug":"one","title":"Один","hours":"как получится","colour":"green"}
                {"slug":"two","title":"Два","hours":"пн–пт 9:00–18:00"}
                """);

        var outcome = imports.check(folder).getFirst();

        assertThat(outcome.right()).isTrue();
        assertThat(outcome.notes())
                .extracting(note -> note.line() + " " + note.field())
                .containsExactly("1 colour", "1 hours");
    }

    @Test
    void readsTablesOfAllEncodingsAndSeparators() throws IOException {
        var semicolons =
                "slug;title;places;hours\none;\"Отдел\nпо работе; общий\";01000000;пн 9:00–18:00\n";
        write("agencies.csv", semicolons.getBytes(WINDOWS));
        write(
                "offices.csv",
                "\uFEFFКод,Орган,Наименование,Адрес\r\nfirst,one,Приемная,\"Барнаул, Ленина, 1\"\r\n"
                        .getBytes(StandardCharsets.UTF_8));

        var outcomes = run();

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.problems()).isEmpty());
        assertThat(exported())
                .containsEntry(
                        "agencies.jsonl",
                        "{\"slug\":\"one\",\"title\":\"Отдел\\nпо работе; общий\","
                                + "\"places\":[\"01000000\"],\"hours\":\"пн 9:00–18:00\"}\n")
                .containsEntry(
                        "offices.jsonl",
                        "{\"slug\":\"first\",\"agency\":\"one\",\"title\":\"Приемная\","
                                + "\"address\":\"Барнаул, Ленина, 1\"}\n");
    }

    @Test
    void holdsPackagesToTheRulesOfThoseThatShip() throws IOException {
        var shipped =
                Files.readString(
                        Path.of("src/main/resources/packages/services/inn-certificate.yaml"));
        var ground = "        - {code: false-data, text: Представлены недостоверные сведения}\n";
        Files.createDirectories(folder.resolve("services"));
        write("services/inn-certificate.yaml", shipped.replace(ground, ground + ground));

        var problems = imports.check(folder).getFirst().problems();

        assertThat(problems)
                .extracting(problem -> problem.field() + " " + problem.key())
                .contains("variants[0].refusal.service[1] catalogue.problem.twice");
    }

    @Test
    void whatIsOrderedOnThePortalNeedsABodyThatAnswersThere() throws IOException {
        write("agencies.jsonl", ARCHIVES);
        packageOf(SamplePackage.YAML);

        assertThat(problems()).containsExactly("6 places[0] catalogue.problem.no-desk");
        write("agencies.jsonl", ARCHIVES.replace("07000000", "01000000"));
        assertThat(problems()).containsExactly("6 places[0] catalogue.problem.nobody-serves");
        packageOf(SamplePackage.YAML.replace("apply: [portal]", "apply: [office]"));
        assertThat(problems()).containsExactly("6 places[0] catalogue.problem.nobody-serves");
        write("agencies.jsonl", ARCHIVES);
        assertThat(problems()).isEmpty();
    }

    @Test
    void whatAPackageNamesIsThereOrComesAlong() throws IOException {
        write("agencies.jsonl", ARCHIVES);
        packageOf(
                SamplePackage.ordered(
                                "sample",
                                "Образец",
                                "documents: [{title: Запрос, who: applicant, blank: request}]\n",
                                "{key: period, type: text, label: За какой период}")
                        .replace("apply: [portal]", "apply: [office]")
                        .replace(
                                "agency: stavropol-archives",
                                "agency: stavropol-archives\nbodies: [stavropol-archives, gone]"));

        assertThat(problems())
                .containsExactly(
                        "6 bodies[1] catalogue.exchange.no-agency",
                        "16 variants[0].documents[0].blank catalogue.exchange.no-blank");
        write("blanks.jsonl", "{\"slug\":\"request\",\"title\":\"Запрос\"}\n");
        assertThat(problems()).containsExactly("6 bodies[1] catalogue.exchange.no-agency");
        run();
        Files.delete(folder.resolve("blanks.jsonl"));
        var again = imports.run(folder, database, Clock.systemUTC(), true);
        assertThat(again.getLast().problems())
                .extracting(problem -> problem.field())
                .containsExactly("bodies[1]");
    }

    @Test
    void notesWhatLinesNameInVain() throws IOException {
        write("agencies.jsonl", AGENCY);
        write(
                "documents.jsonl",
                "{\"slug\":\"passport\",\"title\":\"Паспорт\",\"services\":[\"house-chek\"]}\n");
        write(
                "services.jsonl",
                SERVICE.replace(
                        "}", ",\"documents\":[\"passport\",\"snils\"],\"situations\":[\"x\"]}"));

        var notes = imports.check(folder).stream().flatMap(one -> one.notes().stream());

        assertThat(notes)
                .extracting(note -> note.line() + " " + note.field() + " " + note.key())
                .contains(
                        "1 services[0] catalogue.exchange.no-service",
                        "1 documents[1] catalogue.exchange.no-document",
                        "1 situations[0] catalogue.exchange.no-class")
                .doesNotContain("1 documents[0] catalogue.exchange.no-document");
    }

    @Test
    void aBlankWhoseFileIsRefusedIsNotThere() throws IOException {
        write("agencies.jsonl", ARCHIVES);
        packageOf(
                SamplePackage.ordered(
                                "sample",
                                "Образец",
                                "documents: [{title: Запрос, who: applicant, blank: request}]\n",
                                "{key: period, type: text, label: За какой период}")
                        .replace("apply: [portal]", "apply: [office]"));
        write("blanks.jsonl", "{\"slug\":\"request\",\"title\":\"Запрос\"}\n{\"slug\":\"b\"}\n");

        assertThat(problems())
                .containsExactly("15 variants[0].documents[0].blank catalogue.exchange.no-blank");
    }

    @Test
    void notesLinesWhoseBodiesWorkElsewhere() throws IOException {
        write("agencies.jsonl", AGENCY);
        write("services.jsonl", SERVICE.replace("}", ",\"places\":[\"01000000\",\"75000000\"]}"));

        var elsewhere = imports.check(folder).getLast();
        write("agencies.jsonl", AGENCY.replace(",\"places\":[\"01000000\"]", ""));
        var untold = imports.check(folder).getLast();

        assertThat(elsewhere.right()).isTrue();
        assertThat(elsewhere.notes())
                .extracting(note -> note.line() + " " + note.field() + " " + note.key())
                .containsExactly("1 places[1] catalogue.problem.nobody-serves");
        assertThat(untold.notes()).isEmpty();
    }

    @Test
    void aThingIsToldOfByOneFile() throws IOException {
        write("agencies.jsonl", AGENCY);
        write("services.csv", "slug;title\nhouse-check;Проверка дома\n");
        write("services.jsonl", SERVICE);

        var outcomes = imports.check(folder);

        assertThat(outcomes).extracting(Outcome::right).containsExactly(true, true, false);
        assertThat(outcomes.getLast().problems())
                .extracting(problem -> problem.line() + " " + problem.field() + " " + problem.key())
                .containsExactly("1 slug catalogue.problem.twice");
    }

    @Test
    void aLineIsPassedOverWhereThePackageOfABodyTellsOfTheOffice() throws IOException {
        Files.createDirectories(folder.resolve("agencies"));
        write(
                "agencies/altai-housing.yaml",
                """
                slug: altai-housing
                title: Жилищная инспекция Алтайского края
                short: Следит за состоянием домов
                level: regional
                places: ["01000000"]
                offices:
                  - slug: altai-housing-main
                    title: Прием граждан
                    address: г. Барнаул
                """);
        write(
                "offices.jsonl",
                """
                {"slug":"altai-housing-main","agency":"altai-housing","title":"Окно","address":"г. Бийск"}
                """);

        var outcomes = imports.check(folder);

        assertThat(outcomes).allSatisfy(one -> assertThat(one.problems()).isEmpty());
        assertThat(outcomes.getLast().notes())
                .extracting(note -> note.line() + " " + note.field() + " " + note.key())
                .containsExactly("1 slug catalogue.exchange.packaged");
    }

    @Test
    void aBodyWhoseFileIsRefusedStandsAboveNobody() throws IOException {
        Files.createDirectories(folder.resolve("agencies"));
        write("agencies/above.yaml", "slug: above\ntitle: Без мест\n");
        write("agencies.jsonl", "{\"slug\":\"below\",\"title\":\"Отдел\",\"parent\":\"above\"}\n");

        var outcomes = imports.check(folder);

        assertThat(outcomes).extracting(Outcome::right).containsExactly(false, false);
        assertThat(outcomes.getLast().problems())
                .extracting(problem -> problem.line() + " " + problem.field())
                .containsExactly("1 parent");
    }

    @Test
    void aBodyWhoseFileIsRefusedLaterStandsAboveNobody() throws IOException {
        write("agencies.csv", "slug;title;parent\nbelow;Отдел;above\n");
        write("agencies.jsonl", "{\"slug\":\"above\",\"title\":\"Комитет\",\"parent\":\"top\"}\n");

        var outcomes = imports.run(folder, database, Clock.systemUTC(), false);

        assertThat(outcomes)
                .extracting(Outcome::file, Outcome::right)
                .containsExactly(tuple("agencies.csv", false), tuple("agencies.jsonl", false));
        assertThat(outcomes.getFirst().problems())
                .extracting(problem -> problem.line() + " " + problem.field())
                .containsExactly("2 parent");
    }

    @Test
    void notesAPaperOfAServiceWhoseFileIsRefused() throws IOException {
        write(
                "documents.jsonl",
                "{\"slug\":\"d\",\"title\":\"Д\",\"services\":[\"house-check\"]}\n");
        write("services.jsonl", SERVICE);

        var outcomes = imports.check(folder);

        assertThat(outcomes).extracting(Outcome::right).containsExactly(true, false);
        assertThat(outcomes.getFirst().notes())
                .extracting(ContentProblem::key)
                .containsExactly("catalogue.exchange.no-service");
    }

    @Test
    void tellsOfFilesThatNobodyReads() throws IOException {
        write("README", "о чем это");
        write("services.yaml", "slug: sample\n");
        write(".hidden.csv", "slug\n");
        Files.createDirectories(folder.resolve("services/deeper"));
        write("services/sample.yml", "slug: sample\n");
        write("agencies.jsonl", AGENCY);

        assertThat(CatalogueImport.passedOver(folder))
                .extracting(ContentProblem::file)
                .containsExactly(
                        "README", "services.yaml", "services/deeper", "services/sample.yml");
        assertThat(imports.check(folder)).extracting(Outcome::right).containsExactly(true);
        assertThat(CatalogueImport.passedOver(folder.resolve("agencies.jsonl"))).isEmpty();
        assertThat(ExchangeFolder.read(folder).notes()).hasSize(4);
    }

    @Test
    void secondImportChangesNothing() throws IOException {
        write("agencies.jsonl", AGENCY);
        write("services.jsonl", SERVICE);

        var first = run();
        var second = run();

        assertThat(first).extracting(Outcome::fresh).containsExactly(1, 1);
        assertThat(second).extracting(Outcome::same).containsExactly(1, 1);
        assertThat(second).extracting(Outcome::fresh).containsExactly(0, 0);
    }

    @Test
    void changedLineIsANewVersion() throws IOException {
        write("agencies.jsonl", AGENCY);
        write("services.jsonl", SERVICE);
        run();
        write("services.jsonl", SERVICE.replace("15wd", "10wd"));

        assertThat(run()).extracting(Outcome::changed).containsExactly(0, 1);
        assertThat(exported().get("services.jsonl")).contains("10wd").doesNotContain("15wd");
    }

    @Test
    void dryRunWritesNothing() throws IOException {
        write("agencies.jsonl", AGENCY);

        var outcomes = imports.run(folder, database, Clock.systemUTC(), true);

        assertThat(outcomes).extracting(Outcome::fresh).containsExactly(1);
        assertThat(exported()).isEmpty();
    }

    @Test
    void leavesOutAFileWithAMistakeAsAWhole() throws IOException {
        write("agencies.jsonl", AGENCY);
        write("services.jsonl", SERVICE + "{\"slug\":\"second\"}\n");

        var outcomes = run();

        assertThat(outcomes).extracting(Outcome::right).containsExactly(true, false);
        assertThat(exported()).containsOnlyKeys("agencies.jsonl");
    }

    @Test
    void exportOfAnImportedExportIsTheSameToTheByte() throws IOException {
        write("agencies.jsonl", AGENCY);
        write("services.jsonl", SERVICE);
        write(
                "documents.jsonl",
                "{\"slug\":\"passport\",\"title\":\"Паспорт\",\"services\":[\"house-check\"]}\n");
        Files.createDirectories(folder.resolve("services"));
        Files.copy(
                Path.of("src/main/resources/packages/services/inn-certificate.yaml"),
                folder.resolve("services/inn-certificate.yaml"));
        Files.createDirectories(folder.resolve("agencies"));
        for (var agency : List.of("fns", "fns-chelyabinsk", "fns-stavropol")) {
            Files.copy(
                    Path.of("src/main/resources/packages/agencies/" + agency + ".yaml"),
                    folder.resolve("agencies/" + agency + ".yaml"));
        }
        assertThat(run()).allSatisfy(outcome -> assertThat(outcome.problems()).isEmpty());
        var first = exported();

        createDatabase();
        imports.run(folder.resolve("export"), database, Clock.systemUTC(), false);
        var second = exported();

        assertThat(first).hasSize(7).containsKey("services/inn-certificate.yaml");
        assertThat(second).isEqualTo(first);
    }

    private void packageOf(String yaml) throws IOException {
        Files.createDirectories(folder.resolve("services"));
        write("services/sample.yaml", yaml);
    }

    /// Of the package of a service.
    private List<String> problems() {
        return imports.check(folder).stream()
                .filter(outcome -> outcome.file().endsWith(".yaml"))
                .flatMap(outcome -> outcome.problems().stream())
                .map(problem -> problem.line() + " " + problem.field() + " " + problem.key())
                .toList();
    }

    private List<Outcome> run() {
        return imports.run(folder, database, Clock.systemUTC(), false);
    }

    private Map<String, String> exported() throws IOException {
        var target = folder.resolve("export");
        org.springframework.util.FileSystemUtils.deleteRecursively(target);
        new CatalogueExport(Places.load(), false).write(target, database, Clock.systemUTC());
        var files = new TreeMap<String, String>();
        try (var found = Files.walk(target)) {
            for (var file : found.filter(Files::isRegularFile).toList()) {
                files.put(target.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    private void write(String name, String text) throws IOException {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }
}

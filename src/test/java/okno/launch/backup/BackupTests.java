package okno.launch.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import okno.attachments.storage.FolderStorage;
import okno.platform.Ids;
import okno.platform.StartProblem;
import okno.platform.database.DatabaseAddress;
import okno.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class BackupTests {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final String TRICKY = "Ёлка\tи\\n\nновая строка \\N «кавычки»";

    @TempDir private Path folder;

    private static final DatabaseAddress SOURCE =
            TestDatabase.shared().createMigrated("okno_backup");

    private Path storage = Path.of("");
    private Path backup = Path.of("");

    @BeforeAll
    static void fillTheDatabase() {
        var jdbc = JdbcClient.create(SOURCE.asOwner());
        jdbc.sql(
                        """
                        insert into platform.job
                          (id, kind, subject, sealed, state, run_at, attempts, reason, created_at)
                        values
                          (gen_random_uuid(), 'mail', :text, :sealed, 'failed', now(), 3, null, now())
                        """)
                .param("text", TRICKY)
                .param("sealed", new byte[] {0, 9, 10, 92, -1})
                .update();
        jdbc.sql(
                        """
                        insert into audit.entry
                          (id, recorded_at, actor_kind, actor, action, subject_kind, subject, facts)
                        values
                          (gen_random_uuid(), now(), 'system', 'test', 'run', 'job', '1', '{"a": "б"}')
                        """)
                .update();
    }

    @BeforeEach
    void fillTheStorage() throws IOException {
        storage = folder.resolve("files");
        backup = folder.resolve("backup");
        Files.createDirectories(storage.resolve("ab"));
        Files.writeString(storage.resolve("ab/скан 1.pdf"), "PDF", StandardCharsets.UTF_8);
    }

    @Test
    void bringsEveryRowAndFileBack() throws IOException {
        var target = emptyDatabase();
        var manifest = backup().write(backup);

        var back = folder.resolve("back");
        new Restore(target, back).from(backup);

        assertThat(manifest.tables()).extracting(Manifest.Table::name).contains("audit.entry");
        for (var table : manifest.tables()) {
            assertThat(rows(target, table.name())).isEqualTo(rows(SOURCE, table.name()));
        }
        assertThat(rows(target, "platform.job").getFirst()).containsEntry("subject", TRICKY);
        assertThat(back.resolve("ab/скан 1.pdf")).hasContent("PDF");
        assertThat(contents(target).foreignKeys()).isEqualTo(contents(SOURCE).foreignKeys());
    }

    @Test
    void refusesADatabaseThatHoldsSomething() {
        backup().write(backup);

        refuses(SOURCE, folder.resolve("back"), "не пуста");
    }

    @Test
    void refusesAStorageThatHoldsSomething() {
        backup().write(backup);

        refuses(emptyDatabase(), storage, "не пуста");
    }

    @Test
    void refusesADamagedTableBeforeItChangesAnything() throws IOException {
        backup().write(backup);
        var target = emptyDatabase();
        Files.write(
                backup.resolve("tables/platform.job.copy.gz"),
                new byte[] {1},
                StandardOpenOption.APPEND);

        refuses(target, folder.resolve("back"), "platform.job.copy.gz");
        assertThat(contents(target).tables()).isEmpty();
    }

    @Test
    void refusesADamagedFileBeforeItChangesAnythingAndTakesTheNextTry() throws IOException {
        backup().write(backup);
        var target = emptyDatabase();
        var back = folder.resolve("back");
        Files.writeString(backup.resolve("files/ab/скан 1.pdf"), "PDF2");

        refuses(target, back, "скан 1.pdf");
        assertThat(contents(target).tables()).isEmpty();
        assertThat(back).doesNotExist();

        Files.writeString(backup.resolve("files/ab/скан 1.pdf"), "PDF");
        new Restore(target, back).from(backup);
        assertThat(rows(target, "platform.job")).hasSize(1);
    }

    @Test
    void refusesABackupThatLostAFile() throws IOException {
        backup().write(backup);
        Files.delete(backup.resolve("files/ab/скан 1.pdf"));

        refuses(emptyDatabase(), folder.resolve("back"), "скан 1.pdf");
    }

    @Test
    void takesBackWhatItBroughtWhenItFailsHalfwayAndTakesTheNextTry() throws IOException {
        backup().write(backup);
        var target = emptyDatabase();
        var back = Files.createDirectory(folder.resolve("back"));
        var manifest = backup.resolve(Manifest.NAME);
        var right = Files.readString(manifest);
        Files.writeString(manifest, right.replaceFirst("\"rows\" : 1", "\"rows\" : 2"));

        refuses(target, back, ".copy.gz");
        assertThat(contents(target).tables()).isEmpty();
        assertThat(back).isEmptyDirectory();

        Files.writeString(manifest, right);
        new Restore(target, back).from(backup);
        assertThat(rows(target, "platform.job")).hasSize(1);
        assertThat(back.resolve("ab/скан 1.pdf")).hasContent("PDF");
    }

    @Test
    void countsTheFilesThatRowsNameAndTheStorageDoesNotHave() throws IOException {
        var address = TestDatabase.shared().createMigrated("okno_backup_files");
        var there = Ids.next(CLOCK);
        var jdbc = JdbcClient.create(address.asOwner());
        jdbc.sql("alter table attachments.attachment drop constraint attachment_subject_id_fkey")
                .update();
        for (var id : List.of(there, Ids.next(CLOCK))) {
            jdbc.sql(
                            """
                            insert into attachments.attachment
                              (id, subject_id, slot, name, kind, size, sha256, origin, added_at)
                            values (:id, :id, 's', 'a.pdf', 'PDF', 1, :sha256, 'CITIZEN', now())
                            """)
                    .param("id", id)
                    .param("sha256", new byte[32])
                    .update();
        }
        FolderStorage.at(storage).write(there, target -> target.write(1));

        var manifest = new Backup(address, storage, CLOCK).write(backup);

        assertThat(manifest.files().missing()).isEqualTo(1);
        assertThat(manifest.summary()).endsWith("\"missing\":1}");
    }

    @Test
    void refusesAnUnfinishedBackup() throws IOException {
        backup().write(backup);
        Files.delete(backup.resolve(Manifest.NAME));

        refuses(emptyDatabase(), folder.resolve("back"), "не была закончена");
    }

    @Test
    void refusesABackupWhoseManifestIsTorn() throws IOException {
        backup().write(backup);
        Files.writeString(backup.resolve(Manifest.NAME), "{\"format\":1}");

        refuses(emptyDatabase(), folder.resolve("back"), "поврежден");
    }

    @Test
    void refusesABackupOfAnotherVersion() throws IOException {
        backup().write(backup);
        var manifest = backup.resolve(Manifest.NAME);
        Files.writeString(
                manifest, Files.readString(manifest).replace("V1__jobs", "V1__other_jobs"));

        var target = emptyDatabase();
        refuses(target, folder.resolve("back"), "другой версией портала");
        assertThat(contents(target).tables()).isEmpty();
    }

    @Test
    void doesNotWriteOverAnOlderBackup() {
        backup().write(backup);

        assertThatExceptionOfType(StartProblem.class)
                .isThrownBy(() -> backup().write(backup))
                .withMessageContaining("не пуста");
    }

    @Test
    void windsCountersToWhereTheyStood() {
        var jdbc = JdbcClient.create(SOURCE.asOwner());
        jdbc.sql("create sequence platform.counter").update();
        jdbc.sql("select setval('platform.counter', 41)").query(Long.class).single();
        var counters = contents(SOURCE).sequences();
        jdbc.sql("alter sequence platform.counter restart").update();

        counters.forEach(counter -> Restore.wind(jdbc, counter));

        assertThat(jdbc.sql("select nextval('platform.counter')").query(Long.class).single())
                .isEqualTo(42);
        jdbc.sql("drop sequence platform.counter").update();
    }

    private static DatabaseAddress emptyDatabase() {
        return TestDatabase.shared().create("okno_restore");
    }

    private static Contents contents(DatabaseAddress address) {
        return new Contents(JdbcClient.create(address.asOwner()));
    }

    private Backup backup() {
        return new Backup(SOURCE, storage, CLOCK);
    }

    private void refuses(DatabaseAddress into, Path files, String words) {
        assertThatExceptionOfType(StartProblem.class)
                .isThrownBy(() -> new Restore(into, files).from(backup))
                .withMessageContaining(words);
    }

    private static List<Map<String, Object>> rows(DatabaseAddress address, String table) {
        return JdbcClient.create(address.asOwner())
                .sql("select to_jsonb(t)::text as row, t.* from %s t order by 1".formatted(table))
                .query()
                .listOfRows()
                .stream()
                .map(BackupTests::comparable)
                .toList();
    }

    private static Map<String, Object> comparable(Map<String, Object> row) {
        row.values().removeIf(value -> value instanceof byte[]);
        return row;
    }
}

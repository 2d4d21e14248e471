package okno.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okno.platform.database.DatabaseAddress.Role;
import okno.platform.database.DatabaseSettings.Embedded;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Real servers and real processes; all tests share one folder, as all starts of one portal do.
class EmbeddedServerTests {
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir private static Path shared;

    private final Path directory = shared.resolve("database");
    private final Path cluster = directory.resolve("cluster");

    @Test
    void keepsCommittedRowsAndOneServerWhenItsPortalIsKilled() throws Exception {
        var portal = startPortal();
        var leftBehind = Postmaster.of(cluster).orElseThrow().process();
        portal.destroyForcibly().waitFor(SOON.toSeconds(), TimeUnit.SECONDS);
        assertThat(leftBehind.isAlive()).isTrue();

        try (var server = start()) {
            var rows = JdbcClient.create(server.address().asOwner()).sql("select id from held.row");
            assertThat(rows.query(Integer.class).list()).containsExactly(1);
            assertThat(serversOfTheCluster()).isOne();
        }
        assertThat(serversOfTheCluster()).isZero();
    }

    @Test
    void startsAgainWhenTheServerItselfIsKilled() {
        try (var server = start()) {
            var first = Postmaster.of(cluster).orElseThrow().process();
            first.destroyForcibly();

            Awaitility.await()
                    .atMost(SOON)
                    .ignoreExceptions()
                    .until(() -> show(server.address(), "fsync").equals("on"));
            assertThat(Postmaster.of(cluster).orElseThrow().process()).isNotEqualTo(first);
        }
    }

    @Test
    void refusesAFolderThatAnotherPortalUses() {
        try (var server = start()) {
            assertThat(server.address().url()).contains("127.0.0.1");

            assertThatExceptionOfType(DatabaseProblem.class)
                    .isThrownBy(this::start)
                    .withMessageContaining("занята другим запущенным порталом")
                    .withMessageContaining("in use by another running portal")
                    .withMessageContaining(Long.toString(ProcessHandle.current().pid()));
        }
    }

    @Test
    void refusesToRunWithoutDurability() throws IOException {
        start().close();
        var overriding = cluster.resolve("postgresql.auto.conf");
        Files.writeString(overriding, "fsync = off\n", StandardOpenOption.APPEND);

        assertThatExceptionOfType(DatabaseProblem.class)
                .isThrownBy(this::start)
                .withMessageContaining("fsync");
        assertThat(serversOfTheCluster()).isZero();

        Files.writeString(overriding, "");
    }

    @Test
    void isDurableAndHeardOnThisMachineOnly() {
        try (var server = start()) {
            assertThat(show(server.address(), "fsync")).isEqualTo("on");
            assertThat(show(server.address(), "synchronous_commit")).isEqualTo("on");
            assertThat(show(server.address(), "full_page_writes")).isEqualTo("on");
            assertThat(show(server.address(), "listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void refusesAWrongPasswordAndKeepsItsOwnFromOthers() throws IOException {
        try (var server = start()) {
            var address = server.address();
            var stranger = new Role(address.app().name(), "wrong");
            var wrong = new DatabaseAddress(address.url(), stranger, stranger);

            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> show(wrong, "fsync"))
                    .withStackTraceContaining("password authentication failed");
            assertThat(Files.getPosixFilePermissions(directory.resolve("password")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void remembersItsPort() {
        int first;
        try (var server = start()) {
            assertThat(server.address().url()).contains("jdbc:postgresql");
            first = Postmaster.of(cluster).orElseThrow().port();
        }
        try (var server = start()) {
            assertThat(server.address().url()).contains(":" + first + "/");
        }
    }

    @Test
    void makesADatabaseForRussianTexts() {
        try (var server = start()) {
            var sorted =
                    JdbcClient.create(server.address().asApp())
                            .sql("select w from (values ('ёж'), ('жук'), ('ель')) v (w) order by w")
                            .query(String.class)
                            .list();

            assertThat(sorted).containsExactly("ёж", "ель", "жук");
        }
    }

    private EmbeddedServer start() {
        return EmbeddedServer.start(new Embedded(directory, 0));
    }

    private Process startPortal() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var portal =
                new ProcessBuilder(
                                java,
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                HeldServer.class.getName(),
                                directory.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var output =
                new BufferedReader(
                        new InputStreamReader(portal.getInputStream(), StandardCharsets.UTF_8));
        assertThat(output.lines().anyMatch(HeldServer.COMMITTED::equals)).isTrue();
        return portal;
    }

    private long serversOfTheCluster() {
        return ProcessHandle.allProcesses()
                .filter(process -> Postmaster.serves(process, cluster))
                .count();
    }

    private static String show(DatabaseAddress address, String setting) {
        return JdbcClient.create(address.asApp())
                .sql("show " + setting)
                .query(String.class)
                .single();
    }
}

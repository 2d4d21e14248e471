package okno.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/// What `initdb` and `pg_ctl` do for one cluster.
record PostgresPrograms(ClusterFolder folder, PostgresBinaries binaries, UnprivilegedUser user) {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration READY_PAUSE = Duration.ofMillis(20);
    private static final String SETTINGS_FILE = "okno.conf";

    static PostgresPrograms of(ClusterFolder folder) {
        var binaries = PostgresBinaries.unpack(folder.binaries());
        var programs =
                new PostgresPrograms(folder, binaries, UnprivilegedUser.find(binaries.home()));
        programs.requireRunnable();
        return programs;
    }

    private void requireRunnable() {
        var version = run("postgres", "--version");
        if (!version.succeeded()) {
            throw new DatabaseProblem("binaries", binaries.home(), version.output());
        }
    }

    /// A newer PostgreSQL does not read the files of an older major version.
    void requireSameMajorVersion() {
        var data = folder.read(folder.cluster().resolve("PG_VERSION")).orElse("?");
        var program = run("postgres", "--version").output();
        if (!program.contains(" " + data + ".")) {
            throw new DatabaseProblem("version", folder.directory(), data, program);
        }
    }

    /// Creates the cluster under a temporary name, so that a start that is cut short leaves nothing
    /// that looks finished.
    void createCluster() throws IOException {
        Files.createDirectory(folder.unfinishedCluster());
        user.own(folder.unfinishedCluster());
        user.own(folder.passwordFile());
        var initdb =
                run(
                        "initdb",
                        "--pgdata=" + folder.unfinishedCluster(),
                        "--username=postgres",
                        "--pwfile=" + folder.passwordFile(),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C.UTF-8",
                        "--locale-provider=icu",
                        "--icu-locale=ru",
                        "--data-checksums");
        if (!initdb.succeeded()) {
            throw new DatabaseProblem("start", folder.directory(), initdb.output());
        }
        Files.writeString(
                folder.unfinishedCluster().resolve("postgresql.conf"),
                "\ninclude = '" + SETTINGS_FILE + "'\n",
                StandardOpenOption.APPEND);
    }

    /// Starts the server and waits until it lets clients in. The server is this process's own
    /// child, so that its end is noticed at once and no dead entry stays in the process table; it
    /// gets a session of its own, because Ctrl+C in a terminal must reach the portal only.
    Process start(int port) {
        var command = user.command("setsid", binaries.program("postgres").toString());
        command.addAll(List.of("-D", folder.cluster().toString()));
        try {
            Files.writeString(folder.cluster().resolve(SETTINGS_FILE), settings(port));
            Files.deleteIfExists(Postmaster.file(folder.cluster()));
            user.own(folder.cluster());
            var server = ChildProcess.start(command, folder.startLog());
            awaitReady(server);
            return server;
        } catch (IOException e) {
            throw folder.unusable(e);
        }
    }

    private void awaitReady(Process server) {
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!Postmaster.ready(folder.cluster())) {
            if (!server.isAlive() || System.nanoTime() > deadline) {
                server.destroy();
                throw new DatabaseProblem("start", folder.directory(), logTail());
            }
            LockSupport.parkNanos(READY_PAUSE.toNanos());
        }
    }

    void stop() {
        var stopped = stop("fast");
        if (!stopped.succeeded() && Postmaster.of(folder.cluster()).isPresent()) {
            stop("immediate");
        }
    }

    private ChildProcess stop(String mode) {
        return run(
                "pg_ctl",
                "stop",
                "--pgdata=" + folder.cluster(),
                "--wait",
                "--timeout=60",
                "--mode=" + mode);
    }

    private ChildProcess run(String program, String... options) {
        var command = user.command(binaries.program(program).toString());
        command.addAll(List.of(options));
        return ChildProcess.run(command);
    }

    /// A committed row must survive a power cut, so the three durability switches are on whatever
    /// the rest of the configuration says; [Provisioning] looks at what came of it.
    private static String settings(int port) {
        return String.format(
                Locale.ROOT,
                """
                # Written at each start of the portal. Own settings belong into postgresql.conf,
                # above its last line.
                port = %d
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                logging_collector = on
                log_directory = 'log'
                log_filename = 'postgresql-%%a.log'
                log_truncate_on_rotation = on
                log_rotation_age = 1d
                """,
                port);
    }

    private String logTail() {
        var lines = folder.read(folder.startLog()).orElse("").lines().toList();
        return lines.stream().skip(Math.max(0, lines.size() - 8)).collect(Collectors.joining("\n"));
    }
}

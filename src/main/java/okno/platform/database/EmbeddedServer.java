package okno.platform.database;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import okno.platform.database.DatabaseAddress.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/// A PostgreSQL server of the portal's own, on 127.0.0.1, with data that outlives the process.
///
/// One folder has one portal and one server. A server left behind by a portal that was killed is
/// stopped and started anew rather than adopted: so it always runs the programs and the settings
/// of the portal that uses it. A server that dies under a living portal is started again.
public final class EmbeddedServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String SUPERUSER = "postgres";
    private static final String DATABASE = "okno";
    private static final int RESTARTS = 10;
    private static final Duration RESTART_PAUSE = Duration.ofSeconds(2);

    private final ClusterFolder folder;
    private final FileLock lock;
    private final PostgresPrograms programs;
    private final int port;
    private Process server;
    private boolean closing;

    private EmbeddedServer(ClusterFolder folder, FileLock lock, int askedPort) {
        this.folder = folder;
        this.lock = lock;
        this.programs = PostgresPrograms.of(folder);
        stopLeftBehind();
        initialize();
        this.port = folder.choosePort(askedPort);
        this.server = programs.start(port);
    }

    /// Starts the server, creating its data on the first start.
    ///
    /// @throws DatabaseProblem when the folder belongs to another running portal, or the server
    ///     cannot run here
    public static EmbeddedServer start(DatabaseSettings.Embedded settings) {
        return startIfFree(settings)
                .orElseThrow(
                        () -> {
                            var folder = ClusterFolder.at(settings.directory());
                            return new DatabaseProblem(
                                    "in-use", folder.directory(), folder.holder());
                        });
    }

    /// Starts the server unless another running portal holds the folder.
    public static Optional<EmbeddedServer> startIfFree(DatabaseSettings.Embedded settings) {
        var folder = ClusterFolder.at(settings.directory());
        return folder.lock().map(lock -> start(folder, lock, settings.port()));
    }

    private static EmbeddedServer start(ClusterFolder folder, FileLock lock, int askedPort) {
        try {
            var server = new EmbeddedServer(folder, lock, askedPort);
            server.provide();
            server.watch();
            return server;
        } catch (RuntimeException e) {
            release(lock);
            throw e;
        }
    }

    /// Whether a server's data lie in this folder; looking makes nothing.
    public static boolean exists(Path directory) {
        return new ClusterFolder(directory.toAbsolutePath().normalize()).initialized();
    }

    /// The address of the server that another portal runs in this folder at this moment; none when
    /// that portal was killed and left it behind.
    public static Optional<DatabaseAddress> running(Path directory) {
        var folder = ClusterFolder.at(directory);
        var free = folder.lock();
        free.ifPresent(EmbeddedServer::release);
        return free.isPresent()
                ? Optional.empty()
                : Postmaster.of(folder.cluster())
                        .map(postmaster -> address(postmaster.port(), folder.password()));
    }

    /// The portal's database with its two roles.
    public DatabaseAddress address() {
        return address(port, folder.password());
    }

    /// The server's own administration: its `postgres` database as the superuser.
    public DatabaseAddress superuser() {
        var superuser = new Role(SUPERUSER, folder.password());
        return new DatabaseAddress(url(port, SUPERUSER), superuser, superuser);
    }

    private static DatabaseAddress address(int port, String password) {
        return new DatabaseAddress(
                url(port, DATABASE),
                new Role("okno_app", password),
                new Role("okno_owner", password));
    }

    private static String url(int port, String database) {
        return String.format(Locale.ROOT, "jdbc:postgresql://127.0.0.1:%d/%s", port, database);
    }

    private void stopLeftBehind() {
        Postmaster.of(folder.cluster())
                .ifPresent(
                        postmaster -> {
                            log.warn(
                                    "stopping the server {} that a killed portal left behind",
                                    postmaster.process().pid());
                            programs.stop();
                        });
    }

    private void initialize() {
        if (folder.initialized()) {
            programs.requireSameMajorVersion();
            return;
        }
        try {
            FileSystemUtils.deleteRecursively(folder.unfinishedCluster());
            folder.password();
            programs.createCluster();
            Files.move(
                    folder.unfinishedCluster(), folder.cluster(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw folder.unusable(e);
        }
    }

    private void provide() {
        try {
            new Provisioning(superuser()).provide(address());
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
    }

    private void watch() {
        var watched = server;
        Thread.ofVirtual()
                .name("database-watch")
                .start(
                        () -> {
                            watched.onExit().join();
                            startAgain();
                        });
    }

    private synchronized void startAgain() {
        for (var attempt = 1; !closing && attempt <= RESTARTS; attempt++) {
            log.error("the database server died; starting it again, attempt {}", attempt);
            try {
                server = programs.start(port);
                watch();
                return;
            } catch (DatabaseProblem e) {
                // Sessions of the dead server hold its shared memory until they notice its death.
                log.error("the database server does not start", e);
                LockSupport.parkNanos(RESTART_PAUSE.toNanos());
            }
        }
    }

    /// Stops the server after its connections are cut and everything is written down.
    @Override
    public synchronized void close() {
        if (!closing) {
            closing = true;
            stop();
            release(lock);
        }
    }

    private void stop() {
        programs.stop();
        server.onExit().join();
    }

    private static void release(FileLock lock) {
        try {
            lock.acquiredBy().close();
        } catch (IOException e) {
            log.warn("the lock of the database folder is left to the operating system", e);
        }
    }
}

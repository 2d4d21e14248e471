package okno.catalogue;

import java.sql.SQLException;
import java.time.Duration;
import okno.platform.database.Database;
import okno.platform.database.DatabaseAddress;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Hears of publications, its own node's and others', on a connection of its own. Looks by itself
/// every few seconds too: a notice is lost when the connection breaks.
@Component
class PublicationWatch implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(PublicationWatch.class);

    /// How long a publication may stay unseen at most, in quiet times.
    private static final Duration POLL = Duration.ofSeconds(3);

    private static final Duration TURN = Duration.ofMillis(200);

    private final DatabaseAddress database;
    private final PublishedCatalogue catalogue;
    private volatile boolean running;
    private Thread thread = Thread.ofVirtual().unstarted(() -> {});

    @Autowired
    PublicationWatch(Database database, PublishedCatalogue catalogue) {
        this(database.address(), catalogue);
    }

    PublicationWatch(DatabaseAddress database, PublishedCatalogue catalogue) {
        this.database = database;
        this.catalogue = catalogue;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("publications").daemon().start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(POLL.plusSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            try {
                listen();
            } catch (SQLException | RuntimeException e) {
                report(e);
            }
        }
    }

    /// Whatever broke one reading, the next may succeed: a thread that ended would never see it.
    private void report(Exception broken) {
        if (running) {
            LOG.warn("publications cannot be heard: {}", broken.getClass().getSimpleName());
            pause();
        }
    }

    private void listen() throws SQLException {
        try (var connection = database.asApp().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("listen catalogue_published");
            var heard = connection.unwrap(PGConnection.class);
            while (running) {
                if (catalogue.refresh()) {
                    LOG.info("The catalogue was read anew");
                }
                await(heard);
            }
        }
    }

    /// Returns with a notice, or when it is time to look. Waits in short turns, since nothing else
    /// ends a wait on a socket when the node stops.
    private void await(PGConnection heard) throws SQLException {
        for (long turn = POLL.dividedBy(TURN); running && turn > 0; turn--) {
            if (heard.getNotifications((int) TURN.toMillis()).length > 0) {
                return;
            }
        }
    }

    private void pause() {
        try {
            Thread.currentThread().join(POLL);
        } catch (InterruptedException e) {
            running = false;
        }
    }
}

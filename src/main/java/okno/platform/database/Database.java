package okno.platform.database;

import java.util.Objects;
import okno.platform.database.DatabaseAddress.Role;
import org.jspecify.annotations.Nullable;

/// The database that the settings name, reachable for as long as this is open: an outside server
/// as it is, the embedded one started and stopped with it.
public final class Database implements AutoCloseable {
    private final DatabaseAddress address;
    private final @Nullable EmbeddedServer server;

    private Database(DatabaseAddress address, @Nullable EmbeddedServer server) {
        this.address = address;
        this.server = server;
    }

    /// Opens it.
    ///
    /// @throws DatabaseProblem when the embedded server cannot start
    public static Database open(DatabaseSettings settings) {
        if (settings.outside()) {
            return new Database(outside(settings), null);
        }
        var server = EmbeddedServer.start(settings.embedded());
        return new Database(server.address(), server);
    }

    /// Opens it beside a portal that may be running on it: an embedded server of another process is
    /// used as it is and left running.
    ///
    /// @throws DatabaseProblem when the embedded server cannot start
    public static Database join(DatabaseSettings settings) {
        if (settings.outside()) {
            return open(settings);
        }
        return EmbeddedServer.running(settings.embedded().directory())
                .map(address -> new Database(address, null))
                .orElseGet(() -> open(settings));
    }

    /// Where it is and as whom it is entered.
    public DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }

    private static DatabaseAddress outside(DatabaseSettings settings) {
        var app = role(settings.username(), settings.password());
        var owner = settings.owner();
        return new DatabaseAddress(
                Objects.requireNonNull(settings.url()),
                app,
                owner.username() == null ? app : role(owner.username(), owner.password()));
    }

    private static Role role(@Nullable String name, @Nullable String password) {
        return new Role(
                Objects.requireNonNullElse(name, "okno"), Objects.requireNonNullElse(password, ""));
    }
}

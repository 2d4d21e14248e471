package okno.platform.database;

import okno.platform.StartProblem;
import okno.platform.database.DatabaseAddress.Role;
import org.jspecify.annotations.Nullable;

/// The portal cannot get its database.
public final class DatabaseProblem extends StartProblem {
    DatabaseProblem(String key, Object... arguments) {
        super("database." + key, arguments);
    }

    DatabaseProblem(String key, @Nullable Throwable cause, Object... arguments) {
        super("database." + key, cause, arguments);
    }

    /// The server is away, or does not let the role in.
    static DatabaseProblem unreachable(DatabaseAddress address, Role role, Exception why) {
        return new DatabaseProblem(
                "unreachable", why, address.url(), role, String.valueOf(why.getMessage()));
    }
}

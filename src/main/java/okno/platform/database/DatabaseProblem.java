package okno.platform.database;

import okno.platform.StartProblem;
import org.jspecify.annotations.Nullable;

/// The portal cannot get its database.
public final class DatabaseProblem extends StartProblem {
    DatabaseProblem(String key, Object... arguments) {
        super("database." + key, arguments);
    }

    DatabaseProblem(String key, @Nullable Throwable cause, Object... arguments) {
        super("database." + key, cause, arguments);
    }
}

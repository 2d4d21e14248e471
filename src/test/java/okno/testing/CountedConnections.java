package okno.testing;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Counts how often each thread went to the database. `MockMvcTester` serves a page in the thread
/// of the test, so a test can say that a page asks the database nothing.
public final class CountedConnections extends DelegatingDataSource {
    private final ThreadLocal<Integer> taken = ThreadLocal.withInitial(() -> 0);

    CountedConnections(DataSource counted) {
        super(counted);
    }

    /// How many connections this thread has taken so far.
    public int takenHere() {
        return taken.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        taken.set(taken.get() + 1);
        return super.getConnection();
    }
}

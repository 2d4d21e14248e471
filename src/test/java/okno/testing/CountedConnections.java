package okno.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Counts how often each thread went to the database and how many statements it made there.
/// `MockMvcTester` serves a page in the thread of the test, so a test can say what a page costs.
public final class CountedConnections extends DelegatingDataSource {
    private final ThreadLocal<Integer> taken = ThreadLocal.withInitial(() -> 0);
    private final ThreadLocal<Integer> statements = ThreadLocal.withInitial(() -> 0);

    CountedConnections(DataSource counted) {
        super(counted);
    }

    /// How many connections this thread has taken so far.
    public int takenHere() {
        return taken.get();
    }

    /// How many statements this thread has made so far.
    public int statementsHere() {
        return statements.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        taken.set(taken.get() + 1);
        return counted(super.getConnection());
    }

    private Connection counted(Connection connection) {
        return (Connection)
                Proxy.newProxyInstance(
                        CountedConnections.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> {
                            if (method.getName()
                                    .matches("prepare(Statement|Call)|createStatement")) {
                                statements.set(statements.get() + 1);
                            }
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}

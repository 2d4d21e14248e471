package okno.launch.bench;

import java.io.Closeable;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Counts the statements that requests and workers of a load prepare. What the portal does by
/// itself meanwhile, jobs for instance, belongs to no request and is not counted.
final class QueryCount implements BeanPostProcessor {
    private static final String REQUEST_THREADS = "tomcat-handler-";

    private final AtomicLong statements = new AtomicLong();

    long get() {
        return statements.get();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Counting(source) : bean;
    }

    private final class Counting extends DelegatingDataSource implements Closeable {
        Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return (Connection)
                    Proxy.newProxyInstance(
                            Connection.class.getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (_, method, args) -> {
                                if (counts() && method.getName().startsWith("prepare")) {
                                    statements.incrementAndGet();
                                }
                                try {
                                    return method.invoke(connection, args);
                                } catch (InvocationTargetException e) {
                                    throw e.getCause();
                                }
                            });
        }

        private static boolean counts() {
            var thread = Thread.currentThread().getName();
            return thread.startsWith(REQUEST_THREADS) || thread.startsWith(Load.THREADS);
        }

        @Override
        public void close() throws IOException {
            if (getTargetDataSource() instanceof Closeable pool) {
                pool.close();
            }
        }
    }
}

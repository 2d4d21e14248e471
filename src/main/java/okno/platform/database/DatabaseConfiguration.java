package okno.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/// The pool depends on the database, so the embedded server stops after the last connection is
/// given back; and nobody gets a connection before the schemas are up to date.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {
    /// Each takes the proof of a password and a process of the server; more are opened when needed.
    private static final int CONNECTIONS_AT_REST = 4;

    @Bean(destroyMethod = "close")
    Database database(ObjectProvider<DatabaseAhead> ahead, DatabaseSettings settings) {
        var opening = ahead.getIfAvailable();
        return opening == null ? Database.open(settings) : opening.opened();
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(Database database, DatabaseSettings settings) {
        var address = database.address();
        new Migrations(address).run();
        var pool = new HikariConfig();
        pool.setPoolName("okno");
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.app().name());
        pool.setPassword(address.app().password());
        pool.setMaximumPoolSize(settings.poolSize());
        pool.setMinimumIdle(Math.min(CONNECTIONS_AT_REST, settings.poolSize()));
        pool.addDataSourceProperty("ApplicationName", "okno");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        // A refused row would be quoted in the error and so in the log, with all it says of people.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        try {
            return new HikariDataSource(pool);
        } catch (PoolInitializationException e) {
            throw DatabaseProblem.unreachable(address, address.app(), e);
        }
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource source) {
        return new ReadsWithoutTransaction(source);
    }
}

package okno.platform.database;

import okno.platform.Ahead;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/// Opens the database while Spring still reads what the portal is made of: a server of one's own
/// takes a second to come up, and nothing else of the portal is needed for it.
public final class DatabaseAhead implements DisposableBean {
    private static final String NAME = "databaseAhead";

    private final Ahead<Database> opening;

    private DatabaseAhead(Environment environment) {
        this.opening = Ahead.of("database", () -> open(environment));
    }

    private static Database open(Environment environment) {
        return Database.open(
                Binder.get(environment)
                        .bindOrCreate(DatabaseSettings.PREFIX, DatabaseSettings.class));
    }

    /// Has it opened as soon as a start that fails would close it again.
    public static void with(ConfigurableApplicationContext start) {
        BeanDefinitionRegistryPostProcessor first =
                registry -> {
                    var ahead = new DatabaseAhead(start.getEnvironment());
                    var beans = (DefaultListableBeanFactory) registry;
                    beans.registerSingleton(NAME, ahead);
                    beans.registerDisposableBean(NAME, ahead);
                };
        start.addBeanFactoryPostProcessor(first);
    }

    /// Waits until it is open.
    ///
    /// @throws DatabaseProblem when it cannot be opened
    Database opened() {
        return opening.get();
    }

    /// Closes what was opened for a start that failed before anybody asked for it; otherwise it is
    /// closed already.
    @Override
    public void destroy() {
        try {
            opened().close();
        } catch (DatabaseProblem _) {
            // Told to whoever asked for it.
        }
    }
}

package okno.launch;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import okno.platform.StartProblem;
import okno.platform.database.Database;
import okno.platform.database.DatabaseSettings;
import okno.platform.database.EmbeddedServer;
import okno.platform.database.Migrations;
import okno.platform.secrets.SecretSettings;
import okno.platform.secrets.Secrets;
import okno.platform.shipped.ShippedSettings;
import okno.platform.web.PublicAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The settings of a command that works on a portal's data without starting the portal: the same
/// files and environment as in `serve`.
final class CommandSettings {
    @Mixin private ConfigFile config = new ConfigFile();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of database and files instead of the setting okno.data.")
    private @Nullable Path data;

    /// The database's settings.
    DatabaseSettings database() {
        return binder().bindOrCreate("okno.database", DatabaseSettings.class);
    }

    /// The database of a portal that has run, joined. A command that only reads must not find an
    /// empty portal, made by itself in a wrong folder, in good order.
    ///
    /// @throws StartProblem when no portal has run there
    Database portal() {
        var settings = database();
        var folder = settings.embedded().directory();
        if (!settings.outside() && !EmbeddedServer.exists(folder)) {
            throw new StartProblem("launch.no-portal", folder.toAbsolutePath().normalize());
        }
        var database = Database.join(settings);
        try {
            if (!new Migrations(database.address()).haveRun()) {
                throw new StartProblem("launch.no-portal", database.address().url());
            }
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    Path files() {
        return path("okno.attachments.folder");
    }

    /// The file with the ids of all who were erased.
    Path erasures() {
        return path("okno.departures.journal");
    }

    /// Whether the portal shows what ships with it.
    boolean shipped() {
        return binder().bindOrCreate("okno.catalogue", ShippedSettings.class).shipped();
    }

    /// The keys of the portal.
    ///
    /// @throws StartProblem when they are missing or those of the demo
    Secrets secrets() {
        var environment = environment();
        OwnSecrets.require(environment);
        return new Secrets(
                Binder.get(environment).bind("okno.secrets", SecretSettings.class).get());
    }

    /// Where people reach the portal.
    PublicAddress publicAddress() {
        return new PublicAddress(binder().bindOrCreate("okno.site", PublicAddress.Settings.class));
    }

    private Path path(String setting) {
        return binder().bind(setting, Path.class).orElseThrow(IllegalStateException::new);
    }

    private Binder binder() {
        return Binder.get(environment());
    }

    /// The answer of a command is one line, so what would be logged while it works on the settings
    /// and the database is left out; failures are thrown.
    private ConfigurableEnvironment environment() {
        LoggingSystem.get(CommandSettings.class.getClassLoader()).beforeInitialize();
        Map<String, Object> command = new LinkedHashMap<>();
        command.put("spring.config.additional-location", config.location());
        if (data != null) {
            command.put("okno.data", data.toAbsolutePath().normalize());
        }
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("command", command));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return environment;
    }
}

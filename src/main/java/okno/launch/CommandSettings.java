package okno.launch;

import java.nio.file.Path;
import java.util.Map;
import okno.platform.database.DatabaseSettings;
import okno.platform.shipped.ShippedSettings;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The settings of a command that works on a portal's data without starting the portal: the same
/// files and environment as in `serve`.
final class CommandSettings {
    @Mixin private DataFolder data = new DataFolder();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            defaultValue = "okno.yaml",
            description = "Settings file, may be absent; default: ${DEFAULT-VALUE}.")
    private Path config = Path.of("");

    /// The database's settings. The answer of a command is one line, so what would be logged while
    /// the command works on the database is left out; failures are thrown.
    DatabaseSettings database() {
        LoggingSystem.get(CommandSettings.class.getClassLoader()).beforeInitialize();
        return binder().bindOrCreate("okno.database", DatabaseSettings.class);
    }

    Path files() {
        return binder().bind("okno.attachments.folder", Path.class)
                .orElseThrow(IllegalStateException::new);
    }

    /// The file with the ids of all who were erased.
    Path erasures() {
        return binder().bind("okno.departures.journal", Path.class)
                .orElseThrow(IllegalStateException::new);
    }

    /// Whether the portal shows what ships with it.
    boolean shipped() {
        LoggingSystem.get(CommandSettings.class.getClassLoader()).beforeInitialize();
        return binder().bindOrCreate("okno.catalogue", ShippedSettings.class).shipped();
    }

    private Binder binder() {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "command",
                                Map.of(
                                        "okno.data",
                                        data.path(),
                                        "spring.config.additional-location",
                                        "optional:file:" + config.toAbsolutePath())));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return Binder.get(environment);
    }
}

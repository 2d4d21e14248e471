package okno.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import okno.launch.backup.Restore;
import okno.platform.database.Database;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./okno restore DIR`: into an empty database and an empty storage.
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Brings a backup back into an empty database and an empty files folder.")
final class RestoreCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private CommandSettings settings = new CommandSettings();

    @Parameters(paramLabel = "DIR", description = "The folder that backup wrote.")
    private Path source = Path.of("");

    @Override
    public Integer call() {
        Restore.requireBackup(source);
        try (var database = Database.open(settings.database())) {
            var manifest = new Restore(database.address(), settings.files()).from(source);
            spec.commandLine().getOut().println(manifest.summary());
            remindOfErasures();
        }
        return CommandLine.ExitCode.OK;
    }

    /// Who left after the backup was made is back with it, and only the journal knows of him.
    private void remindOfErasures() {
        var journal = settings.erasures();
        if (!Files.exists(journal)) {
            spec.commandLine().getErr().println(Words.of("launch.restore-erasures", journal));
        }
    }
}

package okno.launch;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import okno.launch.backup.Backup;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./okno backup DIR`: database and files, while the portal may go on working.
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Writes database and files into a new folder. Keys are not part of it.")
final class BackupCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Mixin private CommandSettings settings = new CommandSettings();

    @Parameters(paramLabel = "DIR", description = "The folder to write; absent or empty.")
    private Path target = Path.of("");

    @Override
    public Integer call() {
        try (var database = settings.portal()) {
            var backup = new Backup(database.address(), settings.files(), Clock.systemUTC());
            var manifest = backup.write(target);
            spec.commandLine().getOut().println(manifest.summary());
            if (manifest.files().missing() > 0) {
                spec.commandLine()
                        .getErr()
                        .println(
                                Words.of(
                                        "launch.backup-missing",
                                        manifest.files().missing(),
                                        settings.files()));
                return CommandLine.ExitCode.SOFTWARE;
            }
        }
        return CommandLine.ExitCode.OK;
    }
}

package okno.launch;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The entry point: `./okno COMMAND`. Only demo, serve and bench start Spring.
@Command(
        name = "okno",
        mixinStandardHelpOptions = true,
        version = "Окно 0.1.0",
        description = "A portal of state and municipal services.",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            BenchCommand.class,
            TestCommand.class,
            TrainCommand.class,
            CheckCommand.class,
            CatalogueCommand.class,
            TermsCommand.class,
            SearchCommand.class,
            SignatureCommand.class,
            StaffCommand.class,
            AuditCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            HelpCommand.class
        })
public final class Okno implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    private Okno() {}

    /// Runs one command. Exit codes: 0 done, 1 failed, 2 wrong usage. A portal that has started
    /// keeps the process alive after this method ends.
    public static void main(String[] args) {
        var code = commandLine().execute(args);
        if (code != CommandLine.ExitCode.OK) {
            System.exit(code);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new Okno())
                .setExpandAtFiles(false) // A question to the search may begin with @.
                .setExecutionExceptionHandler(
                        (e, command, arguments) -> explain(e, command.getErr()));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing required subcommand");
    }

    private static int explain(Exception e, PrintWriter err) throws Exception {
        err.println(StartFailure.of(e).orElseThrow(() -> e).getMessage());
        return CommandLine.ExitCode.SOFTWARE;
    }
}

package okno.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import okno.catalogue.exchange.CatalogueExport;
import okno.catalogue.exchange.CatalogueImport;
import okno.catalogue.exchange.CatalogueImport.Outcome;
import okno.content.ContentProblem;
import okno.places.Places;
import okno.platform.StartProblem;
import okno.platform.database.Database;
import okno.platform.database.Migrations;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./okno catalogue`: services and bodies of power as files.
@Command(
        name = "catalogue",
        mixinStandardHelpOptions = true,
        description = "Services and bodies of power as files: checks, imports, exports.",
        subcommands = {
            CatalogueCommand.Check.class,
            CatalogueCommand.Import.class,
            CatalogueCommand.Export.class
        })
final class CatalogueCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Missing required subcommand: check, import, export");
    }

    /// `./okno catalogue check PATH`: exit code 0 when everything is right, 1 when a file is not.
    /// Needs no database.
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Tells every mistake by file, row and field.")
    static final class Check implements Callable<Integer> {
        @Spec private CommandSpec spec = CommandSpec.create();

        @Mixin private CommandSettings settings = new CommandSettings();

        @Parameters(paramLabel = "PATH", description = "An exchange folder or one of its files.")
        private Path path = Path.of("");

        @Override
        public Integer call() {
            requireThere(spec, path);
            return report(
                    spec, path, new CatalogueImport(Places.load(), settings.shipped()).check(path));
        }
    }

    /// `./okno catalogue import PATH`: exit code 1 when a file was left out for its mistakes.
    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description =
                    "Publishes what is new or has changed; a file with a mistake is left out"
                            + " whole.")
    static final class Import implements Callable<Integer> {
        @Spec private CommandSpec spec = CommandSpec.create();

        @Mixin private CommandSettings settings = new CommandSettings();

        @Parameters(paramLabel = "PATH", description = "An exchange folder or one of its files.")
        private Path path = Path.of("");

        @Option(names = "--dry-run", description = "Only tells what would be done.")
        private boolean dry;

        @Override
        public Integer call() {
            requireThere(spec, path);
            try (var database = Database.join(settings.database())) {
                new Migrations(database.address()).run();
                var outcomes =
                        new CatalogueImport(Places.load(), settings.shipped())
                                .run(path, database.address().asApp(), Clock.systemUTC(), dry);
                if (dry) {
                    spec.commandLine().getOut().println(Words.of("launch.catalogue.dry"));
                }
                return report(spec, path, outcomes);
            }
        }
    }

    /// `./okno catalogue export DIR`.
    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Writes what is published into an exchange folder.")
    static final class Export implements Callable<Integer> {
        @Spec private CommandSpec spec = CommandSpec.create();

        @Mixin private CommandSettings settings = new CommandSettings();

        @Parameters(paramLabel = "DIR", description = "The folder to write; absent or empty.")
        private Path folder = Path.of("");

        @Override
        public Integer call() throws IOException {
            if (Files.exists(folder) && !(Files.isDirectory(folder) && empty(folder))) {
                throw new ParameterException(spec.commandLine(), "Not an empty folder: " + folder);
            }
            try (var database = settings.portal()) {
                int files =
                        new CatalogueExport(Places.load(), settings.shipped())
                                .write(folder, database.address().asApp(), Clock.systemUTC());
                spec.commandLine().getOut().println(Words.of("launch.catalogue.exported", files));
            } catch (IOException e) {
                throw new StartProblem("launch.data", e, folder, String.valueOf(e.getMessage()));
            }
            return CommandLine.ExitCode.OK;
        }

        private static boolean empty(Path folder) throws IOException {
            try (var files = Files.list(folder)) {
                return files.findAny().isEmpty();
            }
        }
    }

    private static void requireThere(CommandSpec spec, Path path) {
        if (!Files.exists(path)) {
            throw new ParameterException(spec.commandLine(), "No such file or folder: " + path);
        }
    }

    private static int report(CommandSpec spec, Path path, List<Outcome> outcomes) {
        var out = spec.commandLine().getOut();
        CatalogueImport.passedOver(path).forEach(one -> out.println(note(one)));
        if (outcomes.isEmpty()) {
            throw new StartProblem("launch.catalogue.nothing", path);
        }
        for (var outcome : outcomes) {
            outcome.problems().forEach(one -> out.println(wrong(one)));
            outcome.notes().forEach(one -> out.println(note(one)));
            out.println(summary(outcome));
        }
        out.println(
                Words.of(
                        "launch.catalogue.done",
                        outcomes.size(),
                        outcomes.stream().mapToInt(Outcome::fresh).sum(),
                        outcomes.stream().mapToInt(Outcome::changed).sum(),
                        outcomes.stream().filter(Outcome::right).mapToInt(Outcome::same).sum(),
                        outcomes.stream().filter(one -> !one.right()).count()));
        return outcomes.stream().allMatch(Outcome::right)
                ? CommandLine.ExitCode.OK
                : CommandLine.ExitCode.SOFTWARE;
    }

    private static String summary(Outcome outcome) {
        return outcome.right()
                ? Words.of(
                        "launch.catalogue.file",
                        outcome.file(),
                        outcome.fresh(),
                        outcome.changed(),
                        outcome.same())
                : Words.of("launch.catalogue.refused", outcome.file(), outcome.problems().size());
    }

    static String wrong(ContentProblem problem) {
        return line(problem, "launch.catalogue.wrong");
    }

    static String note(ContentProblem problem) {
        return line(problem, "launch.catalogue.note");
    }

    /// `agencies.csv:12: hours: заметка: …`
    private static String line(ContentProblem problem, String severity) {
        var place = problem.line() == 0 ? problem.file() : problem.file() + ":" + problem.line();
        var field = problem.field().isEmpty() ? "" : problem.field() + ": ";
        var what = Words.of(problem.key(), problem.args().toArray());
        return place + ": " + field + Words.of(severity) + ": " + what;
    }
}

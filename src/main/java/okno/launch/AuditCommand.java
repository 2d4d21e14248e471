package okno.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import okno.audit.AuditRecord;
import okno.audit.AuditVerdict;
import okno.platform.StartProblem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `./okno audit`: the record of deeds.
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "The record of deeds.",
        subcommands = {AuditCommand.Verify.class, AuditCommand.Export.class})
final class AuditCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Missing required subcommand: verify, export");
    }

    /// `./okno audit verify [FILE]`: exit code 0 when the chain is whole, 1 when it is broken.
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Checks the hash chain of the database or of an exported file.")
    static final class Verify implements Callable<Integer> {
        @Spec private CommandSpec spec = CommandSpec.create();

        @Mixin private CommandSettings settings = new CommandSettings();

        @Parameters(
                paramLabel = "FILE",
                arity = "0..1",
                description = "An exported record; without it the database is read.")
        private Optional<Path> file = Optional.empty();

        @Option(
                names = "--head",
                paramLabel = "HASH",
                description = "The head told before: a chain that is cut short ends otherwise.")
        private Optional<String> head = Optional.empty();

        @Override
        public Integer call() {
            var verdict = file.map(this::ofFile).orElseGet(this::ofDatabase);
            var whole = verdict.valid() && head.map(verdict.head()::equals).orElse(true);
            spec.commandLine().getOut().println(json(verdict, whole));
            return whole ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }

        private AuditVerdict ofFile(Path file) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new ParameterException(
                        spec.commandLine(), "No such file, or it cannot be read: " + file);
            }
            try {
                return AuditRecord.verify(file, JsonMapper.shared());
            } catch (IOException e) {
                throw new StartProblem("launch.file", e, file, String.valueOf(e.getMessage()));
            }
        }

        private AuditVerdict ofDatabase() {
            try (var database = settings.portal()) {
                return AuditRecord.of(database.address().asApp(), JsonMapper.shared()).verify();
            }
        }
    }

    /// `./okno audit export FILE`: the whole chain, to be kept elsewhere and checked anywhere.
    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Writes the record into a new file, a JSON object a line.")
    static final class Export implements Callable<Integer> {
        @Spec private CommandSpec spec = CommandSpec.create();

        @Mixin private CommandSettings settings = new CommandSettings();

        @Parameters(paramLabel = "FILE", description = "The file to write; absent.")
        private Path file = Path.of("");

        @Override
        public Integer call() {
            try (var database = settings.portal();
                    var target = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW)) {
                var verdict =
                        AuditRecord.of(database.address().asApp(), JsonMapper.shared())
                                .export(target);
                spec.commandLine().getOut().println(json(verdict, verdict.valid()));
                return CommandLine.ExitCode.OK;
            } catch (IOException e) {
                throw new StartProblem("launch.file.write", e, file, String.valueOf(e));
            }
        }
    }

    private static String json(AuditVerdict verdict, boolean valid) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("valid", valid);
        line.put("entries", verdict.entries());
        line.put("head", verdict.head());
        line.put("brokenAt", verdict.brokenAt());
        line.put("unlinked", verdict.unlinked());
        return JsonMapper.shared().writeValueAsString(line);
    }
}

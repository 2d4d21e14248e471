package okno.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import okno.audit.AuditRecord;
import okno.audit.AuditVerdict;
import okno.platform.StartProblem;
import okno.platform.database.Database;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `./okno audit`: the record of deeds.
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "The record of deeds.",
        subcommands = AuditCommand.Verify.class)
final class AuditCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing required subcommand: verify");
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

        @Override
        public Integer call() {
            var verdict = file.map(Verify::ofFile).orElseGet(this::ofDatabase);
            spec.commandLine().getOut().println(json(verdict));
            return verdict.valid() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }

        private static AuditVerdict ofFile(Path file) {
            try {
                return AuditRecord.verify(file, JsonMapper.shared());
            } catch (IOException e) {
                throw new StartProblem("launch.file", e, file, String.valueOf(e.getMessage()));
            }
        }

        private AuditVerdict ofDatabase() {
            try (var database = Database.join(settings.database())) {
                var jdbc = JdbcClient.create(database.address().asApp());
                return AuditRecord.of(jdbc, JsonMapper.shared()).verify();
            }
        }

        private static String json(AuditVerdict verdict) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("valid", verdict.valid());
            line.put("entries", verdict.entries());
            line.put("head", verdict.head());
            line.put("brokenAt", verdict.brokenAt());
            line.put("unlinked", verdict.unlinked());
            return JsonMapper.shared().writeValueAsString(line);
        }
    }
}

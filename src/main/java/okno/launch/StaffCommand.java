package okno.launch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import okno.accounts.personnel.FirstAdministrator;
import okno.accounts.ports.SecretCourier;
import okno.platform.FieldProblem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./okno staff`: the people who work at the portal.
@Command(
        name = "staff",
        mixinStandardHelpOptions = true,
        description = "The people who work at the portal.",
        subcommands = StaffCommand.Invite.class)
final class StaffCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing required subcommand: invite");
    }

    /// `./okno staff invite EMAIL SURNAME NAME [PATRONYMIC]`: prints the link by which the first
    /// administrator chooses a password. He invites everybody else by the pages of the portal.
    @Command(
            name = "invite",
            mixinStandardHelpOptions = true,
            description =
                    "Invites the first administrator: prints a link to choose a password by, once.")
    static final class Invite implements Callable<Integer> {
        private static final DateTimeFormatter UNTIL =
                DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm", Locale.ROOT);

        @Spec private CommandSpec spec = CommandSpec.create();

        @Mixin private CommandSettings settings = new CommandSettings();

        @Parameters(index = "0", paramLabel = "EMAIL", description = "E-mail address, the login.")
        private String email = "";

        @Parameters(index = "1", paramLabel = "SURNAME", description = "Surname.")
        private String surname = "";

        @Parameters(index = "2", paramLabel = "NAME", description = "Given name.")
        private String givenName = "";

        @Parameters(
                index = "3",
                arity = "0..1",
                paramLabel = "PATRONYMIC",
                defaultValue = "",
                description = "Patronymic, if there is one.")
        private String patronymic = "";

        @Option(
                names = "--another",
                description = "Even if an administrator works here: when nobody can sign in.")
        private boolean another;

        @Override
        public Integer call() {
            var site = settings.publicAddress();
            var clock = Clock.systemUTC();
            var asked = clock.instant();
            List<String> lines = new ArrayList<>();
            SecretCourier courier =
                    (message, expiresAt) -> {
                        lines.add(site.of(message.link()));
                        lines.add(lifetime(asked, expiresAt));
                    };
            var secrets = settings.secrets();
            try (var database = settings.portal()) {
                var problems =
                        FirstAdministrator.over(database.address().asApp(), courier, secrets, clock)
                                .invite(typed(), another);
                if (!problems.isEmpty()) {
                    problems.forEach(this::tell);
                    return CommandLine.ExitCode.SOFTWARE;
                }
            }
            lines.forEach(spec.commandLine().getOut()::println);
            return CommandLine.ExitCode.OK;
        }

        private Map<String, String> typed() {
            return Map.of(
                    "email", email,
                    "surname", surname,
                    "givenName", givenName,
                    "patronymic", patronymic);
        }

        private void tell(FieldProblem problem) {
            spec.commandLine().getErr().println(Words.of(problem.key(), problem.args().toArray()));
        }

        private static String lifetime(Instant asked, Instant expiresAt) {
            return Words.of(
                    "launch.staff-invited",
                    Duration.between(asked, expiresAt).toHours(),
                    UNTIL.format(expiresAt.atOffset(ZoneOffset.UTC)));
        }
    }
}

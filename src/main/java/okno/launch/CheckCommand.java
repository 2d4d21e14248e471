package okno.launch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import okno.identifiers.BankAccount;
import okno.identifiers.Inn;
import okno.identifiers.Ogrn;
import okno.identifiers.PostalNumber;
import okno.identifiers.Snils;
import okno.identifiers.Uin;
import okno.identifiers.Verdict;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `./okno check`: check digits of identifiers, one JSON line a value.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks identifiers, one JSON line a value.",
        subcommands = {
            CheckCommand.SnilsCheck.class,
            CheckCommand.InnCheck.class,
            CheckCommand.OgrnCheck.class,
            CheckCommand.UinCheck.class,
            CheckCommand.AccountCheck.class,
            CheckCommand.ShpiCheck.class
        })
final class CheckCommand implements Runnable {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Missing required subcommand: snils, inn, ogrn, uin, account, shpi");
    }

    /// `./okno check snils VALUE…`: exit code 0 when every value got its line, whatever the
    /// verdict.
    @Command(
            name = "snils",
            mixinStandardHelpOptions = true,
            description = "Checks numbers of insurance accounts: {\"value\",\"valid\",\"reason\"}.")
    static final class SnilsCheck extends ValuesCheck {
        @Override
        Verdict verdict(String value) {
            return Snils.check(value);
        }
    }

    /// `./okno check inn VALUE…`, likewise.
    @Command(
            name = "inn",
            mixinStandardHelpOptions = true,
            description = "Checks numbers of taxpayers: {\"value\",\"valid\",\"reason\"}.")
    static final class InnCheck extends ValuesCheck {
        @Override
        Verdict verdict(String value) {
            return Inn.check(value);
        }
    }

    /// `./okno check ogrn VALUE…`, likewise; of entrepreneurs too.
    @Command(
            name = "ogrn",
            mixinStandardHelpOptions = true,
            description = "Checks numbers of registers: {\"value\",\"valid\",\"reason\"}.")
    static final class OgrnCheck extends ValuesCheck {
        @Override
        Verdict verdict(String value) {
            return Ogrn.check(value);
        }
    }

    /// `./okno check uin VALUE…`, likewise.
    @Command(
            name = "uin",
            mixinStandardHelpOptions = true,
            description = "Checks numbers of charges: {\"value\",\"valid\",\"reason\"}.")
    static final class UinCheck extends ValuesCheck {
        @Override
        Verdict verdict(String value) {
            return Uin.check(value);
        }
    }

    /// `./okno check account БИК/ACCOUNT…`, likewise.
    @Command(
            name = "account",
            mixinStandardHelpOptions = true,
            description = "Checks accounts, BIC/ACCOUNT each: {\"value\",\"valid\",\"reason\"}.")
    static final class AccountCheck extends ValuesCheck {
        @Override
        Verdict verdict(String value) {
            return BankAccount.check(value);
        }
    }

    /// `./okno check shpi VALUE…`, likewise.
    @Command(
            name = "shpi",
            mixinStandardHelpOptions = true,
            description = "Checks numbers of registered letters: {\"value\",\"valid\",\"reason\"}.")
    static final class ShpiCheck extends ValuesCheck {
        @Override
        Verdict verdict(String value) {
            return PostalNumber.check(value);
        }
    }

    abstract static class ValuesCheck implements Callable<Integer> {
        @Spec private CommandSpec spec = CommandSpec.create();

        @Parameters(
                paramLabel = "VALUE",
                arity = "1..*",
                description = "With or without spaces and hyphens.")
        private List<String> values = List.of();

        abstract Verdict verdict(String value);

        @Override
        public Integer call() {
            values.forEach(value -> spec.commandLine().getOut().println(json(value)));
            return CommandLine.ExitCode.OK;
        }

        private String json(String value) {
            var verdict = verdict(value);
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("value", value);
            line.put("valid", verdict.valid());
            line.put("reason", verdict.reason().orElse(null));
            return JsonMapper.shared().writeValueAsString(line);
        }
    }
}

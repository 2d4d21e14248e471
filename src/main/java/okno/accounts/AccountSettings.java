package okno.accounts;

import okno.platform.StartProblem;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How people sign in here (`okno.accounts`).
///
/// @param operator who answers for personal data: name and address, as the consent names them
/// @param staffSecondFactor whether staff need a one-time code: `required` or `optional`
/// @param hashesAtOnce passwords compared at the same time; each takes a core and 19 MiB of
/// memory
@ConfigurationProperties("okno.accounts")
public record AccountSettings(
        @DefaultValue("") String operator,
        @DefaultValue("required") SecondFactorRule staffSecondFactor,
        @DefaultValue("2") int hashesAtOnce) {
    /// @throws StartProblem without an operator: a consent names to whom it is given (152-ФЗ,
    ///     article 9)
    public AccountSettings {
        if (operator.isBlank()) {
            throw new StartProblem("accounts.operator-missing");
        }
    }

    /// Whether staff may do without a second factor.
    public enum SecondFactorRule {
        REQUIRED,
        OPTIONAL
    }
}

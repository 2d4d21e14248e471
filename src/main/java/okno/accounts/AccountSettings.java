package okno.accounts;

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
        String operator,
        @DefaultValue("required") SecondFactorRule staffSecondFactor,
        @DefaultValue("2") int hashesAtOnce) {
    /// Whether staff may do without a second factor.
    public enum SecondFactorRule {
        REQUIRED,
        OPTIONAL
    }
}

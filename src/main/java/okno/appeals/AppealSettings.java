package okno.appeals;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How bodies register appeals (`okno.appeals`).
///
/// @param registerNumber pattern of their numbers: `{n}` counts within a year, `{yy}` and `{yyyy}`
///     are the year
/// @param registerNumbers the same of single bodies, by their slugs
@ConfigurationProperties("okno.appeals")
record AppealSettings(
        @DefaultValue("{n}/{yy}") String registerNumber,
        @DefaultValue Map<String, String> registerNumbers) {
    private static final String COUNTED = "{n}";

    /// @throws IllegalArgumentException if a pattern does not count
    AppealSettings {
        registerNumbers = Map.copyOf(registerNumbers);
        check("okno.appeals.register-number", registerNumber);
        registerNumbers.forEach(
                (agency, own) -> check("okno.appeals.register-numbers." + agency, own));
    }

    String patternOf(String agency) {
        return registerNumbers.getOrDefault(agency, registerNumber);
    }

    private static void check(String name, String pattern) {
        if (!pattern.contains(COUNTED)) {
            throw new IllegalArgumentException(name + ": a pattern with {n}, such as {n}/{yy}");
        }
    }
}

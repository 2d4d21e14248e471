package okno.payments;

import java.util.Map;
import okno.identifiers.Uin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of charges (`okno.payments`).
///
/// @param prefixes slug of a body: what numbers of its charges begin with, глава КБК of three
///     digits or the registered number (УРН); a body without one issues none
@ConfigurationProperties("okno.payments")
public record PaymentsSettings(@DefaultValue Map<String, String> prefixes) {
    /// @throws IllegalArgumentException if a prefix is none
    public PaymentsSettings {
        prefixes = Map.copyOf(prefixes);
        prefixes.forEach(
                (agency, prefix) -> {
                    if (!Uin.isPrefix(prefix)) {
                        throw new IllegalArgumentException(
                                "okno.payments.prefixes." + agency + ": no prefix of numbers");
                    }
                });
    }

    /// What numbers of a body's charges begin with.
    ///
    /// @throws IllegalStateException if it issues none
    String prefix(String agency) {
        var prefix = prefixes.get(agency);
        if (prefix == null) {
            throw new IllegalStateException("no prefix: " + agency);
        }
        return prefix;
    }
}

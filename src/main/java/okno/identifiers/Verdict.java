package okno.identifiers;

import java.util.Locale;
import java.util.Optional;

/// What a check of an identifier found: valid, or one reason why not. Implemented by one enum a
/// kind of identifier, each with a constant `VALID`, and by one record for the numbers of
/// registers and banks.
public sealed interface Verdict
        permits SnilsVerdict, PhoneVerdict, EmailVerdict, PostalNumberVerdict, NumberVerdict {

    /// The name of the constant.
    String name();

    /// The kind of identifier, as written in message keys: `snils`, `phone`, `inn`.
    String kind();

    default boolean valid() {
        return name().equals("VALID");
    }

    /// The code of the reason, such as `CHECK_DIGITS`; empty when valid.
    default Optional<String> reason() {
        return valid() ? Optional.empty() : Optional.of(name());
    }

    /// Key of the words that say what is wrong and what to do, such as
    /// `identifiers.snils.check-digits`.
    default String messageKey() {
        return "identifiers." + kind() + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

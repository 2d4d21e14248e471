package okno.accounts.signin;

import java.util.Locale;
import okno.accounts.credentials.PasswordHashes;
import okno.identifiers.EmailAddress;
import okno.identifiers.Phone;
import okno.identifiers.Snils;

/// By what a citizen says who he is. A text is read in one way only, so that attempts with one name
/// are counted under one name, however it is written. One telephone in a hundred, typed as eleven
/// bare digits, is a valid СНИЛС too and is taken for one; with `+7` it is not.
public sealed interface LoginName {
    /// Several accounts may claim one СНИЛС.
    record BySnils(Snils snils) implements LoginName {}

    record ByPhone(Phone phone) implements LoginName {}

    record ByEmail(EmailAddress email) implements LoginName {}

    /// Nobody's name; mostly a СНИЛС with a slip.
    record Unreadable(String typed) implements LoginName {}

    static LoginName of(String typed) {
        return Snils.parse(typed)
                .<LoginName>map(BySnils::new)
                .or(() -> Phone.parse(typed).map(ByPhone::new))
                .or(() -> EmailAddress.parse(typed).map(ByEmail::new))
                .orElseGet(() -> new Unreadable(typed));
    }

    /// How the name is counted and remembered, right or wrong.
    default String key() {
        return switch (this) {
            case BySnils(var snils) -> snils.digits();
            case ByPhone(var phone) -> phone.e164();
            case ByEmail(var email) -> email.value().toLowerCase(Locale.ROOT);
            case Unreadable(var typed) -> typed.strip().toLowerCase(Locale.ROOT);
        };
    }

    /// How many hashes are compared: told by the kind of name alone, never by who has it.
    default int comparisons() {
        return switch (this) {
            case BySnils _, Unreadable _ -> PasswordHashes.CLAIMS;
            case ByPhone _, ByEmail _ -> 1;
        };
    }
}

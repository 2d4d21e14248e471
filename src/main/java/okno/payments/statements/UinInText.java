package okno.payments.statements;

import java.util.Optional;
import java.util.regex.Pattern;
import okno.identifiers.Uin;

/// Finds the number of a charge in a purpose, where payers and banks write it after its name.
final class UinInText {
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?:УИН|UIN)[^0-9]{0,5}([0-9]{25}|[0-9]{20})(?![0-9])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private UinInText() {}

    /// The first number that is one.
    static Optional<Uin> find(String text) {
        return NAMED.matcher(text)
                .results()
                .map(found -> found.group(1))
                .flatMap(digits -> Uin.parse(digits).stream())
                .findFirst();
    }
}

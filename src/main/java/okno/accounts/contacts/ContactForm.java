package okno.accounts.contacts;

import java.util.List;
import java.util.Optional;
import okno.identifiers.EmailAddress;
import okno.identifiers.Phone;
import okno.platform.FieldProblem;

/// An address or a number as typed, in the field `email` or `phone`.
public record ContactForm(Channel channel, String typed) {
    private static final String MOBILE = "+79";

    /// Whether nothing was typed.
    public boolean blank() {
        return typed.isBlank();
    }

    /// What is wrong with it.
    public List<FieldProblem> problems() {
        var field = channel.text();
        if (blank()) {
            return List.of(FieldProblem.of(field, "accounts." + field + ".missing"));
        }
        return switch (channel) {
            case EMAIL -> {
                var verdict = EmailAddress.check(typed);
                yield verdict.valid()
                        ? List.of()
                        : List.of(FieldProblem.of(field, verdict.messageKey()));
            }
            case PHONE -> {
                var verdict = Phone.check(typed);
                if (!verdict.valid()) {
                    yield List.of(FieldProblem.of(field, verdict.messageKey()));
                }
                yield mobile().isPresent()
                        ? List.of()
                        : List.of(FieldProblem.of(field, "accounts.phone.not-mobile"));
            }
        };
    }

    /// The contact; only of a form without problems.
    public Contact contact() {
        return switch (channel) {
            case EMAIL -> new Contact.Email(EmailAddress.parse(typed).orElseThrow());
            case PHONE -> new Contact.Mobile(mobile().orElseThrow());
        };
    }

    /// Only mobile telephones read messages.
    private Optional<Phone> mobile() {
        return Phone.parse(typed).filter(phone -> phone.e164().startsWith(MOBILE));
    }
}

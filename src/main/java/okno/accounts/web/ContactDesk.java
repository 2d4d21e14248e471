package okno.accounts.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import okno.accounts.contacts.Channel;
import okno.accounts.contacts.ContactForm;
import okno.accounts.contacts.ContactOrder;
import okno.accounts.contacts.ContactProofs;
import okno.accounts.contacts.Contacts;
import okno.accounts.contacts.Holder;
import okno.platform.FieldProblem;
import okno.platform.TooManyRequests;
import org.springframework.stereotype.Component;

/// Turns what is typed about contacts into deeds, and their outcomes into problems of fields: the
/// same after a registration and in the profile.
@Component
class ContactDesk {
    private final Contacts contacts;
    private final ContactProofs proofs;

    ContactDesk(Contacts contacts, ContactProofs proofs) {
        this.contacts = contacts;
        this.proofs = proofs;
    }

    /// Who types, and where from.
    record Visitor(Holder holder, Locale language, String address) {}

    /// Sends a code to what was typed.
    List<FieldProblem> order(Visitor visitor, ContactForm form) {
        var problems = form.problems();
        if (!problems.isEmpty()) {
            return problems;
        }
        var order =
                new ContactOrder(
                        visitor.holder(), form.contact(), visitor.language(), visitor.address());
        return switch (contacts.order(order)) {
            case Contacts.Ordered.Sent() -> List.of();
            case Contacts.Ordered.Later(var after) -> List.of(later(form.channel(), after));
        };
    }

    /// Takes a code, typed in the field `emailCode` or `phoneCode`.
    ///
    /// @throws TooManyRequests if too many wrong ones came from there
    List<FieldProblem> type(Visitor visitor, Channel channel, String code) {
        var field = channel.text() + "Code";
        if (code.isBlank()) {
            return List.of(FieldProblem.of(field, "accounts.contact-code.missing"));
        }
        return switch (proofs.type(visitor.holder(), channel, code, visitor.address())) {
            case ContactProofs.Outcome.Proven() -> List.of();
            case ContactProofs.Outcome.Wrong(var left) ->
                    List.of(FieldProblem.of(field, "accounts.contact-code.wrong", left));
            case ContactProofs.Outcome.Outdated() ->
                    List.of(FieldProblem.of(field, "accounts.contact-code.void"));
        };
    }

    private static FieldProblem later(Channel channel, Duration after) {
        var seconds = Math.max(1, Math.ceilDiv(after.toMillis(), 1000));
        var minute = Duration.ofMinutes(1).toSeconds();
        return seconds <= minute
                ? FieldProblem.of(channel.text(), "accounts.contact.later.seconds", seconds)
                : FieldProblem.of(
                        channel.text(),
                        "accounts.contact.later.minutes",
                        Math.ceilDiv(seconds, minute));
    }
}

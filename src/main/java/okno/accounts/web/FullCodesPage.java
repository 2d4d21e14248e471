package okno.accounts.web;

import java.util.List;
import java.util.Map;
import okno.platform.web.Problems;

/// «Код из письма», «Код из СМС»: the end of the full registration.
///
/// @param contacts e-mail and telephone
/// @param sent whether a new code was sent just now
/// @param typed what was typed into the fields that are refused
/// @param next where to go on
public record FullCodesPage(
        List<ContactPart> contacts,
        boolean sent,
        Map<String, String> typed,
        String next,
        Problems problems) {
    FullCodesPage afterSending() {
        return new FullCodesPage(contacts, true, typed, next, problems);
    }

    /// Whether nothing waits for a code any more.
    public boolean done() {
        return contacts.stream().noneMatch(ContactPart::waits);
    }
}

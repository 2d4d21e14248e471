package okno.accounts.web;

import java.util.List;
import java.util.Optional;
import okno.accounts.contacts.Channel;
import okno.accounts.contacts.ContactWait;

/// What a page shows of one way to reach a person.
///
/// @param channel `email` or `phone`
/// @param proven the contact that is proven, as people read it, or an empty text; of a registration
/// that was just sent only whether there is one
/// @param waiting the one that waits for its code, or an empty text
/// @param codeInForce whether there is a code to type
/// @param returned whether the letter with it came back
/// @param action the address that its forms go to
public record ContactPart(
        String channel,
        String proven,
        String waiting,
        boolean codeInForce,
        boolean returned,
        String action) {

    static ContactPart of(Channel channel, String proven, List<ContactWait> waits, String actions) {
        Optional<ContactWait> wait =
                waits.stream().filter(it -> it.contact().channel() == channel).findFirst();
        return new ContactPart(
                channel.text(),
                proven,
                wait.map(it -> it.contact().words()).orElse(""),
                wait.filter(ContactWait::codeInForce).isPresent(),
                wait.filter(ContactWait::returned).isPresent(),
                actions + "/" + channel.text());
    }

    /// Whether a code is waited for.
    public boolean waits() {
        return !waiting.isEmpty();
    }
}

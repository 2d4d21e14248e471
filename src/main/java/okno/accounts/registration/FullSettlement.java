package okno.accounts.registration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import okno.accounts.CitizenId;
import okno.accounts.contacts.Contact;
import okno.accounts.contacts.ContactOrder;
import okno.accounts.contacts.Contacts;
import okno.accounts.identity.FirstRecords;
import okno.accounts.identity.PersonalRecords;
import org.springframework.stereotype.Component;

/// What a full registration keeps besides the account. A registration that opens none, because its
/// account is there already or because too many claim the СНИЛС, sends the same codes to the same
/// contacts, and nothing comes of them.
@Component
class FullSettlement {
    private final FullDrafts drafts;
    private final PersonalRecords records;
    private final Contacts contacts;

    FullSettlement(FullDrafts drafts, PersonalRecords records, Contacts contacts) {
        this.drafts = drafts;
        this.records = records;
        this.contacts = contacts;
    }

    /// What was filled in and where it came from.
    record Filled(
            String token,
            FirstRecords records,
            List<Contact> contacts,
            Locale language,
            String address) {}

    /// The draft was sent already, by a click before this one.
    static class SentBefore extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// Keeps everything in the transaction of the claim.
    ///
    /// @throws SentBefore if the draft is sent already
    void settle(Filled filled, Optional<CitizenId> opened) {
        var channels =
                filled.contacts().stream()
                        .map(contact -> contact.channel().text())
                        .collect(Collectors.toSet());
        var holder = drafts.settle(filled.token(), opened, channels).orElseThrow(SentBefore::new);
        opened.ifPresent(citizen -> records.keepFirst(citizen, filled.records()));
        filled.contacts()
                .forEach(
                        contact ->
                                contacts.order(
                                        new ContactOrder(
                                                holder,
                                                contact,
                                                filled.language(),
                                                filled.address())));
    }
}

package okno.accounts.registration;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import okno.accounts.CitizenId;
import okno.accounts.certificates.CertificateConfirmation;
import okno.accounts.certificates.CertificateConfirmation.Outcome;
import okno.accounts.certificates.CertifiedPerson;
import okno.accounts.contacts.ContactOrder;
import okno.accounts.contacts.Contacts;
import okno.accounts.contacts.Holder;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Opens the account of a person who has signed, confirms it and sends codes to his contacts: all
/// or nothing.
@Component
class CertifiedOpening {
    private final ClaimStore store;
    private final Consents consents;
    private final CertificateConfirmation confirmation;
    private final Contacts contacts;
    private final Audit audit;
    private final Clock clock;

    CertifiedOpening(
            ClaimStore store,
            Consents consents,
            CertificateConfirmation confirmation,
            Contacts contacts,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.consents = consents;
        this.confirmation = confirmation;
        this.contacts = contacts;
        this.audit = audit;
        this.clock = clock;
    }

    /// Opens it beside whoever claims the СНИЛС, and detaches them; empty if somebody owns it.
    ///
    /// @param form without problems
    /// @param hash of the password
    @Transactional
    public Optional<CitizenId> open(
            CertifiedPerson person,
            CertifiedForm form,
            String hash,
            CertifiedRegistration.From from) {
        store.lock(person.snils());
        if (store.owned(person.snils())) {
            return Optional.empty();
        }
        var id = new CitizenId(Ids.next(clock));
        var claim = new Claim(person.snils(), person.name(), "", consents.now(from.address()));
        store.insert(id, claim, hash, clock.instant());
        consents.give(id, claim.consent());
        audit.record(
                Actor.guest(),
                "accounts.registered",
                "citizen",
                id.toString(),
                Map.of("level", "confirmed"));
        if (confirmation.confirm(id, person) != Outcome.CONFIRMED) {
            throw new IllegalStateException("a new account does not fit its own certificate");
        }
        form.contacts()
                .forEach(
                        contact ->
                                contacts.order(
                                        new ContactOrder(
                                                Holder.of(id),
                                                contact,
                                                from.language(),
                                                from.address())));
        return Optional.of(id);
    }
}

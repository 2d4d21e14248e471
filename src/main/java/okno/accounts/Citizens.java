package okno.accounts;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import okno.accounts.credentials.PasswordHashes;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.identifiers.EmailAddress;
import okno.identifiers.Phone;
import okno.identifiers.Snils;
import okno.platform.Ids;
import okno.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What other modules may know of citizens.
@Service
public class Citizens {
    private static final int AT_ONCE = 500;

    private final CitizenStore store;
    private final PasswordHashes hashes;
    private final Audit audit;
    private final Clock clock;

    Citizens(CitizenStore store, PasswordHashes hashes, Audit audit, Clock clock) {
        this.store = store;
        this.hashes = hashes;
        this.audit = audit;
        this.clock = clock;
    }

    /// A citizen.
    ///
    /// @throws NotFound if there is no such account, or it was erased
    @Transactional(readOnly = true)
    public Citizen get(CitizenId id) {
        return find(id).orElseThrow(NotFound::new);
    }

    /// A citizen, if the account exists and was not erased.
    @Transactional(readOnly = true)
    public Optional<Citizen> find(CitizenId id) {
        return store.find(List.of(id)).stream().findFirst();
    }

    /// Several citizens by one query; who is unknown is left out.
    ///
    /// @param ids five hundred at most
    @Transactional(readOnly = true)
    public Map<CitizenId, Citizen> findAll(Collection<CitizenId> ids) {
        bound(ids);
        return store.find(ids).stream()
                .collect(Collectors.toUnmodifiableMap(Citizen::id, Function.identity()));
    }

    private static void bound(Collection<CitizenId> ids) {
        if (ids.size() > AT_ONCE) {
            throw new IllegalArgumentException("more than " + AT_ONCE + " citizens at once");
        }
    }

    /// Whether nothing new may begin: whoever acts, or the person he acts for, took his consent
    /// back. A ward never gave one of his own.
    ///
    /// @param by who is signed in
    /// @param owner whose case it would be; the same where he acts for himself
    /// @throws NotFound if one of them has no account
    @Transactional(readOnly = true)
    public boolean consentWithdrawn(CitizenId by, CitizenId owner) {
        return get(by).consentWithdrawn() || (!owner.equals(by) && get(owner).consentWithdrawn());
    }

    /// What a form may fill in for a citizen, by the words of the form language: `surname`,
    /// `given_name`, `patronymic`, `full_name`, `snils`, `birth_date`, `phone`, `email`. What is
    /// not known is left out; numbers are written as people read them.
    @Transactional(readOnly = true)
    public Map<String, String> prefill(CitizenId id) {
        var citizen = get(id);
        var values = new HashMap<String, String>();
        values.put("surname", citizen.name().surname());
        values.put("given_name", citizen.name().givenName());
        values.put("full_name", citizen.name().full());
        var patronymic = citizen.name().patronymic();
        if (patronymic != null) {
            values.put("patronymic", patronymic);
        }
        citizen.snils().map(Snils::formatted).ifPresent(snils -> values.put("snils", snils));
        citizen.birthDate().ifPresent(date -> values.put("birth_date", date.toString()));
        citizen.phone().map(Phone::formatted).ifPresent(phone -> values.put("phone", phone));
        citizen.email().map(EmailAddress::value).ifPresent(email -> values.put("email", email));
        return Map.copyOf(values);
    }

    /// Keeps the language that a citizen reads letters in.
    @Transactional
    public void changeLanguage(CitizenId id, Locale language) {
        store.updateLanguage(id, language);
    }

    /// The place a citizen chose, ОКТМО.
    @Transactional(readOnly = true)
    public Optional<String> place(CitizenId id) {
        return Optional.ofNullable(store.places(List.of(id)).get(id));
    }

    /// The places that several citizens chose, by one query; who chose none is left out.
    ///
    /// @param ids five hundred at most
    @Transactional(readOnly = true)
    public Map<CitizenId, String> places(Collection<CitizenId> ids) {
        bound(ids);
        return store.places(ids);
    }

    /// Keeps the place a citizen chose, or that he wants none.
    @Transactional
    public void changePlace(CitizenId id, Optional<String> oktmo) {
        store.updatePlace(id, oktmo);
    }

    /// Opens an account for a citizen, or finds the one of this СНИЛС and level. Not for
    /// registration: nothing is asked of the password.
    @Transactional
    public CitizenId add(NewCitizen citizen) {
        return store.find(citizen.snils(), citizen.level()).orElseGet(() -> open(citizen));
    }

    private CitizenId open(NewCitizen citizen) {
        var id = new CitizenId(Ids.next(clock));
        store.insert(id, citizen, hashes.hash(citizen.password()));
        audit.record(
                Actor.system("accounts"),
                "accounts.registered",
                "citizen",
                id.toString(),
                Map.of("level", citizen.level().text()));
        return id;
    }
}

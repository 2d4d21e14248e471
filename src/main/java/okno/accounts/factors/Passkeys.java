package okno.accounts.factors;

import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import okno.platform.Conflict;
import okno.platform.Ids;
import okno.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keys that people sign in with: adding them, naming them, giving them up.
@Service
public class Passkeys {
    /// How many a person may have.
    static final int MOST = 20;

    private static final int NAME_LENGTH = 60;

    private final PasskeyStore store;
    private final RelyingParty party;
    private final Challenges challenges;
    private final Factors factors;
    private final FactorNews news;
    private final Clock clock;

    Passkeys(
            PasskeyStore store,
            RelyingParty party,
            Challenges challenges,
            Factors factors,
            FactorNews news,
            Clock clock) {
        this.store = store;
        this.party = party;
        this.challenges = challenges;
        this.factors = factors;
        this.news = news;
        this.clock = clock;
    }

    /// The keys of a person, the oldest first.
    @Transactional(readOnly = true)
    public List<Passkey> of(Holder holder) {
        return store.of(holder, MOST);
    }

    /// What a browser is asked so that a device makes a key.
    ///
    /// @param label the name that the device shows beside the key
    /// @throws Conflict if the person has as many keys as one may have
    @Transactional(readOnly = true)
    public PasskeyWishes.Make wish(Holder holder, String label) {
        var known = store.of(holder, MOST);
        if (known.size() >= MOST) {
            throw new Conflict("as many passkeys as one may have");
        }
        var id = Base64.getUrlEncoder().withoutPadding().encodeToString(holder.bytes());
        var challenge = challenges.issue(Challenges.Deed.ADD, holder.value().toString());
        return PasskeyWishes.make(
                party.id(), new PasskeyWishes.User(id, label, label), challenge, known);
    }

    /// Adds the key that a device made; false if the answer is not one to our wish, comes from
    /// another site, or somebody has the key already.
    ///
    /// @param json the answer of the browser
    @Transactional
    public boolean add(Holder holder, String name, String json) {
        var made = party.made(json);
        var who = holder.value().toString();
        if (made.isEmpty() || !challenges.spend(Challenges.Deed.ADD, who, made.get().challenge())) {
            return false;
        }
        var id = Ids.next(clock);
        if (!store.insert(id, holder, shortened(name), made.get(), clock.instant())) {
            return false;
        }
        news.added(holder, Factor.PASSKEY);
        return true;
    }

    /// Gives a key up.
    ///
    /// @throws NotFound if the person has no such key
    /// @throws Conflict if the person has to have a factor and has no other
    @Transactional
    public void remove(Holder holder, UUID id) {
        factors.beforeRemoval(holder);
        if (!store.delete(holder, id)) {
            throw new NotFound();
        }
        news.removed(holder, Factor.PASSKEY);
        factors.afterRemoval(holder);
    }

    private static String shortened(String name) {
        return name.strip()
                .codePoints()
                .limit(NAME_LENGTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

package okno.accounts.factors;

import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.accounts.factors.Challenges.Deed;
import okno.audit.Actor;
import okno.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Coming in with a passkey: alone, or after the password. Alone it counts as two factors, so the
/// device must have made sure who uses it.
@Service
public class PasskeySignIn {
    private final PasskeyStore store;
    private final RelyingParty party;
    private final Challenges challenges;
    private final Audit audit;
    private final Clock clock;

    PasskeySignIn(
            PasskeyStore store,
            RelyingParty party,
            Challenges challenges,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.party = party;
        this.challenges = challenges;
        this.audit = audit;
        this.clock = clock;
    }

    /// What a browser is asked by the door, before anybody knows who stands there.
    public PasskeyWishes.Sign wish() {
        var challenge = challenges.issue(Deed.COME_IN, "");
        return PasskeyWishes.sign(party.id(), challenge, List.of(), "required");
    }

    /// What a browser is asked after the password.
    @Transactional(readOnly = true)
    public PasskeyWishes.Sign wish(Holder holder) {
        return wish(holder, Deed.CONFIRM);
    }

    /// What a browser is asked amid a session, before something is changed.
    @Transactional(readOnly = true)
    public PasskeyWishes.Sign wishOfProof(Holder holder) {
        return wish(holder, Deed.PROVE);
    }

    /// Whose key has signed the wish of the door.
    ///
    /// @param json the answer of the browser
    @Transactional
    public Optional<Holder> whose(String json) {
        return party.signed(json)
                .flatMap(
                        signed ->
                                store.lock(signed.credentialId())
                                        .filter(key -> isOwn(signed, key))
                                        .filter(key -> accept(signed, key, Deed.COME_IN, ""))
                                        .map(PasskeyStore.Key::holder));
    }

    /// Whether a key of this person has signed the wish after the password.
    ///
    /// @param json the answer of the browser
    @Transactional
    public boolean check(Holder holder, String json) {
        return check(holder, json, Deed.CONFIRM);
    }

    /// Whether a key of this person has signed the wish amid a session.
    ///
    /// @param json the answer of the browser
    @Transactional
    public boolean proves(Holder holder, String json) {
        return check(holder, json, Deed.PROVE);
    }

    private PasskeyWishes.Sign wish(Holder holder, Deed deed) {
        var challenge = challenges.issue(deed, holder.value().toString());
        return PasskeyWishes.sign(
                party.id(), challenge, store.of(holder, Passkeys.MOST), "preferred");
    }

    private boolean check(Holder holder, String json, Deed deed) {
        var who = holder.value().toString();
        return party.signed(json)
                .flatMap(
                        signed ->
                                store.lock(signed.credentialId())
                                        .filter(key -> key.holder().equals(holder))
                                        .filter(key -> accept(signed, key, deed, who)))
                .isPresent();
    }

    private boolean accept(
            RelyingParty.Signed signed, PasskeyStore.Key key, Deed deed, String who) {
        var verdict = party.verify(signed, key, deed == Deed.COME_IN);
        if (verdict == RelyingParty.Verdict.COPIED) {
            audit.record(
                    Actor.guest(),
                    "accounts.passkey-copied",
                    key.holder().kind(),
                    key.holder().value().toString(),
                    Map.of());
        }
        if (verdict != RelyingParty.Verdict.GENUINE
                || !challenges.spend(deed, who, signed.challenge())) {
            return false;
        }
        store.use(key.id(), signed.counter(), clock.instant());
        return true;
    }

    /// A device that finds a key by itself says whose it is.
    private static boolean isOwn(RelyingParty.Signed signed, PasskeyStore.Key key) {
        var own = Base64.getUrlEncoder().withoutPadding().encodeToString(key.holder().bytes());
        return signed.userHandle().isEmpty() || signed.userHandle().equals(own);
    }
}

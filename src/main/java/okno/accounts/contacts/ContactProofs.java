package okno.accounts.contacts;

import java.time.Clock;
import java.util.Optional;
import okno.accounts.CitizenId;
import okno.accounts.throttle.Throttle;
import okno.accounts.throttle.ThrottleScope;
import okno.platform.NotFound;
import okno.platform.TooManyRequests;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes codes and links back from people: who has them can read what is sent there.
@Service
public class ContactProofs {
    /// Wrong codes before the right one is void too.
    public static final int MOST_TRIES = 5;

    private final ContactStore store;
    private final ContactCodes codes;
    private final ContactMoves moves;
    private final Throttle throttle;
    private final Clock clock;

    ContactProofs(
            ContactStore store,
            ContactCodes codes,
            ContactMoves moves,
            Throttle throttle,
            Clock clock) {
        this.store = store;
        this.codes = codes;
        this.moves = moves;
        this.throttle = throttle;
        this.clock = clock;
    }

    /// What came of a code.
    public sealed interface Outcome {
        /// The contact is proven, or was already.
        record Proven() implements Outcome {}

        /// It was another code.
        ///
        /// @param left how many tries are left
        record Wrong(int left) implements Outcome {}

        /// No code is in force: its time is over, or it was tried too often.
        record Outdated() implements Outcome {}
    }

    /// Takes a typed code.
    ///
    /// @param address the network address it came from
    /// @throws TooManyRequests if too many wrong codes came from there
    @Transactional(noRollbackFor = TooManyRequests.class)
    public Outcome type(Holder holder, Channel channel, String typed, String address) {
        throttle.enter(ThrottleScope.CONTACT_CODE, address);
        var proof = store.lock(holder.id(), channel);
        if (proof.isEmpty()) {
            return new Outcome.Proven();
        }
        var waiting = proof.get();
        if (waiting.code().isEmpty() || !waiting.codeExpiresAt().isAfter(clock.instant())) {
            return new Outcome.Outdated();
        }
        var digits = typed.replaceAll("[\\s-]", "");
        if (!waiting.sameCode(codes.print(holder.id(), waiting.contact(), digits))) {
            store.miss(waiting, MOST_TRIES);
            var left = MOST_TRIES - waiting.tries() - 1;
            return left > 0 ? new Outcome.Wrong(left) : new Outcome.Outdated();
        }
        throttle.takeBack(ThrottleScope.CONTACT_CODE, address);
        prove(waiting);
        return new Outcome.Proven();
    }

    /// The contact that a link stands for; empty if the link is void.
    @Transactional(readOnly = true)
    public Optional<Contact> linked(String token) {
        return store.byLink(codes.linkPrint(token), clock.instant())
                .map(ContactStore.Proof::contact);
    }

    /// Takes a link.
    ///
    /// @throws NotFound if it is void
    @Transactional
    public void follow(String token) {
        var print = codes.linkPrint(token);
        var found = store.byLink(print, clock.instant()).orElseThrow(NotFound::new);
        if (store.lock(found.holder().id(), found.contact().channel()).isEmpty()) {
            throw new NotFound();
        }
        prove(store.byLink(print, clock.instant()).orElseThrow(NotFound::new));
    }

    /// Takes a contact for proven at the word of whoever opened the account for its owner.
    @Transactional
    public void vouch(CitizenId citizen, Contact contact) {
        moves.prove(citizen, contact);
    }

    /// Takes a proven contact away at the wish of its owner.
    @Transactional
    public void remove(CitizenId citizen, Channel channel) {
        moves.remove(citizen, channel);
    }

    private void prove(ContactStore.Proof proof) {
        store.delete(proof.holder().id(), proof.contact().channel());
        proof.holder().citizen().ifPresent(citizen -> moves.prove(citizen, proof.contact()));
    }
}

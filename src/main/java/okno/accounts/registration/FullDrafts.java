package okno.accounts.registration;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okno.accounts.CitizenId;
import okno.accounts.contacts.Channel;
import okno.accounts.contacts.Holder;
import okno.accounts.identity.Means;
import okno.platform.Ids;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps a full registration between its pages, for the browser that holds its token. The token
/// ends with the browser, the draft an hour after it was last touched: a shared computer must not
/// show one visitor's passport to the next.
@Service
public class FullDrafts {
    /// How long a draft is kept after it was last touched.
    public static final Duration LIFE = Duration.ofHours(1);

    private static final int SWEPT_AT_ONCE = 10_000;

    private final FullDraftStore store;
    private final Consents consents;
    private final Clock clock;

    FullDrafts(FullDraftStore store, Consents consents, Clock clock) {
        this.store = store;
        this.consents = consents;
        this.clock = clock;
    }

    /// A new draft.
    ///
    /// @return its token
    @Transactional
    public String begin() {
        var token = store.newToken();
        store.insert(store.print(token), FullDraft.EMPTY, clock.instant().plus(LIFE));
        return token;
    }

    /// The draft of a token, if it is still there.
    @Transactional(readOnly = true)
    public Optional<FullDraft> find(String token) {
        return token.isEmpty() ? Optional.empty() : store.find(store.print(token), clock.instant());
    }

    /// Keeps that the visitor consented to the wording in force.
    ///
    /// @param address the network address it came from
    @Transactional
    public void agree(String token, String address) {
        var version = consents.current().version();
        change(token, draft -> draft.agreed(version, consents.now(address)));
    }

    /// Keeps how the code of activation is to travel.
    @Transactional
    public void choose(String token, Means way) {
        change(token, draft -> draft.choosing(way));
    }

    /// Keeps what was typed so far.
    @Transactional
    public void type(String token, Map<String, String> typed) {
        change(token, draft -> draft.typing(typed));
    }

    /// Throws a draft away.
    @Transactional
    public void drop(String token) {
        store.delete(store.print(token));
    }

    /// Drops what nobody came back to.
    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void sweep() {
        store.deleteExpired(clock.instant(), SWEPT_AT_ONCE);
    }

    /// For whom the contacts of a sent registration are proven; empty before.
    @Transactional(readOnly = true)
    public Optional<Holder> holder(String token) {
        return find(token).map(FullDraft::settled).map(FullDraft.Settled::toHolder);
    }

    /// Which contacts a sent registration has given.
    @Transactional(readOnly = true)
    public Set<String> channels(String token) {
        return find(token)
                .map(FullDraft::settled)
                .map(FullDraft.Settled::channels)
                .orElse(Set.of());
    }

    /// Notes a contact that was given after the registration was sent.
    @Transactional
    public void addChannel(String token, Channel channel) {
        find(token)
                .map(FullDraft::settled)
                .ifPresent(
                        settled -> {
                            var all = new HashSet<>(settled.channels());
                            all.add(channel.text());
                            var more =
                                    new FullDraft.Settled(settled.holder(), settled.citizen(), all);
                            store.resettle(store.print(token), FullDraft.settledAs(more));
                        });
    }

    /// Marks a draft as sent, in the transaction of its account.
    ///
    /// @return for whom its contacts are proven; empty if it was sent before
    Optional<Holder> settle(String token, Optional<CitizenId> opened, Set<String> channels) {
        var holder = opened.map(Holder::of).orElseGet(() -> Holder.withoutAccount(Ids.next(clock)));
        var citizen = opened.map(CitizenId::value).orElse(null);
        var settled = new FullDraft.Settled(holder.id(), citizen, channels);
        var expires = clock.instant().plus(LIFE);
        var first = store.update(store.print(token), FullDraft.settledAs(settled), expires);
        return first ? Optional.of(holder) : Optional.empty();
    }

    private interface Change {
        FullDraft of(FullDraft draft);
    }

    private void change(String token, Change change) {
        find(token)
                .filter(draft -> draft.settled() == null)
                .ifPresent(
                        draft ->
                                store.update(
                                        store.print(token),
                                        change.of(draft),
                                        clock.instant().plus(LIFE)));
    }
}

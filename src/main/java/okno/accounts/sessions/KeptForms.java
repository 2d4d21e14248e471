package okno.accounts.sessions;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import okno.platform.Ids;
import okno.platform.secrets.Secrets;
import okno.platform.sql.Json;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps forms for an hour until their senders have signed in again: sealed, and for nobody else.
@Service
public class KeptForms {
    private static final Duration LIFE = Duration.ofHours(1);
    private static final int MOST_SIGNS = 256 * 1024;
    private static final int SWEPT_AT_ONCE = 10_000;
    private static final String PURPOSE = "accounts.kept-form";

    private final KeptFormStore store;
    private final Secrets secrets;
    private final Json json;
    private final Clock clock;

    KeptForms(KeptFormStore store, Secrets secrets, Json json, Clock clock) {
        this.store = store;
        this.secrets = secrets;
        this.json = json;
        this.clock = clock;
    }

    /// Keeps a form; empty if it is too large.
    ///
    /// @param owner the name of the sender's principal
    @Transactional
    public Optional<UUID> keep(String owner, KeptForm form) {
        var text = json.write(form);
        if (text.length() > MOST_SIGNS) {
            return Optional.empty();
        }
        var id = Ids.next(clock);
        var sealed = secrets.sealText(PURPOSE, text, id);
        store.insert(id, print(owner), sealed, clock.instant().plus(LIFE));
        return Optional.of(id);
    }

    /// A form that this person sent.
    @Transactional(readOnly = true)
    public Optional<KeptForm> find(UUID id, String owner) {
        return store.find(id, print(owner), clock.instant())
                .map(kept -> secrets.openText(PURPOSE, kept, id))
                .map(text -> json.read(text, KeptForm.class));
    }

    /// Drops every form of a sender.
    ///
    /// @param owner the name of his principal
    @Transactional
    public void drop(String owner) {
        store.deleteAll(print(owner));
    }

    /// Drops forms that nobody came back for.
    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void sweep() {
        store.sweep(clock.instant(), SWEPT_AT_ONCE);
    }

    private byte[] print(String owner) {
        return secrets.fingerprint(PURPOSE, owner);
    }
}

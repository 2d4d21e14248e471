package okno.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import okno.platform.jobs.JobSettings;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Links committed entries into the chain.
@Service
public class AuditChain {
    private static final int BATCH = 2000;
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(30);
    private static final Duration USUAL_TRANSACTION = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LONG_LOOKS = Duration.ofMinutes(1);

    private final AuditStore store;
    private final TransactionTemplate transactions;
    private final JobSettings jobs;
    private final Clock clock;
    private Instant nextLongLook = Instant.MIN;

    AuditChain(AuditStore store, TransactionTemplate transactions, JobSettings jobs, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// Links what was committed since the last time; leaves it to another node if one is at it.
    public void extend() {
        extend(LONGEST_TRANSACTION);
    }

    /// Looks every second for what is new, and once a minute for what transactions that lasted long
    /// have left behind: the price of a look grows with how far back it goes.
    @Scheduled(fixedDelay = 1000)
    void tick() {
        if (!jobs.enabled()) {
            return;
        }
        var now = clock.instant();
        if (now.isBefore(nextLongLook)) {
            extend(USUAL_TRANSACTION);
        } else {
            nextLongLook = now.plus(BETWEEN_LONG_LOOKS);
            extend(LONGEST_TRANSACTION);
        }
    }

    private void extend(Duration back) {
        var last = store.last().map(link -> link.entry().recordedAt());
        var from = Optional.of(AuditStore.firstIdAt(last.map(at -> at.minus(back))));
        while (from.isPresent()) {
            var first = from.get();
            from = transactions.execute(_ -> store.lock() ? link(first) : Optional.empty());
        }
    }

    /// Links a batch of entries that begins with an id.
    ///
    /// @return the id that the next batch begins with; empty if this one was the last
    private Optional<UUID> link(UUID from) {
        var entries = store.unlinked(from, BATCH);
        var last = store.last();
        var hash = last.map(link -> HexFormat.of().parseHex(link.hash())).orElse(AuditHash.START);
        long position = last.map(AuditLink::position).orElse(0L);
        var links = new ArrayList<AuditLink>(entries.size());
        for (var entry : entries) {
            hash = AuditHash.of(hash, entry);
            position++;
            links.add(new AuditLink(position, HexFormat.of().formatHex(hash), entry));
        }
        store.insert(links, clock.instant());
        return entries.size() == BATCH ? Optional.of(entries.getLast().id()) : Optional.empty();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Ticking {}
}

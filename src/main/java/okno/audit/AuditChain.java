package okno.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import okno.platform.jobs.JobSettings;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Links committed entries into the chain.
@Service
public class AuditChain {
    private static final int BATCH = 500;
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(30);

    private final AuditStore store;
    private final TransactionTemplate transactions;
    private final JobSettings jobs;
    private final Clock clock;

    AuditChain(AuditStore store, TransactionTemplate transactions, JobSettings jobs, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// Links what was committed since the last time; leaves it to another node if one is at it.
    public void extend() {
        Integer linked;
        do {
            linked = transactions.execute(status -> store.lock() ? linkBatch() : 0);
        } while (linked != null && linked == BATCH);
    }

    @Scheduled(fixedDelay = 1000)
    void tick() {
        if (jobs.enabled()) {
            extend();
        }
    }

    private int linkBatch() {
        var last = store.last();
        var since = last.map(link -> link.entry().recordedAt().minus(LONGEST_TRANSACTION));
        var entries = store.unlinked(since.orElse(Instant.EPOCH), BATCH);
        var hash = last.map(link -> HexFormat.of().parseHex(link.hash())).orElse(AuditHash.START);
        long position = last.map(AuditLink::position).orElse(0L);
        var links = new ArrayList<AuditLink>(entries.size());
        for (var entry : entries) {
            hash = AuditHash.of(hash, entry);
            position++;
            links.add(new AuditLink(position, HexFormat.of().formatHex(hash), entry));
        }
        store.insert(links, clock.instant());
        return entries.size();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Ticking {}
}

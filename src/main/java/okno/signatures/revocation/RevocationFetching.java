package okno.signatures.revocation;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import okno.platform.jobs.GrowingPause;
import okno.platform.jobs.JobSettings;
import okno.signatures.TrustSource;
import okno.signatures.TrustedCertificates;
import okno.signatures.engine.RevocationList;
import okno.signatures.revocation.RevocationStore.Due;
import okno.signatures.revocation.RevocationStore.Fetched;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/// Keeps the lists of revoked certificates fresh. Each is fetched by one node at a time, outside of
/// any transaction; a list that is wrong, older than the one that is there, or signed by somebody
/// else changes nothing.
@Service
@EnableConfigurationProperties(RevocationSettings.class)
public class RevocationFetching {
    private static final Logger LOG = LoggerFactory.getLogger(RevocationFetching.class);
    private static final int AT_ONCE = 8;

    /// Longer than a download may take with all who send it on.
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration SOONEST = Duration.ofMinutes(10);
    private static final GrowingPause PAUSE =
            new GrowingPause(Duration.ofMinutes(1), Duration.ofHours(1));
    private static final Duration FORGOTTEN = Duration.ofDays(90);

    private final RevocationStore store;
    private final RevocationSettings settings;
    private final DownloadGateway downloads;
    private final TrustSource trust;
    private final JobSettings jobs;
    private final Clock clock;
    private final ReentrantLock turn = new ReentrantLock();

    RevocationFetching(
            RevocationStore store,
            RevocationSettings settings,
            DownloadGateway downloads,
            TrustSource trust,
            JobSettings jobs,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.downloads = downloads;
        this.trust = trust;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// Fetches every list that is due, and returns when none is left.
    public void fetchDue() {
        for (var due = take(); !due.isEmpty(); due = take()) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                due.forEach(one -> threads.execute(() -> fetch(one)));
            }
        }
    }

    /// At a rate, on a thread of its own: tasks with a delay share one, and servers of others are
    /// slow.
    @Scheduled(initialDelayString = "PT5S", fixedRateString = "PT5S")
    void tick() {
        if (jobs.enabled() && turn.tryLock()) {
            try {
                fetchDue();
            } finally {
                turn.unlock();
            }
        }
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT24H")
    void sweep() {
        if (jobs.enabled()) {
            store.sweep(clock.instant().minus(FORGOTTEN));
        }
    }

    private List<Due> take() {
        var now = clock.instant();
        return store.take(now, now.plus(LEASE), AT_ONCE);
    }

    private void fetch(Due due) {
        try {
            var wanted =
                    new DownloadGateway.Wanted(
                            URI.create(due.address()),
                            settings.megabytes() << 20,
                            settings.fromAnywhere());
            keep(due, downloads.fetch(wanted));
        } catch (DownloadFailed e) {
            failed(due, e.key());
        } catch (RuntimeException e) {
            LOG.warn("a list of revoked certificates was not fetched: {}", due.address(), e);
            failed(due, "signatures.download.no-answer");
        }
    }

    private void keep(Due due, byte[] content) throws DownloadFailed {
        var list =
                RevocationList.parse(content)
                        .filter(lists -> lists.size() == 1)
                        .orElseThrow(() -> new DownloadFailed("signatures.download.no-list"))
                        .getFirst();
        if (!signedByAuthority(list, due.issuer())) {
            throw new DownloadFailed("signatures.download.foreign-list");
        }
        var now = clock.instant();
        if (due.madeAt().isPresent() && !list.madeAt().isAfter(due.madeAt().get())) {
            store.unchanged(due.address(), dueAfter(list.nextAt(), now));
            return;
        }
        store.keep(
                new Fetched(
                        due.address(), list.encoded(), list.madeAt(), list.nextAt().orElse(null)),
                now,
                dueAfter(list.nextAt(), now));
    }

    private boolean signedByAuthority(RevocationList list, Optional<byte[]> issuer) {
        return issuer.flatMap(TrustedCertificates::parse).stream()
                        .flatMap(List::stream)
                        .anyMatch(list::isBy)
                || trust.current().certificates().all().stream().anyMatch(list::isBy);
    }

    private void failed(Due due, String problem) {
        store.failed(due.address(), problem, clock.instant().plus(PAUSE.after(due.failures())));
    }

    /// Halfway to the next one that was promised, since authorities publish before it is due, and
    /// at once whom they revoke.
    private Instant dueAfter(Optional<Instant> next, Instant now) {
        var half =
                next.map(at -> Duration.between(now, at).dividedBy(2)).orElse(settings.refresh());
        var soon = half.compareTo(settings.refresh()) < 0 ? half : settings.refresh();
        return now.plus(soon.compareTo(SOONEST) > 0 ? soon : SOONEST);
    }
}

package okno.signatures.trust;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okno.audit.Actor;
import okno.platform.jobs.JobSettings;
import okno.signatures.revocation.DownloadFailed;
import okno.signatures.revocation.DownloadGateway;
import okno.signatures.trust.TrustLists.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/// Asks for the trust list where the settings say, in turns: one node does it. What goes wrong is
/// remembered for administrators, and the list that is there stays.
@Service
public class TrustRefresh {
    private static final Logger LOG = LoggerFactory.getLogger(TrustRefresh.class);
    private static final String FEED = "list";

    private final TrustSettings.Feed settings;
    private final TrustListStore store;
    private final TrustLists lists;
    private final DownloadGateway downloads;
    private final JobSettings jobs;
    private final Clock clock;

    TrustRefresh(
            TrustSettings settings,
            TrustListStore store,
            TrustLists lists,
            DownloadGateway downloads,
            JobSettings jobs,
            Clock clock) {
        this.settings = settings.list();
        this.store = store;
        this.lists = lists;
        this.downloads = downloads;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// Whether there is somewhere to ask.
    public boolean hasSource() {
        return !settings.source().isEmpty();
    }

    /// What came of the last attempt.
    public Optional<FeedState> state() {
        return store.feed(FEED);
    }

    /// After how long without a newer list it is time to look why.
    public Duration old() {
        return settings.old();
    }

    /// Asks at once, whoever asked before.
    public void askNow(Actor by) {
        if (hasSource()) {
            store.takeTurn(FEED, clock.instant(), clock.instant());
            ask(by);
        }
    }

    /// At a rate, on a thread of its own: tasks with a delay share one.
    @Scheduled(initialDelayString = "PT10S", fixedRateString = "PT1M")
    void tick() {
        var now = clock.instant();
        if (hasSource()
                && jobs.enabled()
                && store.takeTurn(FEED, now, now.minus(settings.refresh()))) {
            ask(Actor.system("trust"));
        }
    }

    private void ask(Actor by) {
        try {
            if (lists.take(fetched(), by) instanceof Outcome.Refused(var problem)) {
                failed(problem.key(), problem.args());
            } else {
                store.succeeded(FEED, clock.instant());
            }
        } catch (DownloadFailed e) {
            failed(e.key(), List.of());
        } catch (RuntimeException e) {
            LOG.error("the trust list could not be taken", e);
            failed("signatures.download.no-answer", List.of());
        }
    }

    private void failed(String problem, List<Object> arguments) {
        LOG.warn("the trust list was not taken: {}", problem);
        store.failed(FEED, problem, arguments);
    }

    private byte[] fetched() throws DownloadFailed {
        var source = settings.source();
        if (source.startsWith("http://") || source.startsWith("https://")) {
            return downloads.fetch(
                    new DownloadGateway.Wanted(URI.create(source), TrustLists.MOST, true));
        }
        try {
            var file = Path.of(source);
            if (Files.size(file) > TrustLists.MOST) {
                throw new DownloadFailed("signatures.download.too-large");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new DownloadFailed("signatures.download.no-file", e);
        }
    }
}

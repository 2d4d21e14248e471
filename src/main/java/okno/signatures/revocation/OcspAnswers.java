package okno.signatures.revocation;

import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import okno.platform.jobs.GrowingPause;
import okno.platform.jobs.JobSettings;
import okno.signatures.TrustedCertificates;
import okno.signatures.engine.Certificates;
import okno.signatures.engine.OcspAnswer;
import okno.signatures.engine.OcspQuestion;
import okno.signatures.revocation.OcspStore.Question;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/// Asks responders about certificates that no list tells of. Under the rules of lists: outside of
/// any transaction, only addresses of certificates below a trusted root, none that is not public.
@Service
public class OcspAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(OcspAnswers.class);
    private static final int AT_ONCE = 8;
    private static final int MOST_BYTES = 1 << 18;

    /// After so many failures a certificate is forgotten, until a signature needs it again.
    private static final int MOST_FAILURES = 8;

    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final GrowingPause PAUSE =
            new GrowingPause(Duration.ofMinutes(1), Duration.ofHours(1));

    private final OcspStore store;
    private final DownloadGateway downloads;
    private final RevocationSettings settings;
    private final JobSettings jobs;
    private final Clock clock;

    private volatile List<OcspAnswer> answers = List.of();

    OcspAnswers(
            OcspStore store,
            DownloadGateway downloads,
            RevocationSettings settings,
            JobSettings jobs,
            Clock clock) {
        this.store = store;
        this.downloads = downloads;
        this.settings = settings;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// What responders said that still counts.
    public List<OcspAnswer> current() {
        return answers;
    }

    /// How the answers of responders stand.
    ///
    /// @param counting certificates vouched for by an answer that still counts
    /// @param waiting certificates that a responder is still to be asked about
    /// @param failing those of them for which asking failed
    public record Overview(int counting, int waiting, int failing) {}

    public Overview overview() {
        return store.overview(clock.instant());
    }

    /// Has a responder asked soon, if the certificate names one.
    ///
    /// @param issuer an accredited authority below a pinned root
    public void want(X509Certificate certificate, X509Certificate issuer) {
        PlainAddresses.of(OcspQuestion.addresses(certificate)).stream()
                .findFirst()
                .ifPresent(
                        address ->
                                store.want(
                                        new Question(
                                                Certificates.fingerprint(certificate),
                                                address,
                                                Certificates.encoded(certificate),
                                                Certificates.encoded(issuer),
                                                0),
                                        clock.instant()));
    }

    /// Asks whoever is to be asked.
    public void askDue() {
        var now = clock.instant();
        var due = store.take(now, now.plus(LEASE), AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(one -> threads.execute(() -> ask(one)));
        }
    }

    /// Takes over what this node or another was told.
    public void refresh() {
        answers =
                store.good(clock.instant()).stream()
                        .map(OcspAnswer::parse)
                        .flatMap(Optional::stream)
                        .toList();
    }

    @Scheduled(initialDelayString = "PT5S", fixedRateString = "PT5S")
    void tick() {
        if (jobs.enabled()) {
            askDue();
        }
    }

    @Scheduled(initialDelayString = "PT11M", fixedDelayString = "PT10M")
    void sweep() {
        if (jobs.enabled()) {
            store.sweep(clock.instant(), MOST_FAILURES);
        }
    }

    private void ask(Question one) {
        try {
            var certificate = certificate(one.certificate());
            var issuer = certificate(one.issuer());
            var wanted =
                    new DownloadGateway.Wanted(
                            URI.create(one.address()),
                            MOST_BYTES,
                            settings.fromAnywhere(),
                            Optional.of(OcspQuestion.about(certificate, issuer)));
            var response = downloads.fetch(wanted);
            var until =
                    OcspAnswer.parse(response)
                            .flatMap(it -> it.goodUntil(certificate, issuer, clock.instant()));
            if (until.isEmpty()) {
                throw new DownloadFailed("signatures.download.no-list");
            }
            store.keep(one.hash(), response, until.get());
        } catch (DownloadFailed | IllegalArgumentException e) {
            LOG.warn("an OCSP responder gives no good answer: {}", one.address());
            store.failed(one.hash(), clock.instant().plus(PAUSE.after(one.failures())));
        }
    }

    private static X509Certificate certificate(byte[] der) {
        return TrustedCertificates.parse(der).orElseThrow(IllegalArgumentException::new).getFirst();
    }
}

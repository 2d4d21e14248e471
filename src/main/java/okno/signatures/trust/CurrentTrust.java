package okno.signatures.trust;

import java.util.ArrayList;
import java.util.Optional;
import okno.signatures.AccreditationRegister;
import okno.signatures.RevocationData;
import okno.signatures.Trust;
import okno.signatures.TrustSource;
import okno.signatures.TrustedCertificates;
import okno.signatures.revocation.OcspAnswers;
import okno.signatures.revocation.RevocationLists;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/// What the portal trusts now: the pinned roots, the newest trust list, the lists of revoked
/// certificates. In memory of every node; what another node took is seen within seconds.
@Service
public class CurrentTrust implements TrustSource {
    private static final Logger LOG = LoggerFactory.getLogger(CurrentTrust.class);

    private final Anchors anchors;
    private final TrustLists lists;
    private final RevocationLists revocation;
    private final OcspAnswers answers;
    private volatile Listed listed;

    CurrentTrust(
            Anchors anchors, TrustLists lists, RevocationLists revocation, OcspAnswers answers) {
        this.anchors = anchors;
        this.lists = lists;
        this.revocation = revocation;
        this.answers = answers;
        listed =
                new Listed(
                        0L, new TrustedCertificates(anchors.roots()), AccreditationRegister.NONE);
        refresh();
    }

    /// @param version 0 as long as there is no list
    private record Listed(
            long version, TrustedCertificates certificates, AccreditationRegister register) {}

    @Override
    public Trust current() {
        var now = listed;
        var told = new RevocationData(revocation.data().lists(), answers.current());
        return new Trust(now.certificates(), told, now.register());
    }

    /// Takes over a newer list, if there is one.
    public synchronized void refresh() {
        Optional<Long> newest = lists.newest();
        if (newest.isPresent() && newest.get() > listed.version()) {
            listed = read(newest.get());
            LOG.info("The trust list has version {} now", newest.get());
        }
        revocation.refresh();
        answers.refresh();
    }

    /// At a rate, on a thread of its own: a large list takes seconds.
    @Scheduled(initialDelayString = "PT5S", fixedRateString = "PT5S")
    void tick() {
        refresh();
    }

    private Listed read(long version) {
        var authorities = new ListedAuthorities(lists.read(version));
        var certificates = new ArrayList<>(anchors.roots());
        certificates.addAll(authorities.certificates());
        revocation.publishedBy(authorities.addresses());
        return new Listed(version, new TrustedCertificates(certificates), authorities);
    }
}

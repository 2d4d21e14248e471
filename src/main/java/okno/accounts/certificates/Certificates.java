package okno.accounts.certificates;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.events.AccountNews;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.Ids;
import okno.platform.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The certificates that a person has signed with. Its owner may forbid one: then it opens and
/// signs nothing here, however good it is.
@Service
public class Certificates {
    private static final int MOST = 50;

    private final CertificateStore store;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Certificates(
            CertificateStore store, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// What is known of them, the last used first.
    @Transactional(readOnly = true)
    public List<KnownCertificate> of(CitizenId citizen) {
        return store.of(citizen, MOST);
    }

    /// Whether its owner forbade a certificate; holds until the end of the caller's transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean forbids(CitizenId citizen, SeenCertificate certificate) {
        return store.forbidden(citizen, certificate.fingerprint());
    }

    /// Notes that a certificate of this person has signed something, in the caller's transaction.
    /// The first time its owner is told.
    ///
    /// @param what for, a word of the record of deeds: `sign-in`, `submission`
    /// @return false if it is forbidden; then nothing is noted but the attempt
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean use(CitizenId citizen, SeenCertificate certificate, String what) {
        var noted = store.use(Ids.next(clock), citizen, certificate, clock.instant());
        if (noted.isEmpty()) {
            refuse(citizen, "forbidden");
            return false;
        }
        var facts = Map.of("certificate", noted.get().id().toString(), "for", what);
        record(citizen, "accounts.certificate-used", facts);
        if (noted.get().first()) {
            tell(citizen, AccountNews.Kind.CERTIFICATE_ADDED, Map.of());
        }
        return true;
    }

    /// Records that a certificate of this person was shown and did not help.
    ///
    /// @param why a word of the record of deeds
    @Transactional(propagation = Propagation.MANDATORY)
    public void refuse(CitizenId citizen, String why) {
        record(citizen, "accounts.certificate-refused", Map.of("reason", why));
    }

    /// Forbids a certificate; does nothing to one that is forbidden.
    ///
    /// @throws NotFound if the person has no such certificate
    @Transactional
    public void forbid(CitizenId citizen, UUID id) {
        if (store.forbid(citizen, id, clock.instant())) {
            changed(citizen, id, "forbidden");
        } else if (!store.has(citizen, id)) {
            throw new NotFound("certificate");
        }
    }

    /// Allows a forbidden certificate again.
    ///
    /// @throws NotFound if the person has no such certificate
    @Transactional
    public void allow(CitizenId citizen, UUID id) {
        if (store.allow(citizen, id)) {
            changed(citizen, id, "allowed");
        } else if (!store.has(citizen, id)) {
            throw new NotFound("certificate");
        }
    }

    private void changed(CitizenId citizen, UUID id, String to) {
        record(citizen, "accounts.certificate-" + to, Map.of("certificate", id.toString()));
        tell(citizen, AccountNews.Kind.CERTIFICATE_CHANGED, Map.of("certificate", to));
    }

    private void record(CitizenId citizen, String action, Map<String, String> facts) {
        var actor = Actor.citizen(citizen.value());
        audit.record(actor, action, "citizen", citizen.toString(), facts);
    }

    private void tell(CitizenId citizen, AccountNews.Kind kind, Map<String, String> facts) {
        events.publishEvent(new AccountNews(Ids.next(clock), citizen, kind, facts));
    }
}

package okno.accounts.registration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okno.accounts.AccountSettings;
import okno.accounts.CitizenId;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.jobs.JobQueue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The consents that the law wants before personal data are taken (152-ФЗ, ст. 9), each with the
/// wording that was shown.
@Service
public class Consents {
    private static final String PURPOSE = "registration";
    private static final String VERSION = "2026-12";

    private final ConsentStore store;
    private final Audit audit;
    private final JobQueue jobs;
    private final Clock clock;
    private final ConsentText current;

    Consents(
            ConsentStore store, AccountSettings settings, Audit audit, JobQueue jobs, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.jobs = jobs;
        this.clock = clock;
        this.current = read(settings.operator());
    }

    /// The wording in force.
    public ConsentText current() {
        return current;
    }

    /// When somebody consented to the wording in force, and from which network address.
    public record Given(Instant at, String address) {}

    /// A consent of this moment.
    public Given now(String address) {
        return new Given(clock.instant(), address);
    }

    /// Keeps that a citizen consented, in the transaction of his registration.
    void give(CitizenId citizen, Given given) {
        var text = store.publish(PURPOSE, current, clock.instant());
        store.insert(citizen, text, given.address(), given.at());
    }

    /// What a citizen consented to, the first first.
    public List<GivenConsent> of(CitizenId citizen) {
        return store.of(citizen);
    }

    /// Takes back what a citizen consented to (152-ФЗ, ст. 9, ч. 2). What was sent goes on, because
    /// the law obliges the body to answer; nothing new begins until he consents again.
    @Transactional
    public void withdraw(CitizenId citizen) {
        if (store.withdraw(citizen, clock.instant())) {
            record(citizen, "accounts.consent-withdrawn");
        }
    }

    /// Consents again, to the wording in force, after a withdrawal.
    ///
    /// @param address the network address it came from
    @Transactional
    public void renew(CitizenId citizen, String address) {
        if (store.renew(citizen)) {
            give(citizen, now(address));
            record(citizen, "accounts.consent-given");
        }
    }

    /// Ends what a person who leaves consented to. The rows stay for a while as the proof that the
    /// portal was allowed what it did (152-ФЗ, ст. 9, ч. 3), and are erased then.
    @Transactional
    public void end(CitizenId citizen, Instant erased) {
        store.withdraw(citizen, clock.instant());
        jobs.add(ConsentErasure.KIND, citizen.toString(), Map.of(), erased);
    }

    private void record(CitizenId citizen, String action) {
        var actor = Actor.citizen(citizen.value());
        audit.record(actor, action, "citizen", citizen.toString(), Map.of("purpose", PURPOSE));
    }

    private static ConsentText read(String operator) {
        var name = "/consents/" + PURPOSE + "-" + VERSION + ".txt";
        try (InputStream file = Objects.requireNonNull(Consents.class.getResourceAsStream(name))) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            var parts = text.replace("{operator}", operator).strip().split("\\n\\s*\\n");
            var paragraphs = Arrays.asList(parts).subList(1, parts.length);
            return new ConsentText(VERSION, parts[0], paragraphs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package okno.verification.codes;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import okno.accounts.CitizenId;
import okno.accounts.events.AccountNews;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.identifiers.PaperCode;
import okno.platform.Ids;
import okno.verification.Way;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Makes codes of activation. An account has one at most: a new one takes the place of the old,
/// whatever way each of them came.
@Service
@EnableConfigurationProperties(CodeSettings.class)
public class Codes {
    private final CodeStore store;
    private final CodeSettings settings;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Codes(
            CodeStore store,
            CodeSettings settings,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// A code to be handed over. It is shown to nobody else and cannot be read again.
    public record Made(PaperCode code, Instant expiresAt) {}

    /// A code that was made, without itself.
    public record Issued(Way way, Instant madeAt, Instant expiresAt) {}

    /// Makes a code for an account in the transaction of the caller, who hands it over.
    @Transactional(propagation = Propagation.MANDATORY)
    public Made make(CitizenId citizen, Way way, Actor by) {
        var code = PaperCode.draw(random);
        var now = clock.instant();
        var life = way == Way.LETTER ? settings.letterCode() : settings.centreCode();
        var issued = new Issued(way, now, now.plus(life));
        store.put(citizen, issued, code);
        var facts = Map.of("way", way.text());
        audit.record(by, "verification.code-made", "citizen", citizen.toString(), facts);
        events.publishEvent(
                new AccountNews(Ids.next(clock), citizen, AccountNews.Kind.CODE_MADE, facts));
        return new Made(code, issued.expiresAt());
    }

    /// The code of an account that is still good.
    @Transactional(readOnly = true)
    public Optional<Issued> issued(CitizenId citizen) {
        return store.issued(citizen).filter(code -> code.expiresAt().isAfter(clock.instant()));
    }

    /// Drops the code of an account that is confirmed: there is nothing left for it to do.
    @Transactional
    public void spend(CitizenId citizen) {
        store.delete(citizen);
    }

    /// Makes the code of an account worthless, because what it would confirm is no longer what
    /// stands there; does nothing where there is none.
    @Transactional
    public void annul(CitizenId citizen, Actor by) {
        if (store.delete(citizen)) {
            audit.record(by, "verification.code-annulled", "citizen", citizen.toString(), Map.of());
        }
    }
}

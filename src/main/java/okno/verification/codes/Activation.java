package okno.verification.codes;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.accounts.CitizenId;
import okno.accounts.identity.Ladder;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.identifiers.PaperCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Trying a code of activation. The right one confirms the account that it was made for; after
/// some wrong ones the account has to wait, however the right one is typed meanwhile.
@Service
public class Activation {
    private final CodeStore store;
    private final CodeSettings settings;
    private final Ladder ladder;
    private final GuessLimits limits;
    private final Audit audit;
    private final Clock clock;

    Activation(
            CodeStore store,
            CodeSettings settings,
            Ladder ladder,
            GuessLimits limits,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.settings = settings;
        this.ladder = ladder;
        this.limits = limits;
        this.audit = audit;
        this.clock = clock;
    }

    /// What came of a try.
    public sealed interface Outcome {
        /// The account is confirmed.
        record Activated() implements Outcome {}

        /// The code is right, but another confirmed account owns the СНИЛС: an operator has to see
        /// which of them is whose.
        record Owned() implements Outcome {}

        /// There is nothing to compare a person with yet: birth and passport come first.
        record NotComparable() implements Outcome {}

        /// Another code than the account's, or it has none.
        ///
        /// @param left tries before a wait
        record Wrong(int left) implements Outcome {}

        /// The right time of the code is over, whatever was typed.
        record Expired() implements Outcome {}

        /// After too many wrong tries nothing is tried for this long.
        record Waiting(Duration rest) implements Outcome {}
    }

    /// Tries a code.
    ///
    /// @throws okno.platform.TooManyRequests if too many wrong codes came from the address
    @Transactional
    public Outcome activate(CitizenId citizen, String typed, String address) {
        limits.enter(address);
        var outcome = attempt(citizen, PaperCode.parse(typed));
        if (outcome instanceof Outcome.Wrong || outcome instanceof Outcome.Waiting) {
            limits.failed();
        } else {
            limits.forgive(address);
        }
        return outcome;
    }

    private Outcome attempt(CitizenId citizen, Optional<PaperCode> typed) {
        ladder.hold(List.of(citizen));
        if (!ladder.standing(citizen).comparable()) {
            return new Outcome.NotComparable();
        }
        var found = store.forTry(citizen);
        if (found.isEmpty()) {
            return new Outcome.Wrong(settings.tries());
        }
        var code = found.get();
        var now = clock.instant();
        if (code.waitsUntil().isAfter(now)) {
            return new Outcome.Waiting(Duration.between(now, code.waitsUntil()));
        }
        if (!code.issued().expiresAt().isAfter(now)) {
            return new Outcome.Expired();
        }
        boolean right =
                typed.filter(it -> MessageDigest.isEqual(store.print(citizen, it), code.print()))
                        .isPresent();
        return right ? confirm(citizen, code) : count(citizen, code.tries() + 1, now);
    }

    private Outcome confirm(CitizenId citizen, CodeStore.Tried code) {
        var means = code.issued().way().means();
        return switch (ladder.confirm(citizen, means, Actor.citizen(citizen.value()))) {
            case Ladder.Confirmation.Owned _ -> new Outcome.Owned();
            case Ladder.Confirmation.Confirmed _ -> {
                record(citizen, "verification.activated", Map.of("way", means.text()));
                yield new Outcome.Activated();
            }
        };
    }

    private Outcome count(CitizenId citizen, int tries, Instant now) {
        if (tries < settings.tries()) {
            store.keepTries(citizen, tries, Optional.empty());
            return new Outcome.Wrong(settings.tries() - tries);
        }
        store.keepTries(citizen, 0, Optional.of(now.plus(settings.pause())));
        record(citizen, "verification.code-blocked", Map.of());
        return new Outcome.Waiting(settings.pause());
    }

    private void record(CitizenId citizen, String action, Map<String, String> facts) {
        audit.record(Actor.citizen(citizen.value()), action, "citizen", citizen.toString(), facts);
    }
}

package okno.verification.letters;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okno.accounts.CitizenId;
import okno.accounts.identity.Ladder;
import okno.accounts.identity.PersonalRecords;
import okno.platform.Ids;
import okno.verification.Request;
import okno.verification.RequestNumber;
import okno.verification.Requests;
import okno.verification.Way;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Letters as the person who waits for one sees them.
@Service
@EnableConfigurationProperties(LetterSettings.class)
public class Letters {
    private final LetterStore store;
    private final Requests requests;
    private final Ladder ladder;
    private final PersonalRecords records;
    private final LetterRules rules;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Letters(
            LetterStore store,
            Requests requests,
            Ladder ladder,
            PersonalRecords records,
            LetterRules rules,
            Clock clock) {
        this.store = store;
        this.requests = requests;
        this.ladder = ladder;
        this.records = records;
        this.rules = rules;
        this.clock = clock;
    }

    /// What the mail of a person stands at.
    public sealed interface Mail {
        /// No letter yet.
        record None() implements Mail {}

        /// A letter waits or is on its way.
        ///
        /// @param again when another may be asked for, if this one is lost
        record Underway(Letter letter, Instant again) implements Mail {}

        /// The last letter did not reach its reader, or its code was lost: another may be asked
        /// for.
        record MayAskAgain(Letter last) implements Mail {}

        /// Too many letters already: a centre is the way.
        record NoMore(Letter last) implements Mail {}
    }

    /// What came of asking for a letter.
    public sealed interface Asked {
        /// A letter will be printed, or one is on its way.
        record Queued(Request request) implements Asked {}

        /// There is no passport to compare with, or the СНИЛС is somebody else's.
        record NotComparable() implements Asked {}

        /// The portal does not know where to send it.
        record NoAddress() implements Asked {}

        /// Too many letters already.
        record Refused() implements Asked {}
    }

    /// What a person's mail stands at.
    @Transactional(readOnly = true)
    public Mail of(CitizenId citizen) {
        return rules.judge(citizen);
    }

    /// Asks for a letter; asking twice makes one.
    @Transactional
    public Asked ask(CitizenId citizen) {
        if (!ladder.standing(citizen).comparable()) {
            return new Asked.NotComparable();
        }
        if (records.postalAddress(citizen).isEmpty()) {
            return new Asked.NoAddress();
        }
        requests.hold(citizen);
        return switch (rules.judge(citizen)) {
            case Mail.NoMore _ -> new Asked.Refused();
            case Mail.Underway(var letter, var _) ->
                    queued(citizen, letter.state() == LetterState.QUEUED);
            case Mail.None _, Mail.MayAskAgain _ -> new Asked.Queued(queue(citizen));
        };
    }

    /// What is on its way already is not printed again; what waits moves to a request that is new.
    private Asked queued(CitizenId citizen, boolean waits) {
        var before = requests.open(citizen).map(Request::id);
        var request = request(citizen);
        if (waits && !before.equals(Optional.of(request.id()))) {
            queue(request);
        }
        return new Asked.Queued(request);
    }

    /// Prints a spoiled letter anew, unless its reader has chosen another way meanwhile.
    void again(Letter spoiled) {
        requests.open(spoiled.citizen())
                .filter(request -> request.id().equals(spoiled.request()))
                .ifPresent(this::queue);
    }

    private Request queue(CitizenId citizen) {
        var request = request(citizen);
        queue(request);
        return request;
    }

    private Request request(CitizenId citizen) {
        return requests.ask(citizen, Way.LETTER, Optional.empty());
    }

    /// Puts a letter into the queue of the printer.
    private void queue(Request request) {
        store.dropQueued(request.citizen());
        boolean kept;
        do {
            var number = RequestNumber.draw(random);
            kept = store.insert(Ids.next(clock), number, request, clock.instant());
        } while (!kept);
    }

    /// Letters that wait to be printed, the oldest first.
    @Transactional(readOnly = true)
    public List<Letter> waiting(int limit) {
        return store.waiting(limit);
    }
}

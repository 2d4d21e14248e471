package okno.verification;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.Ids;
import okno.platform.NotFound;
import okno.platform.sql.Latest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What citizens asked for. A citizen has one open request; asking again the other way closes it
/// and opens another with a number of its own.
@Service
public class Requests {
    /// Requests of a centre that a page shows.
    private static final int SHOWN = 50;

    private final RequestStore store;
    private final Centres centres;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Requests(RequestStore store, Centres centres, Audit audit, Clock clock) {
        this.store = store;
        this.centres = centres;
        this.audit = audit;
        this.clock = clock;
    }

    /// Makes other wishes of a citizen wait until the end of the caller's transaction.
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(CitizenId citizen) {
        store.lock(citizen);
    }

    /// Asks to be confirmed, or finds the same request made before.
    ///
    /// @param centre slug of the centre the citizen means to come to; empty for any, and by letter
    /// @throws NotFound if there is no such centre
    @Transactional
    public Request ask(CitizenId citizen, Way way, Optional<String> centre) {
        if (centre.isPresent() && centres.find(centre.get()).isEmpty()) {
            throw new NotFound("centre");
        }
        store.lock(citizen);
        var present = store.open(citizen);
        if (present.filter(it -> it.way() == way && it.centre().equals(centre)).isPresent()) {
            return present.get();
        }
        if (present.filter(it -> it.way() == way).isPresent()) {
            store.moveTo(present.get().id(), centre);
            return store.open(citizen).orElseThrow();
        }
        store.close(citizen, clock.instant());
        return make(citizen, way, centre);
    }

    private Request make(CitizenId citizen, Way way, Optional<String> centre) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Request request;
        do {
            var number = RequestNumber.draw(random);
            request = new Request(Ids.next(clock), number, citizen, way, centre, now);
        } while (!store.insert(request));
        var facts = Map.of("way", way.text());
        var by = Actor.citizen(citizen.value());
        audit.record(by, "verification.requested", "citizen", citizen.toString(), facts);
        return request;
    }

    /// Keeps where a citizen goes on once he is confirmed: a letter takes longer than a session.
    /// Nothing if he asked for nothing.
    ///
    /// @param path of this site
    @Transactional
    public void keepWayBack(CitizenId citizen, String path) {
        store.keepWayBack(citizen, path);
    }

    /// Where a citizen goes on, by what he asked for last.
    @Transactional(readOnly = true)
    public Optional<String> wayBack(CitizenId citizen) {
        return store.wayBack(citizen);
    }

    /// Forgets where a citizen goes on, because he went.
    @Transactional
    public void dropWayBack(CitizenId citizen) {
        store.dropWayBack(citizen);
    }

    /// The open request of a citizen.
    @Transactional(readOnly = true)
    public Optional<Request> open(CitizenId citizen) {
        return store.open(citizen);
    }

    /// The open request of a number.
    @Transactional(readOnly = true)
    public Optional<Request> find(RequestNumber number) {
        return store.find(number);
    }

    /// Open requests of people who mean to come to a centre, the latest first: who asked long ago
    /// has mostly changed his mind.
    ///
    /// @param before the last one of the page before
    @Transactional(readOnly = true)
    public Latest<Request> waitingAt(String centre, Optional<UUID> before) {
        return Latest.of(store.waitingAt(centre, before, SHOWN + 1), SHOWN, Request::id);
    }

    /// Ends what a citizen asked for, because he is confirmed; nothing if he asked for nothing.
    @Transactional
    public void close(CitizenId citizen) {
        store.close(citizen, clock.instant());
    }
}

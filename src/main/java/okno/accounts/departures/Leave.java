package okno.accounts.departures;

import java.time.Clock;
import java.util.List;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.identity.Ladder;
import okno.accounts.registration.Consents;
import okno.audit.Actor;
import org.springframework.stereotype.Component;

/// The last moment of an account: its consents end, it is erased, and its СНИЛС is free for others
/// to claim.
@Component
class Leave {
    private final Citizens citizens;
    private final Consents consents;
    private final Ladder ladder;
    private final Destruction destruction;
    private final DepartureSettings settings;
    private final Clock clock;

    Leave(
            Citizens citizens,
            Consents consents,
            Ladder ladder,
            Destruction destruction,
            DepartureSettings settings,
            Clock clock) {
        this.citizens = citizens;
        this.consents = consents;
        this.ladder = ladder;
        this.destruction = destruction;
        this.settings = settings;
        this.clock = clock;
    }

    void take(CitizenId citizen) {
        ladder.hold(List.of(citizen));
        var snils = citizens.get(citizen).snils();
        consents.end(citizen, clock.instant().plus(settings.consentsKept()));
        destruction.run(citizen);
        snils.ifPresent(number -> ladder.release(number, Actor.system("accounts")));
    }
}

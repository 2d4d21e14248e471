package okno.notifications.sms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okno.platform.jobs.JobFailed;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/// Sends by the first provider that works. One that was slow or failing too often lately goes to
/// the end of the line until it gets better; all nodes see the same.
@Service
public class SmsProviders {
    /// What «lately» means.
    public static final Duration WINDOW = Failover.WINDOW;

    private static final Duration KEPT = Duration.ofDays(1);

    /// In a flood the standings are looked up once a second, not once a message.
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final List<SmsRoute> routes;
    private final SmsAttempts attempts;
    private final SmsReceipts receipts;
    private final Duration slow;
    private final Clock clock;
    private volatile @Nullable Seen seen;

    SmsProviders(
            SmsRoutes routes,
            SmsSettings settings,
            SmsAttempts attempts,
            SmsReceipts receipts,
            Clock clock) {
        this.routes = routes.all();
        this.slow = settings.timeout().dividedBy(2);
        this.attempts = attempts;
        this.receipts = receipts;
        this.clock = clock;
    }

    private record Seen(Instant at, List<Failover.Standing> standings) {}

    /// How a provider answered lately.
    ///
    /// @param bad attempts that failed or took more than half of the time allowed
    /// @param passedOver whether others go first now
    public record Health(String provider, int attempts, int bad, boolean passedOver) {}

    /// How the providers answered lately, in the order of preference.
    public List<Health> health() {
        return standings().stream()
                .map(it -> new Health(it.provider(), it.attempts(), it.bad(), it.passedOver()))
                .toList();
    }

    /// Hands a message over to the best provider, or to the next ones when it fails.
    ///
    /// @throws NumberRefused when a provider says that there is no such number
    /// @throws JobFailed with the last reason when all fail or there is none
    Handed send(Sms sms) {
        var failure = new JobFailed("notifications.reason.no-sms");
        for (var turn : turns()) {
            try {
                return send(sms, turn);
            } catch (NumberRefused e) {
                throw e;
            } catch (JobFailed e) {
                failure = e;
            }
        }
        throw failure;
    }

    /// Drops attempts that decide nothing any more.
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    public void sweep() {
        attempts.deleteBefore(clock.instant().minus(KEPT));
    }

    /// Opens lines again that broke, so that reports come in.
    @Scheduled(fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
    void keepOpen() {
        routes.forEach(SmsRoute::keepOpen);
    }

    /// A provider in its turn.
    ///
    /// @param probe whether the message finds out if the provider has got better
    private record Turn(SmsRoute route, boolean probe) {}

    private List<Turn> turns() {
        if (routes.size() < 2) {
            return routes.stream().map(it -> new Turn(it, false)).toList();
        }
        var now = clock.instant();
        var standings = lately(now);
        var turns = new ArrayList<Turn>();
        for (var standing : standings) {
            if (standing.probeDue(now) && attempts.claimProbe(standing.provider())) {
                turns.add(new Turn(named(standing.provider()), true));
            }
        }
        Failover.order(standings).stream()
                .map(it -> new Turn(named(it.provider()), false))
                .filter(turn -> turns.stream().noneMatch(it -> it.route().equals(turn.route())))
                .toList()
                .forEach(turns::add);
        return turns;
    }

    private Handed send(Sms sms, Turn turn) {
        var started = clock.millis();
        try {
            var handed = new Handed(turn.route().name(), turn.route().send(sms));
            keep(turn, true, started);
            receipts.handed(sms.id(), handed);
            return handed;
        } catch (NumberRefused e) {
            keep(turn, true, started);
            throw e;
        } catch (Throttled e) {
            throw e;
        } catch (JobFailed e) {
            keep(turn, false, started);
            throw e;
        }
    }

    private void keep(Turn turn, boolean accepted, long started) {
        var millis = (int) Math.min(clock.millis() - started, Integer.MAX_VALUE);
        var good = accepted && millis <= slow.toMillis();
        attempts.add(turn.route().name(), accepted, millis);
        if (turn.probe()) {
            attempts.probed(turn.route().name(), good);
        }
        if (!good || turn.probe()) {
            seen = null;
        }
    }

    private List<Failover.Standing> lately(Instant now) {
        var last = seen;
        if (last != null && !last.at().plus(FRESH).isBefore(now)) {
            return last.standings();
        }
        var standings = standings();
        seen = new Seen(now, standings);
        return standings;
    }

    private List<Failover.Standing> standings() {
        var lately = attempts.since(clock.instant().minus(WINDOW), (int) slow.toMillis());
        return routes.stream()
                .map(
                        route ->
                                lately.getOrDefault(
                                        route.name(),
                                        new Failover.Standing(route.name(), 0, 0, Instant.EPOCH)))
                .toList();
    }

    private SmsRoute named(String name) {
        return routes.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }
}

package okno.platform.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Has due jobs run until the node stops. Work in tables of modules goes round beside them.
@Component
@EnableConfigurationProperties(JobSettings.class)
public class JobWorker implements SmartLifecycle {
    private static final Duration LAST_WORDS = Duration.ofSeconds(20);
    private static final Duration DRAINED = Duration.ofMinutes(10);

    private final JobStore store;
    private final JobAlarm alarm;
    private final JobSettings settings;
    private final List<JobRounds> lanes;
    private final List<Rounds> rounds;
    private final List<JobLoop> loops = new ArrayList<>();
    private volatile boolean running;

    JobWorker(
            JobStore store,
            JobAlarm alarm,
            JobSettings settings,
            Clock clock,
            List<JobHandler> handlers,
            ObjectProvider<Rounds> others) {
        this.store = store;
        this.alarm = alarm;
        this.settings = settings;
        var known =
                handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
        var node = new JobRounds.Node(store, alarm, settings, clock);
        this.lanes =
                Stream.of(JobLane.values()).map(lane -> new JobRounds(lane, node, known)).toList();
        this.rounds = Stream.concat(others.stream(), lanes.stream()).toList();
    }

    /// Does everything that is due now, what that adds included, and returns when none is left.
    public void drain() {
        int done;
        do {
            done = rounds.stream().mapToInt(Rounds::round).sum();
            lanes.forEach(lane -> lane.settle(DRAINED));
        } while (done > 0);
    }

    @Override
    public void start() {
        if (!settings.enabled()) {
            return;
        }
        running = true;
        Stream.concat(rounds.stream(), Stream.of(new Sweeping()))
                .forEach(work -> loops.add(JobLoop.start(work, alarm, settings.poll())));
    }

    @Override
    public void stop() {
        running = false;
        loops.forEach(JobLoop::end);
        alarm.ring();
        loops.forEach(JobLoop::join);
        loops.clear();
        lanes.forEach(lane -> lane.settle(LAST_WORDS));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Drops secrets that nobody needs any more, and gives up what took one node after another
    /// along.
    private final class Sweeping implements Rounds {
        @Override
        public String name() {
            return "sweeping";
        }

        @Override
        public int round() {
            return store.deleteExpired() + store.giveUp(settings.attempts());
        }
    }
}

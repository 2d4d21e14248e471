package okno.platform.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Takes due jobs and runs them, each on its own virtual thread, until the node stops. Work in
/// tables of modules goes round beside them.
@Component
@EnableConfigurationProperties(JobSettings.class)
public class JobWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(JobWorker.class);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final JobStore store;
    private final JobAlarm alarm;
    private final JobSettings settings;
    private final Clock clock;
    private final Map<String, JobHandler> handlers;
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
        this.clock = clock;
        this.handlers =
                handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
        this.rounds = Stream.concat(others.stream(), Stream.of(new OwnRounds())).toList();
    }

    /// Does everything that is due now, what that adds included, and returns when none is left.
    public void drain() {
        while (rounds.stream().mapToInt(Rounds::round).sum() > 0) {}
    }

    @Override
    public void start() {
        if (!settings.enabled()) {
            return;
        }
        running = true;
        rounds.forEach(work -> loops.add(JobLoop.start(work, alarm, settings.poll())));
    }

    @Override
    public void stop() {
        running = false;
        loops.forEach(JobLoop::end);
        alarm.ring();
        loops.forEach(JobLoop::join);
        loops.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// The jobs themselves.
    private final class OwnRounds implements Rounds {
        @Override
        public String name() {
            return "jobs";
        }

        @Override
        public int round() {
            int done = runBatch();
            if (done == 0 && running) {
                store.deleteExpired();
            }
            return done;
        }
    }

    private int runBatch() {
        var jobs = store.take(settings.batch(), settings.lease());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            jobs.forEach(job -> threads.execute(() -> run(job)));
        }
        return jobs.size();
    }

    private void run(JobStore.Taken taken) {
        try {
            var handler = handlers.get(taken.kind());
            if (handler == null) {
                throw new JobFailed("no handler for " + taken.kind());
            }
            handler.run(store.open(taken));
            store.delete(taken.id());
        } catch (RuntimeException e) {
            failed(taken, e);
        }
    }

    private void failed(JobStore.Taken job, RuntimeException e) {
        var reason =
                e instanceof JobFailed
                        ? String.valueOf(e.getMessage())
                        : e.getClass().getSimpleName();
        LOG.warn(
                "job {} {} failed at attempt {}: {}",
                job.kind(),
                job.id(),
                job.attempts(),
                reason,
                e);
        if (job.attempts() >= settings.attempts()) {
            store.fail(job.id(), reason);
        } else {
            store.retry(job.id(), reason, clock.instant().plus(pauseAfter(job.attempts())));
        }
    }

    /// 5 s, 10 s, 20 s … at most an hour.
    private static Duration pauseAfter(int attempts) {
        var pause = Duration.ofSeconds(5).multipliedBy(1L << Math.min(attempts - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}

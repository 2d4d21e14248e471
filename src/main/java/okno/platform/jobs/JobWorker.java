package okno.platform.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Takes due jobs and runs them, each on its own virtual thread, until the node stops.
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
    private volatile boolean running;
    private Thread thread = Thread.ofVirtual().unstarted(() -> {});

    JobWorker(
            JobStore store,
            JobAlarm alarm,
            JobSettings settings,
            Clock clock,
            List<JobHandler> handlers) {
        this.store = store;
        this.alarm = alarm;
        this.settings = settings;
        this.clock = clock;
        this.handlers =
                handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
    }

    /// Runs every job that is due now, those they add included, and returns when none is left.
    public void drain() {
        while (runBatch() > 0) {}
    }

    @Override
    public void start() {
        if (!settings.enabled()) {
            return;
        }
        running = true;
        thread = Thread.ofPlatform().name("jobs").start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        alarm.ring();
        try {
            thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            try {
                if (runBatch() == 0) {
                    store.deleteExpired();
                    alarm.await(settings.poll());
                }
            } catch (DataAccessException e) {
                LOG.warn("jobs cannot be taken: {}", e.getClass().getSimpleName());
                pause();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void pause() {
        try {
            alarm.await(settings.poll());
        } catch (InterruptedException e) {
            running = false;
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

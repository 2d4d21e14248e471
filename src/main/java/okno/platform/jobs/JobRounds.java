package okno.platform.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes due jobs of a lane as soon as there is room for them and runs each on its own virtual
/// thread: a slow one holds up no other, and stays this node's for as long as it runs.
final class JobRounds implements Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(JobRounds.class);
    private static final GrowingPause PAUSE =
            new GrowingPause(Duration.ofSeconds(5), Duration.ofHours(1));

    private final JobLane lane;
    private final JobStore store;
    private final JobAlarm alarm;
    private final JobSettings settings;
    private final Clock clock;
    private final Map<String, JobHandler> handlers;
    private final Semaphore room;
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();
    private Instant renewAt = Instant.MIN;

    /// What a node works with, whatever the lane.
    record Node(JobStore store, JobAlarm alarm, JobSettings settings, Clock clock) {}

    JobRounds(JobLane lane, Node node, Map<String, JobHandler> handlers) {
        this.lane = lane;
        this.store = node.store();
        this.alarm = node.alarm();
        this.settings = node.settings();
        this.clock = node.clock();
        this.handlers = Map.copyOf(handlers);
        this.room = new Semaphore(settings.batch());
    }

    @Override
    public String name() {
        return lane.text();
    }

    @Override
    public int round() {
        renew();
        int places = places();
        if (places == 0) {
            return 0;
        }
        int taken = 0;
        try {
            var jobs = store.take(lane, places, settings);
            taken = jobs.size();
            jobs.forEach(this::begin);
        } finally {
            room.release(places - taken);
        }
        return taken;
    }

    /// Waits until what was begun is done.
    ///
    /// @return whether it is by then
    boolean settle(Duration patience) {
        try {
            boolean settled =
                    room.tryAcquire(settings.batch(), patience.toMillis(), TimeUnit.MILLISECONDS);
            if (settled) {
                room.release(settings.batch());
            }
            return settled;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// What runs longer than a lease is not the work of a dead node.
    private void renew() {
        var now = clock.instant();
        if (!running.isEmpty() && renewAt.isBefore(now)) {
            store.renew(Set.copyOf(running), now.plus(settings.lease()));
            renewAt = now.plus(settings.lease().dividedBy(3));
        }
    }

    /// All that are free; waits for the first of them, but not so long that leases run out.
    private int places() {
        try {
            boolean free = room.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
            return free ? 1 + room.drainPermits() : 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private void begin(JobStore.Taken job) {
        running.add(job.id());
        Thread.ofVirtual()
                .name(job.kind())
                .start(
                        () -> {
                            try {
                                run(job);
                            } finally {
                                ended(job);
                            }
                        });
    }

    private void ended(JobStore.Taken job) {
        running.remove(job.id());
        boolean full = room.availablePermits() == 0;
        room.release();
        if (full) {
            alarm.ring();
        }
    }

    /// Whatever it fails of, an error too, it is tried again a few times only.
    private void run(JobStore.Taken taken) {
        try {
            var handler = handlers.get(taken.kind());
            if (handler == null) {
                throw new JobFailed("no handler for " + taken.kind());
            }
            handler.run(store.open(taken));
            store.delete(taken.id());
        } catch (Throwable e) {
            failed(taken, e);
        }
    }

    private void failed(JobStore.Taken job, Throwable e) {
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
            store.retry(job.id(), reason, clock.instant().plus(PAUSE.after(job.attempts() - 1)));
        }
    }
}

package okno.platform.jobs;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Goes round one kind of work on a thread of its own until the node stops.
final class JobLoop {
    private static final Logger LOG = LoggerFactory.getLogger(JobLoop.class);
    private static final Duration LAST_WORDS = Duration.ofSeconds(20);

    private final Rounds work;
    private final JobAlarm alarm;
    private final Duration poll;
    private final Thread thread;
    private volatile boolean running = true;

    private JobLoop(Rounds work, JobAlarm alarm, Duration poll) {
        this.work = work;
        this.alarm = alarm;
        this.poll = poll;
        this.thread = Thread.ofPlatform().name(work.name()).unstarted(this::go);
    }

    static JobLoop start(Rounds work, JobAlarm alarm, Duration poll) {
        var loop = new JobLoop(work, alarm, poll);
        loop.thread.start();
        return loop;
    }

    /// Lets it end after the round it is in; the alarm has to ring after this.
    void end() {
        running = false;
    }

    void join() {
        try {
            thread.join(LAST_WORDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void go() {
        try {
            while (running) {
                var heard = alarm.rings();
                if (round() > 0) {
                    rest(work.rest());
                } else if (running) {
                    alarm.await(heard, work.pause(poll));
                }
            }
        } catch (InterruptedException e) {
            running = false;
        }
    }

    /// Rests, whatever rings meanwhile, but no longer than the node works.
    private void rest(Duration pause) throws InterruptedException {
        var end = System.nanoTime() + pause.toNanos();
        for (var left = pause.toNanos(); running && left > 0; left = end - System.nanoTime()) {
            alarm.await(alarm.rings(), Duration.ofNanos(left));
        }
    }

    /// Nothing ends the loop but the end of the node: a database that is away fails in many ways,
    /// and memory that is short in others.
    private int round() {
        try {
            return work.round();
        } catch (Throwable e) {
            LOG.warn("{} cannot be taken: {}", work.name(), e.getClass().getSimpleName(), e);
            return 0;
        }
    }
}

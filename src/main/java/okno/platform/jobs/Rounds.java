package okno.platform.jobs;

import java.time.Duration;

/// Durable work that lies in tables of a module's own, done round by round on a thread of its own,
/// so that one kind that is slow keeps no other waiting. Whoever adds work calls [JobQueue#wake].
public interface Rounds {
    /// The name of its thread.
    String name();

    /// Does a part of what is due and waits for its end.
    ///
    /// @return how much that was; with 0 the next round begins after a pause or when woken
    int round();

    /// How long to wait after a round that did nothing, unless woken.
    ///
    /// @param poll as long as when nothing is known
    default Duration pause(Duration poll) {
        return poll;
    }

    /// How long the next round is put off although there may be more to do, so that what else runs
    /// on the machine gets its turn. Asked after each round that did something.
    default Duration rest() {
        return Duration.ZERO;
    }
}

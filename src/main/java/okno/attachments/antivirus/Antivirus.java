package okno.attachments.antivirus;

import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okno.attachments.antivirus.VirusScanner.Verdict;
import okno.attachments.antivirus.VirusScanner.Verdict.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/// The scanner of this installation, if it has one, and what is known of it. A scanner that is down
/// is not asked to look: nobody waits for its silence at every file.
public class Antivirus {
    private static final Logger LOG = LoggerFactory.getLogger(Antivirus.class);

    private final Optional<VirusScanner> scanner;
    private volatile State state;

    /// @param scanner which one, if there is one
    public Antivirus(Optional<VirusScanner> scanner) {
        this.scanner = scanner;
        this.state = scanner.isPresent() ? State.DOWN : State.NONE;
    }

    /// Whether there is a scanner, and whether it answered when it was asked last.
    public enum State {
        NONE,
        UP,
        DOWN
    }

    public State state() {
        return state;
    }

    /// Has a file looked at.
    ///
    /// @throws IllegalStateException when there is no scanner
    public Verdict scan(InputStream content) {
        if (state == State.DOWN) {
            return new Unavailable("it did not answer before");
        }
        var verdict =
                scanner.orElseThrow(() -> new IllegalStateException("no scanner is set"))
                        .scan(content);
        if (verdict instanceof Unavailable(var reason)) {
            LOG.warn("the antivirus has not looked at a file: {}", reason);
            ask();
        }
        return verdict;
    }

    /// Asks the scanner whether it is there.
    @Scheduled(initialDelay = 0, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    public void ask() {
        if (scanner.isEmpty()) {
            return;
        }
        var found = scanner.get().answers() ? State.UP : State.DOWN;
        if (found != state) {
            LOG.warn("the antivirus is {}", found == State.UP ? "up" : "down");
        }
        state = found;
    }
}

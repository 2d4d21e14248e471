package okno.platform.web;

import java.time.Clock;
import okno.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Failures get a number that stands both in the log and on the page, so that whoever asks for
/// help can name it.
@Component
class Incidents {
    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

    private final Clock clock;

    Incidents(Clock clock) {
        this.clock = clock;
    }

    /// Writes the failure to the log.
    ///
    /// @return its number, twelve hexadecimal digits
    String report(@Nullable Throwable failure) {
        var number = Ids.next(clock).toString().substring(24);
        LOG.error("incident {}", number, failure);
        return number;
    }
}

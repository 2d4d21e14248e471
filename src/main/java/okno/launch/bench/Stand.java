package okno.launch.bench;

import java.time.Duration;
import org.springframework.context.ApplicationContext;

/// What benchmarks run on.
///
/// @param portal the running portal
/// @param port where it listens
/// @param bare the server that gives the same bytes from memory
/// @param warmUp how long each load runs before it counts
/// @param time how long it counts
record Stand(
        ApplicationContext portal,
        int port,
        BareServer bare,
        QueryCount queries,
        Duration warmUp,
        Duration time) {
    <T> T bean(Class<T> type) {
        return portal.getBean(type);
    }
}

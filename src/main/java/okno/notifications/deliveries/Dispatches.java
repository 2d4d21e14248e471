package okno.notifications.deliveries;

import java.time.Clock;
import okno.platform.jobs.Rounds;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/// Has carriers work.
@Component
@EnableConfigurationProperties(DeliverySettings.class)
public class Dispatches {
    private final Dispatch.Means means;
    private final DeliverySettings settings;
    private final Clock clock;

    Dispatches(Dispatch.Means means, DeliverySettings settings, Clock clock) {
        this.means = means;
        this.settings = settings;
        this.clock = clock;
    }

    /// The rounds of a channel; they run once they are a bean.
    public Rounds of(Carrier carrier) {
        return of(carrier, settings);
    }

    /// The same with settings of its own.
    Rounds of(Carrier carrier, DeliverySettings own) {
        return new Dispatch(carrier, means, own, clock);
    }
}

package okno.notifications.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okno.accounts.Citizen;
import okno.accounts.CitizenId;
import okno.home.web.TrafficPage;
import okno.notifications.deliveries.Carrier;
import okno.notifications.deliveries.Delivery;
import okno.notifications.ladder.Channel;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OknoTest
class TrafficTests {
    private static final String REASON = "notifications.reason.no-sms";

    @Autowired private JdbcClient jdbc;
    @Autowired private MovableClock clock;

    @Test
    void tellsWhatToSetUpBeforeAnythingFails() {
        var traffic = new Traffic(jdbc, clock, List.of(new Unset()));

        var sms = load(traffic, "sms");

        assertThat(sms.reason()).isEqualTo(REASON);
        assertThat(new TrafficPage.Line(sms, "").standing()).isEqualTo("unset");
        assertThat(new TrafficPage.Line(load(traffic, "push"), "").standing()).isEqualTo("works");
    }

    private static ChannelLoad load(Traffic traffic, String channel) {
        return traffic.channels().stream()
                .filter(load -> load.channel().equals(channel))
                .findFirst()
                .orElseThrow();
    }

    private static final class Unset implements Carrier {
        @Override
        public Channel channel() {
            return Channel.SMS;
        }

        @Override
        public Optional<String> missing() {
            return Optional.of(REASON);
        }

        @Override
        public Set<CitizenId> reached(Collection<Citizen> citizens) {
            return Set.of();
        }

        @Override
        public Trip open(List<List<Delivery>> messages) {
            throw new UnsupportedOperationException();
        }
    }
}

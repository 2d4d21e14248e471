package okno.notifications.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What becomes of a message in two parts.
@OknoTest
class SmsReceiptsTests {
    private static final String LOST = "notifications.reason.sms-undelivered";
    private static final String LATE = "notifications.reason.sms-expired";

    @Autowired private JdbcClient jdbc;
    @Autowired private MovableClock clock;

    private final List<Object> told = new ArrayList<>();
    private final UUID message = UUID.randomUUID();
    private final String provider = "p" + message;
    private final Handed handed = new Handed(provider, List.of("1", "2"));
    private SmsReceipts receipts;

    @BeforeEach
    void listen() {
        receipts = new SmsReceipts(jdbc, told::add, clock);
    }

    @Test
    void isToldWhenTheLastPartArrived() {
        receipts.handed(message, handed);

        receipts.reported(provider, Report.delivered("2"));
        assertThat(told).isEmpty();
        receipts.reported(provider, Report.delivered("1"));
        receipts.reported(provider, Report.delivered("1"));

        assertThat(told).containsExactly(new SmsReported(message, provider, true, ""));
    }

    @Test
    void isToldWhenTheFirstPartFailedAndNotAgain() {
        receipts.handed(message, handed);

        receipts.reported(provider, Report.failed("1", LOST));
        receipts.reported(provider, Report.failed("2", LATE));

        assertThat(told).containsExactly(new SmsReported(message, provider, false, LOST));
    }

    @Test
    void isNotToldAgainWhenAnotherPartArrivesLater() {
        receipts.handed(message, handed);

        receipts.reported(provider, Report.failed("1", LOST));
        receipts.reported(provider, Report.delivered("2"));

        assertThat(told).containsExactly(new SmsReported(message, provider, false, LOST));
    }

    @Test
    void isToldThoughEveryPartFailedBeforeItIsKnownWhoseItIs() {
        receipts.reported(provider, Report.failed("1", LOST));
        receipts.reported(provider, Report.failed("2", LOST));
        assertThat(told).isEmpty();

        receipts.handed(message, handed);

        assertThat(told).containsExactly(new SmsReported(message, provider, false, LOST));
    }

    @Test
    void isToldOnceWhenAPartFailedBeforeItIsKnownWhoseItIs() {
        receipts.reported(provider, Report.failed("1", LOST));
        receipts.handed(message, handed);
        receipts.reported(provider, Report.delivered("2"));

        assertThat(told).containsExactly(new SmsReported(message, provider, false, LOST));
    }
}

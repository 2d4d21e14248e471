package okno.accounts.representation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import okno.accounts.CitizenId;
import okno.accounts.representation.Representation.State;
import okno.identifiers.Snils;
import okno.notifications.Notices;
import okno.platform.jobs.JobWorker;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OknoTest
class ExpiriesTests {
    @Autowired private Families families;
    @Autowired private Representations representations;
    @Autowired private RepresentationChecks checks;
    @Autowired private Expiries expiries;
    @Autowired private Notices notices;
    @Autowired private JobWorker worker;
    @Autowired private MovableClock clock;

    private final Snils other = TestSnils.next();
    private CitizenId me;
    private LocalDate today;

    @BeforeEach
    void people() {
        me = families.person(TestSnils.next());
        today = LocalDate.ofInstant(clock.instant(), Representations.ZONE);
    }

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void bothAreToldOnceThatAPowerOfAttorneyHasRunOut() {
        var principal = families.person(other);
        var id = families.ask(me, Families.power(other, today.toString()));
        checks.accept(id, families.operator());
        tell();
        int before = notices.unread(me);

        clock.advance(Duration.ofDays(1));
        tell();
        tell();

        assertThat(representations.find(me, id).state()).isEqualTo(State.EXPIRED);
        assertThat(notices.unread(me)).isEqualTo(before + 1);
        assertThat(notices.unread(principal)).isEqualTo(before + 1);
    }

    @Test
    void theParentIsToldThatTheChildHasComeOfAge() {
        var born = today.minusYears(18).plusDays(1);
        families.enter(me, Families.boy(Families.certificate(), born));
        tell();
        assertThat(notices.unread(me)).isZero();

        clock.advance(Duration.ofDays(1));
        tell();

        assertThat(notices.unread(me)).isOne();
    }

    @Test
    void nobodyIsToldOfWhatHadEndedBefore() {
        var born = today.minusYears(18).plusDays(1);
        var id = families.enter(me, Families.boy(Families.certificate(), born));
        representations.end(me, id);
        worker.drain();
        int before = notices.unread(me);

        clock.advance(Duration.ofDays(1));
        tell();

        assertThat(notices.unread(me)).isEqualTo(before);
        assertThat(representations.find(me, id).state()).isEqualTo(State.ENDED);
    }

    private void tell() {
        expiries.tell();
        worker.drain();
    }
}

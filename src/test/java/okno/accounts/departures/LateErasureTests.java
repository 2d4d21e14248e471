package okno.accounts.departures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import okno.accounts.AccountLevel;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.identity.Ladder;
import okno.accounts.identity.Means;
import okno.accounts.identity.PersonalRecords;
import okno.accounts.identity.Source;
import okno.accounts.representation.Families;
import okno.accounts.representation.Representations;
import okno.audit.Actor;
import okno.desk.Counter;
import okno.identifiers.Snils;
import okno.platform.jobs.JobWorker;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What is left when somebody leaves: of his number, of his children, of him in a backup.
@OknoTest
class LateErasureTests {
    private static final Actor TEST = Actor.system("test");

    @Autowired private Families families;
    @Autowired private Citizens citizens;
    @Autowired private PersonalRecords records;
    @Autowired private Ladder ladder;
    @Autowired private Representations representations;
    @Autowired private Counter counter;
    @Autowired private Departures departures;
    @Autowired private ForsakenWards forsaken;
    @Autowired private ErasureJournal journal;
    @Autowired private ErasureReplay replay;
    @Autowired private JobWorker worker;
    @Autowired private JdbcClient jdbc;
    @Autowired private MovableClock clock;

    private final Snils snils = TestSnils.next();

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void theNumberOfWhoHasLeftMayBeClaimedAgain() {
        var owner = families.person(snils, AccountLevel.BASIC);
        var other = families.person(TestSnils.next(), AccountLevel.BASIC);
        records.changeSnils(other, snils, Source.OPERATOR, TEST);
        ladder.confirm(owner, Means.CENTRE, TEST);
        assertThat(citizens.get(other).detached()).isTrue();

        leave(owner);

        assertThat(citizens.find(owner)).isEmpty();
        assertThat(citizens.get(other).detached()).isFalse();
    }

    @Test
    void whoHasLeftIsNotedOutsideOfTheDatabase() {
        var person = families.person(snils);

        leave(person);

        assertThat(noted()).containsOnlyOnce(person.value());
    }

    @Test
    void whoComesBackWithABackupIsErasedAgain() {
        var back = families.person(snils);
        var stays = families.person(TestSnils.next());
        departures.ask(back);
        journal.add(back, clock.instant());

        start();

        assertThat(citizens.find(back)).isEmpty();
        assertThat(departures.of(back)).isEmpty();
        assertThat(citizens.find(stays)).isPresent();
    }

    @Test
    void whoIsErasedAlreadyIsLeftInPeace() {
        var person = families.person(snils);
        leave(person);
        var jobs = jobsOf(person);

        start();

        assertThat(jobsOf(person)).isEqualTo(jobs);
    }

    @Test
    void aChildThatNobodyActsForIsErasedAMonthLater() {
        var parent = families.person(snils);
        var child = enter(parent, 5);
        representations.end(parent, representations.of(parent).getFirst().id());

        clock.advance(Duration.ofDays(29));
        sweep();
        assertThat(citizens.find(child)).isPresent();
        clock.advance(Duration.ofDays(2));
        sweep();

        assertThat(citizens.find(child)).isEmpty();
        assertThat(noted()).contains(child.value());
    }

    @Test
    void aChildThatSomebodyCameForMeanwhileStays() {
        var parent = families.person(snils);
        var child = enter(parent, 5);
        representations.end(parent, representations.of(parent).getFirst().id());
        clock.advance(Duration.ofDays(31));
        forsaken.erase();

        jdbc.sql(
                        """
                update accounts.representation
                   set state = 'in_force', closed_at = null
                 where principal_id = :child
                """)
                .param("child", child.value())
                .update();
        worker.drain();

        assertThat(citizens.find(child)).isPresent();
    }

    @Test
    void aChildWhoseParentHasLeftIsErased() {
        var parent = families.person(snils);
        var child = enter(parent, 5);

        leave(parent);
        sweep();

        assertThat(citizens.find(child)).isEmpty();
    }

    @Test
    void aChildThatSomebodyActsForStays() {
        var child = enter(families.person(snils), 5);

        clock.advance(Duration.ofDays(365));
        sweep();

        assertThat(citizens.find(child)).isPresent();
    }

    @Test
    void aChildWithCasesIsKeptUntilItMayHaveTakenThemOver() {
        var child = enter(families.person(snils), 17);
        counter.received(child);

        clock.advance(Duration.ofDays(3 * 365));
        sweep();
        assertThat(citizens.find(child)).isPresent();
        clock.advance(Duration.ofDays(2 * 365));
        sweep();

        assertThat(citizens.find(child)).isEmpty();
    }

    private CitizenId enter(CitizenId parent, int years) {
        var born = LocalDate.ofInstant(clock.instant(), clock.getZone()).minusYears(years);
        families.enter(parent, Families.boy(Families.certificate(), born));
        return representations.wards(parent).getFirst();
    }

    private void leave(CitizenId person) {
        departures.ask(person);
        clock.advance(Duration.ofDays(30).plusMinutes(1));
        worker.drain();
    }

    private void sweep() {
        forsaken.erase();
        worker.drain();
    }

    private void start() {
        replay.run(new DefaultApplicationArguments());
        worker.drain();
    }

    private List<UUID> noted() {
        return journal.read(1000).stream().flatMap(List::stream).toList();
    }

    private long jobsOf(CitizenId person) {
        return jdbc.sql("select count(*) from platform.job where subject = :subject")
                .param("subject", person.toString())
                .query(Long.class)
                .single();
    }
}

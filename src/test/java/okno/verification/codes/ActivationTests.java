package okno.verification.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import okno.accounts.AccountLevel;
import okno.accounts.CitizenId;
import okno.accounts.FullName;
import okno.accounts.events.AccountNews;
import okno.accounts.identity.Ladder;
import okno.accounts.identity.Means;
import okno.accounts.identity.Source;
import okno.accounts.registration.CounterRegistration;
import okno.accounts.throttle.Throttle;
import okno.accounts.throttle.ThrottleScope;
import okno.audit.Actor;
import okno.identifiers.PaperCode;
import okno.identifiers.Snils;
import okno.platform.TooManyRequests;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import okno.verification.Applicants;
import okno.verification.Requests;
import okno.verification.Way;
import okno.verification.codes.Activation.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

@OknoTest
@RecordApplicationEvents
class ActivationTests {
    private static final Actor TEST = Actor.system("test");
    private static final String WRONG = "00000-00000";

    @Autowired private Activation activation;
    @Autowired private Codes codes;
    @Autowired private Reminders reminders;
    @Autowired private Requests requests;
    @Autowired private Ladder ladder;
    @Autowired private GuessLimits limits;
    @Autowired private Throttle throttle;
    @Autowired private TransactionTemplate transactions;
    @Autowired private JdbcClient jdbc;
    @Autowired private MovableClock clock;
    @Autowired private ApplicationEvents events;
    @Autowired private AutowireCapableBeanFactory beans;

    private final String address =
            "10.9."
                    + ThreadLocalRandom.current().nextInt(256)
                    + "."
                    + ThreadLocalRandom.current().nextInt(256);
    private Applicants applicants;

    @BeforeEach
    void gather() {
        applicants = Applicants.in(beans);
    }

    @AfterEach
    void comeBack() {
        clock.reset();
        throttle.forgive(ThrottleScope.ACTIVATION_EVERYWHERE, "");
    }

    @Test
    void confirmsTheAccountAndRemembersTheWay() {
        var id = applicants.comparable();
        requests.ask(id, Way.LETTER, Optional.empty());
        var code = make(id, Way.LETTER);

        assertThat(enter(id, code.formatted())).isEqualTo(new Outcome.Activated());

        assertThat(ladder.standing(id).level()).isEqualTo(AccountLevel.CONFIRMED);
        assertThat(means(id)).isEqualTo(Means.LETTER.text());
        assertThat(codes.issued(id)).isEmpty();
        assertThat(requests.open(id)).isEmpty();
    }

    @Test
    void keepsNothingThatTheCodeCouldBeReadFrom() {
        var id = applicants.comparable();
        var code = make(id, Way.CENTRE);

        assertThat(
                        jdbc.sql("select c::text from verification.code c where c.citizen_id = :id")
                                .param("id", id.value())
                                .query(String.class)
                                .single())
                .doesNotContain(code.signs())
                .doesNotContain(code.formatted());
    }

    @Test
    void worksForOneAccountOnly() {
        var id = applicants.comparable();
        make(id, Way.CENTRE);
        var other = make(applicants.comparable(), Way.CENTRE);

        assertThat(enter(id, other.formatted())).isInstanceOf(Outcome.Wrong.class);
    }

    @Test
    void aNewCodeVoidsTheOld() {
        var id = applicants.comparable();
        var old = make(id, Way.LETTER);
        var fresh = make(id, Way.CENTRE);

        assertThat(enter(id, old.formatted())).isInstanceOf(Outcome.Wrong.class);
        assertThat(enter(id, fresh.formatted())).isEqualTo(new Outcome.Activated());
        assertThat(means(id)).isEqualTo(Means.CENTRE.text());
    }

    @Test
    void makesTheAccountWaitAfterFiveWrongTries() {
        var id = applicants.comparable();
        var code = make(id, Way.CENTRE);
        for (int left = 4; left > 0; left--) {
            assertThat(enter(id, WRONG)).isEqualTo(new Outcome.Wrong(left));
        }
        assertThat(enter(id, WRONG)).isInstanceOf(Outcome.Waiting.class);

        assertThat(enter(id, code.formatted())).isInstanceOf(Outcome.Waiting.class);
        clock.advance(Duration.ofMinutes(61));
        assertThat(enter(id, code.formatted())).isEqualTo(new Outcome.Activated());
    }

    @Test
    void endsAfterSixtyDaysByLetterAndThirtyFromACentre() {
        var byLetter = applicants.comparable();
        var atCentre = applicants.comparable();
        var letter = make(byLetter, Way.LETTER);
        var sheet = make(atCentre, Way.CENTRE);

        clock.advance(Duration.ofDays(31));
        assertThat(enter(atCentre, sheet.formatted())).isEqualTo(new Outcome.Expired());
        clock.advance(Duration.ofDays(28));
        assertThat(codes.issued(byLetter)).isPresent();
        clock.advance(Duration.ofDays(2));
        assertThat(enter(byLetter, letter.formatted())).isEqualTo(new Outcome.Expired());
    }

    @Test
    void remindsOnceBeforeTheEnd() {
        var id = applicants.comparable();
        make(id, Way.CENTRE);

        reminders.remind();
        assertThat(told(id, AccountNews.Kind.CODE_ENDS_SOON)).isZero();
        clock.advance(Duration.ofDays(24));
        reminders.remind();
        reminders.remind();

        assertThat(told(id, AccountNews.Kind.CODE_ENDS_SOON)).isEqualTo(1);
        assertThat(told(id, AccountNews.Kind.CODE_MADE)).isEqualTo(1);
    }

    @Test
    void isVoidOnceTheOwnerChangesWhatItWouldConfirm() {
        var id = applicants.comparable();
        var code = make(id, Way.LETTER);

        var name = new FullName("Озерная", "Мария", "Петровна");
        applicants.records().rename(id, name, Source.PERSON, Actor.citizen(id.value()));

        assertThat(codes.issued(id)).isEmpty();
        assertThat(enter(id, code.formatted())).isInstanceOf(Outcome.Wrong.class);
    }

    @Test
    void staysGoodWhenAnOperatorCorrectsTheData() {
        var id = applicants.comparable();
        make(id, Way.CENTRE);

        var name = new FullName("Озерная", "Мария", "Петровна");
        applicants.records().rename(id, name, Source.OPERATOR, TEST);

        assertThat(codes.issued(id)).isPresent();
    }

    @Test
    void needsSomethingToCompareAPersonWith() {
        var id = applicants.registered(TestSnils.next());
        var code = make(id, Way.CENTRE);

        assertThat(enter(id, code.formatted())).isEqualTo(new Outcome.NotComparable());
    }

    @Test
    void doesNotTakeTheNumberFromAConfirmedOwner() {
        var snils = TestSnils.next();
        var second = applicants.comparable(snils);
        var code = make(second, Way.LETTER);
        var owner = opened(snils);

        assertThat(ladder.confirm(owner, Means.CENTRE, TEST))
                .isEqualTo(new Ladder.Confirmation.Confirmed());

        assertThat(enter(second, code.formatted())).isEqualTo(new Outcome.NotComparable());
        assertThat(ladder.standing(owner).level()).isEqualTo(AccountLevel.CONFIRMED);
        assertThat(codes.issued(second)).isEmpty();
    }

    @Test
    void holdsAnAddressBackThatTriesManyAccounts() {
        for (int n = 0; n < 10; n++) {
            limits.enter(address);
        }

        assertThatExceptionOfType(TooManyRequests.class)
                .isThrownBy(() -> enter(applicants.comparable(), WRONG));
    }

    @Test
    void isStricterToAllAddressesWhileWrongCodesPourIn() {
        for (int n = 0; n < 300; n++) {
            limits.failed();
        }
        var id = applicants.comparable();
        var code = make(id, Way.CENTRE);

        assertThat(enter(id, WRONG)).isInstanceOf(Outcome.Wrong.class);
        assertThat(enter(id, code.formatted())).isEqualTo(new Outcome.Activated());
        limits.enter(address);
        assertThatExceptionOfType(TooManyRequests.class).isThrownBy(() -> limits.enter(address));
    }

    private CitizenId opened(Snils snils) {
        return beans.getBean(CounterRegistration.class)
                .open(Applicants.NAME, snils, "centre", TEST);
    }

    private PaperCode make(CitizenId id, Way way) {
        return Objects.requireNonNull(transactions.execute(status -> codes.make(id, way, TEST)))
                .code();
    }

    private Outcome enter(CitizenId id, String typed) {
        return activation.activate(id, typed, address);
    }

    private String means(CitizenId id) {
        return jdbc.sql("select c.confirmed_by from accounts.citizen c where c.id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    private long told(CitizenId id, AccountNews.Kind kind) {
        return events.stream(AccountNews.class)
                .filter(news -> news.citizen().equals(id) && news.kind() == kind)
                .count();
    }
}

package okno.accounts.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import okno.accounts.AccountLevel;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.StaffId;
import okno.accounts.identity.Ladder;
import okno.accounts.identity.LevelCause;
import okno.accounts.identity.Means;
import okno.accounts.representation.Applications.Outcome;
import okno.accounts.representation.Representation.State;
import okno.audit.Actor;
import okno.identifiers.Snils;
import okno.platform.Conflict;
import okno.platform.Forbidden;
import okno.platform.NotFound;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OknoTest
class RepresentationTests {
    private static final Actor TEST = Actor.system("test");

    @Autowired private Families families;
    @Autowired private Applications applications;
    @Autowired private Representations representations;
    @Autowired private RepresentationChecks checks;
    @Autowired private Citizens citizens;
    @Autowired private Ladder ladder;
    @Autowired private MovableClock clock;

    private final Snils snils = TestSnils.next();
    private final Snils other = TestSnils.next();
    private final String certificate = Families.certificate();
    private CitizenId me;
    private LocalDate born;
    private StaffId operator;

    @BeforeEach
    void people() {
        me = families.person(snils);
        born = LocalDate.ofInstant(clock.instant(), Representations.ZONE).minusYears(5);
        operator = families.operator();
    }

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void aParentActsForAChildAtOnceOnHisWord() {
        var id = child(me);

        var found = inForce(id);
        assertThat(found.ground().checked()).isFalse();
        assertThat(found.principalName().full()).isEqualTo(Families.CHILD);
        assertThat(citizens.get(found.principal().orElseThrow()).ward()).isTrue();
        assertThat(checks.waiting(me)).extracting(Representation::id).containsExactly(id);
    }

    @Test
    void whoIsNotConfirmedActsForNobody() {
        var basic = families.person(other, AccountLevel.BASIC);

        assertThatExceptionOfType(Forbidden.class).isThrownBy(() -> child(basic));
        var id = child(me);
        ladder.withdraw(me, LevelCause.REVOKED, TEST);
        assertThat(representations.inForce(me, id)).isEmpty();
    }

    @Test
    void anImpatientFingerEntersOneChild() {
        assertThat(child(me)).isEqualTo(child(me));
    }

    @Test
    void strangersRightIsNobodyElses() {
        var id = child(me);
        var stranger = families.person(other);

        assertThat(representations.inForce(stranger, id)).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> representations.end(stranger, id));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> representations.find(stranger, id));
    }

    @Test
    void namingAChildOpensNothingOfIt() {
        var first = principal(me, child(me));
        var stranger = families.person(other);

        assertThat(principal(stranger, child(stranger))).isNotEqualTo(first);
    }

    @Test
    void theSecondParentSeesTheSameChildOnceBothWereChecked() {
        var mother = families.person(other);
        var first = child(me);
        var second = child(mother);

        checks.accept(second, operator);
        assertThat(principal(mother, second)).isNotEqualTo(principal(me, first));
        checks.accept(first, operator);

        assertThat(principal(me, first)).isEqualTo(principal(mother, second));
        assertThat(inForce(first).ground().checked()).isTrue();
    }

    @Test
    void endsAtEighteenByItself() {
        var id = child(me);

        advance(born.plusYears(18).minusDays(1));
        assertThat(representations.inForce(me, id)).isPresent();
        advance(born.plusYears(18));

        assertThat(representations.inForce(me, id)).isEmpty();
        assertThat(state(id)).isEqualTo(State.EXPIRED);
    }

    @Test
    void endsWhenTheParentLeaves() {
        var id = child(me);

        representations.end(me, id);

        assertThat(representations.inForce(me, id)).isEmpty();
        assertThat(state(id)).isEqualTo(State.ENDED);
        representations.end(me, id);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> checks.accept(id, operator));
    }

    @Test
    void anOperatorEndsWhatIsNotTrue() {
        var id = child(me);

        checks.refuse(id, Refusal.UNREADABLE, operator);

        assertThat(representations.inForce(me, id)).isEmpty();
        assertThat(representations.find(me, id).reason()).hasValue(Refusal.UNREADABLE);
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> checks.refuse(id, Refusal.EXPIRED, operator));
    }

    @Test
    void aPowerOfAttorneyGivesNothingBeforeItIsAccepted() {
        var principal = families.person(other);
        var id = power(other);

        assertThat(representations.inForce(me, id)).isEmpty();
        assertThat(representations.over(principal)).isEmpty();
        assertThat(checks.accept(id, operator)).isTrue();

        assertThat(inForce(id).principal()).hasValue(principal);
        assertThat(representations.over(principal)).hasSize(1);
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> checks.accept(id, operator));
    }

    @Test
    void aPowerOfAttorneyLooksTheSameWhetherAnAccountIsThere() {
        families.person(other);
        var known = representations.find(me, power(other));
        var unknown = representations.find(me, power(TestSnils.next()));

        assertThat(known.state()).isEqualTo(unknown.state()).isEqualTo(State.ASKED);
        assertThat(known.principal()).isEqualTo(unknown.principal()).isEmpty();
        assertThat(known.principalName()).isEqualTo(unknown.principalName());
        assertThat(checks.accept(unknown.id(), operator)).isFalse();
    }

    @Test
    void aPowerOfAttorneyOfAnotherNameIsNotAccepted() {
        families.person(other);
        var typed = Families.power(other);
        typed.put("surname", "Лугов");

        assertThat(checks.accept(families.ask(me, typed), operator)).isFalse();
    }

    @Test
    void aPowerOfAttorneyExpiresByItsDate() {
        families.person(other);
        var until = LocalDate.ofInstant(clock.instant(), Representations.ZONE).plusDays(40);
        var id = power(other, until.toString());
        checks.accept(id, operator);

        advance(until);
        assertThat(representations.inForce(me, id)).isPresent();
        advance(until.plusDays(1));

        assertThat(representations.inForce(me, id)).isEmpty();
        assertThat(representations.over(citizenOf(other))).isEmpty();
    }

    @Test
    void thePrincipalEndsItWithOneButton() {
        var principal = families.person(other);
        var id = power(other);
        checks.accept(id, operator);

        representations.end(principal, id);

        assertThat(representations.inForce(me, id)).isEmpty();
        assertThat(state(id)).isEqualTo(State.ENDED);
    }

    @Test
    void nobodyTrustsHimself() {
        var form = PowerForm.of(Families.power(snils));

        assertThat(applications.ask(me, form)).isInstanceOf(Outcome.Himself.class);
    }

    @Test
    void aWardClaimsNoSnilsAndHasNoDoor() {
        var typed = Families.boy(certificate, born);
        typed.put("snils", other.formatted());
        var ward = principal(me, families.enter(me, typed));

        assertThat(citizens.get(ward).snils()).hasValue(other);
        assertThat(ladder.owner(other)).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> ladder.confirm(ward, Means.CENTRE, TEST));
        assertThat(citizenOf(other)).isNotEqualTo(ward);
    }

    @Test
    void aCheckedParentFollowsTheChildToItsAccountAndAnUncheckedOneDoesNot() {
        var typed = Families.boy(certificate, born);
        typed.put("snils", other.formatted());
        var stranger = families.person(TestSnils.next());
        var mine = families.enter(me, typed);
        var his = families.enter(stranger, typed);
        checks.accept(mine, operator);

        var child = families.person(other, AccountLevel.BASIC);
        families.born(child, born);
        ladder.confirm(child, Means.CENTRE, TEST);

        assertThat(principal(me, mine)).isEqualTo(child);
        assertThat(representations.inForce(stranger, his)).isEmpty();
        assertThat(representations.over(child)).hasSize(1);
    }

    @Test
    void anotherBirthDateIsAnotherPerson() {
        var typed = Families.boy(certificate, born);
        typed.put("snils", other.formatted());
        var id = families.enter(me, typed);

        var namesake = families.person(other, AccountLevel.BASIC);
        families.born(namesake, born.minusYears(20));
        ladder.confirm(namesake, Means.CENTRE, TEST);

        assertThat(principal(me, id)).isNotEqualTo(namesake);
    }

    private UUID child(CitizenId parent) {
        return families.enter(parent, Families.boy(certificate, born));
    }

    private UUID power(Snils principal) {
        return families.ask(me, Families.power(principal));
    }

    private UUID power(Snils principal, String until) {
        return families.ask(me, Families.power(principal, until));
    }

    private Representation inForce(UUID id) {
        return representations.inForce(me, id).orElseThrow();
    }

    private CitizenId principal(CitizenId representative, UUID id) {
        return representations.inForce(representative, id).orElseThrow().principal().orElseThrow();
    }

    private State state(UUID id) {
        return representations.find(me, id).state();
    }

    private CitizenId citizenOf(Snils one) {
        return ladder.owner(one).orElseGet(() -> families.person(one));
    }

    private void advance(LocalDate to) {
        var noon = to.atTime(12, 0).atZone(Representations.ZONE).toInstant();
        clock.advance(Duration.between(clock.instant(), noon));
    }
}

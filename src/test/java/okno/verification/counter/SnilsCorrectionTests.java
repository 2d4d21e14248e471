package okno.verification.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.accounts.AccountLevel;
import okno.accounts.CitizenId;
import okno.accounts.identity.Ladder;
import okno.accounts.identity.Means;
import okno.accounts.identity.RecordOrigins;
import okno.accounts.identity.Source;
import okno.identifiers.Snils;
import okno.platform.Conflict;
import okno.platform.FieldProblem;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import okno.verification.Applicants;
import okno.verification.Operators.Operator;
import okno.verification.counter.Counter.Outcome;
import okno.verification.counter.Counter.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@OknoTest
class SnilsCorrectionTests {
    @Autowired private SnilsCorrection correction;
    @Autowired private Dossiers dossiers;
    @Autowired private Ladder ladder;
    @Autowired private RecordOrigins origins;
    @Autowired private JdbcClient jdbc;
    @Autowired private AutowireCapableBeanFactory beans;

    private final Snils wrong = TestSnils.next();
    private final Snils right = TestSnils.next();
    private Applicants applicants;
    private Operator operator;

    @BeforeEach
    void gather() {
        applicants = Applicants.in(beans);
        operator = applicants.operator().operator();
    }

    @Test
    void keepsBothNumbersAndTheReasonInTheJournalOnly() {
        var id = applicants.comparable(wrong);

        var outcome = correct(id);

        assertThat(outcome).isEqualTo(new Outcome.Done(id));
        assertThat(snils(id)).isEqualTo(right);
        assertThat(origins.sources(id).snils()).isEqualTo(Source.OPERATOR);
        assertThat(dossiers.open(operator, id).last())
                .hasValueSatisfying(
                        deed -> {
                            assertThat(deed.kind()).isEqualTo(Deed.Kind.SNILS_CORRECTED);
                            assertThat(deed.reason())
                                    .isEqualTo(
                                            wrong.formatted()
                                                    + " → "
                                                    + right.formatted()
                                                    + ". Опечатка");
                        });
        assertThat(recorded(id)).contains("verification.snils-corrected");
        assertThat(factsOf(id)).noneMatch(facts -> facts.contains("Опечатка"));
        assertThat(factsOf(id)).noneMatch(facts -> facts.contains(right.digits()));
    }

    @Test
    void aConfirmedPersonStaysConfirmedAndTheOthersAreDetached() {
        var id = applicants.comparable(wrong);
        confirm(id);
        var stranger = applicants.comparable(right);

        correct(id);

        assertThat(ladder.standing(id).level()).isEqualTo(AccountLevel.CONFIRMED);
        assertThat(ladder.owner(right)).contains(id);
        assertThat(applicants.citizens().get(stranger).detached()).isTrue();
    }

    @Test
    void aPersonWhoIsNotConfirmedMakesAClaimBesideTheOthers() {
        var other = applicants.comparable(right);
        var id = applicants.comparable(wrong);

        correct(id);

        assertThat(ladder.owner(right)).isEmpty();
        assertThat(applicants.citizens().get(other).detached()).isFalse();
        assertThat(dossiers.find(operator, right.digits()))
                .extracting(citizen -> citizen.id())
                .containsExactlyInAnyOrder(other, id);
    }

    @Test
    void isNoLongerDetachedUnderItsOwnNumber() {
        var owner = applicants.comparable(wrong);
        var id = applicants.comparable();
        correction.correct(operator, new Visit(id, 0), wrong, "Опечатка");
        confirm(owner);
        assertThat(applicants.citizens().get(id).detached()).isTrue();

        correct(id);

        assertThat(applicants.citizens().get(id).detached()).isFalse();
        assertThat(ladder.owner(wrong)).contains(owner);
    }

    @Test
    void leavesANumberToItsConfirmedOwner() {
        var owner = applicants.comparable(right);
        confirm(owner);
        var id = applicants.comparable(wrong);
        confirm(id);

        var outcome = correct(id);

        assertThat(outcome).isEqualTo(new Outcome.Owned(owner));
        assertThat(snils(id)).isEqualTo(wrong);
        assertThat(ladder.standing(owner).level()).isEqualTo(AccountLevel.CONFIRMED);
        assertThat(recorded(id)).doesNotContain("verification.snils-corrected");
    }

    @Test
    void tellsTheSecondOfTwoOperators() {
        var id = applicants.comparable(wrong);
        var seen = new Visit(id, 0);
        correct(id);

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> correction.correct(operator, seen, wrong, "Нет"));
        assertThat(snils(id)).isEqualTo(right);
    }

    @Test
    void asksForAnotherNumberTheReasonAndThePapers() {
        assertThat(SeenSnils.of(Map.of("snils", wrong.formatted())).problems(Optional.of(wrong)))
                .extracting(FieldProblem::field)
                .containsExactly("snils", "snilsReason", "papersSeen");
        assertThat(SeenSnils.of(Map.of("snils", "112-233-445 96")).problems(Optional.of(wrong)))
                .extracting(FieldProblem::field)
                .contains("snils");
    }

    private Outcome correct(CitizenId id) {
        var seen = new Visit(id, dossiers.open(operator, id).lock());
        return correction.correct(operator, seen, right, "Опечатка");
    }

    private void confirm(CitizenId id) {
        assertThat(ladder.confirm(id, Means.CENTRE, operator.actor()))
                .isEqualTo(new Ladder.Confirmation.Confirmed());
    }

    private Snils snils(CitizenId id) {
        return applicants.citizens().get(id).snils().orElseThrow();
    }

    private List<String> recorded(CitizenId id) {
        return jdbc.sql("select e.action from audit.entry e where e.subject = :id")
                .param("id", id.toString())
                .query((row, index) -> row.getString(1))
                .list();
    }

    private List<String> factsOf(CitizenId id) {
        return jdbc.sql("select e.facts::text from audit.entry e where e.subject = :id")
                .param("id", id.toString())
                .query((row, index) -> row.getString(1))
                .list();
    }
}

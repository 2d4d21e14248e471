package okno.verification.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import okno.accounts.AccountLevel;
import okno.accounts.Citizen;
import okno.accounts.CitizenId;
import okno.accounts.identity.Ladder;
import okno.accounts.identity.PersonalRecords;
import okno.accounts.identity.RecordOrigins;
import okno.accounts.identity.Source;
import okno.accounts.recovery.RecoveryDoor;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.Conflict;
import okno.platform.FieldProblem;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import okno.testing.TestSnils;
import okno.verification.Applicants;
import okno.verification.Operators.Operator;
import okno.verification.Request;
import okno.verification.Requests;
import okno.verification.Way;
import okno.verification.codes.Activation;
import okno.verification.counter.Counter.Outcome;
import okno.verification.counter.Counter.Visit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@OknoTest
class CounterTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Map<String, String> DOCUMENTS =
            Map.ofEntries(
                    Map.entry("surname", "Речная"),
                    Map.entry("givenName", "Мария"),
                    Map.entry("patronymic", "Петровна"),
                    Map.entry("birthDate", "02.04.1980"),
                    Map.entry("sex", "female"),
                    Map.entry("passportSeries", "7505"),
                    Map.entry("passportNumber", "654321"),
                    Map.entry("passportIssuedOn", "12.05.2006"),
                    Map.entry("passportIssuedBy", "УФМС"),
                    Map.entry("passportUnitCode", "740-001"),
                    Map.entry("passportSeen", "true"),
                    Map.entry("snilsSeen", "true"));

    @Autowired private Counter counter;
    @Autowired private FactorLoss loss;
    @Autowired private Dossiers dossiers;
    @Autowired private Journal journal;
    @Autowired private Requests requests;
    @Autowired private Ladder ladder;
    @Autowired private PersonalRecords records;
    @Autowired private RecordOrigins origins;
    @Autowired private Activation activation;
    @Autowired private RecoveryDoor door;
    @Autowired private Audit audit;
    @Autowired private JdbcClient jdbc;
    @Autowired private MovableClock clock;
    @Autowired private AutowireCapableBeanFactory beans;

    private Applicants applicants;
    private Operator operator;

    @BeforeEach
    void gather() {
        applicants = Applicants.in(beans);
        operator = applicants.operator().operator();
    }

    @Test
    void findsAPersonByNumberOfTheRequestAndBySnils() {
        var snils = TestSnils.next();
        var id = applicants.comparable(snils);
        var request = requests.ask(id, Way.CENTRE, Optional.of(Applicants.CENTRE));

        assertThat(dossiers.find(operator, snils.formatted())).extracting(Citizen::id).contains(id);
        assertThat(dossiers.find(operator, request.number().formatted()))
                .extracting(Citizen::id)
                .containsExactly(id);
        assertThat(requests.waitingAt(Applicants.CENTRE, Optional.empty()).rows())
                .contains(request);
        assertThat(dossiers.find(operator, "112")).isEmpty();
    }

    @Test
    void expectsFirstWhoAskedLast() {
        var first = asked();
        var second = asked();

        var rows = requests.waitingAt(Applicants.CENTRE, Optional.empty()).rows();
        assertThat(rows.indexOf(second)).isNotNegative().isLessThan(rows.indexOf(first));
        assertThat(requests.waitingAt(Applicants.CENTRE, Optional.of(second.id())).rows())
                .contains(first)
                .doesNotContain(second);
    }

    @Test
    void tellsThePersonThatTheJournalWasRead() {
        var id = applicants.comparable();
        counter.confirm(operator, new Visit(id, 0), documents());

        deeds();

        assertThat(audit.accesses(id.value(), Optional.empty(), 2))
                .extracting(look -> look.access().purpose())
                .containsExactly("journal");
    }

    @Test
    void confirmsAtOnceWithWhatTheDocumentsSay() {
        var id = applicants.comparable();

        var outcome = counter.confirm(operator, new Visit(id, 0), documents());

        assertThat(outcome).isEqualTo(new Outcome.Done(id));
        assertThat(ladder.standing(id).level()).isEqualTo(AccountLevel.CONFIRMED);
        var passport = records.passport(id).orElseThrow();
        assertThat(passport.value().number()).isEqualTo("654321");
        assertThat(passport.source()).isEqualTo(Source.OPERATOR);
        assertThat(deeds()).extracting(Deed::kind).containsExactly(Deed.Kind.CONFIRMED);
        assertThat(recorded("verification.confirmed", id)).isEqualTo(operator.centre().slug());
    }

    @Test
    void whatAnOperatorSawIsThePersonsWordNoMore() {
        var id = applicants.comparable();
        var same = dossiers.open(operator, id).documents();

        counter.confirm(operator, new Visit(id, 0), same);

        var sources = origins.sources(id);
        assertThat(List.of(sources.name(), sources.birth(), sources.snils()))
                .containsOnly(Source.OPERATOR);
        assertThat(records.passport(id).orElseThrow().source()).isEqualTo(Source.OPERATOR);
    }

    @Test
    void tellsThePersonOfEveryLookAtTheFile() {
        var id = applicants.comparable();
        assertThat(audit.accesses(id.value(), Optional.empty(), 2)).isEmpty();

        dossiers.open(operator, id);

        var looks = audit.accesses(id.value(), Optional.empty(), 2);
        assertThat(looks).hasSize(1);
        assertThat(looks.getFirst().access().body()).isEqualTo(operator.centre().office().title());
        assertThat(looks.getFirst().access().purpose()).isEqualTo("identity");
    }

    @Test
    void handsOutACodeThatConfirms() {
        var id = applicants.registered(TestSnils.next());

        var outcome = counter.handOut(operator, new Visit(id, 0), documents());

        assertThat(ladder.standing(id).level()).isNotEqualTo(AccountLevel.CONFIRMED);
        var code = ((Outcome.Printed) outcome).code();
        assertThat(activation.activate(id, code, "10.8.0.1"))
                .isEqualTo(new Activation.Outcome.Activated());
    }

    @Test
    void tellsTheSecondOfTwoOperators() {
        var id = applicants.comparable();
        var seen = new Visit(id, dossiers.open(operator, id).lock());
        var colleague = applicants.operator().operator();

        counter.confirm(colleague, seen, documents());

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> counter.handOut(operator, seen, documents()));
        var after = dossiers.open(operator, id);
        assertThat(after.lock()).isEqualTo(1);
        assertThat(after.last()).map(Deed::operator).contains(colleague.id());
    }

    @Test
    void confirmsNothingThatItsPageDidNotShow() {
        var id = applicants.comparable();
        var seen = new Visit(id, dossiers.open(operator, id).lock());

        records.changeSnils(id, TestSnils.next(), Source.PERSON, Actor.citizen(id.value()));

        assertRefused(() -> counter.confirm(operator, seen, documents()));
        assertRefused(() -> counter.handOut(operator, seen, documents()));
        assertRefused(() -> counter.handPasswordCode(operator, seen, documents()));
        assertRefused(() -> loss.takeOff(operator, seen, documents(), "Утрачен телефон"));
        assertThat(ladder.standing(id).level()).isNotEqualTo(AccountLevel.CONFIRMED);
        var anew = new Visit(id, dossiers.open(operator, id).lock());
        assertThat(counter.confirm(operator, anew, documents())).isEqualTo(new Outcome.Done(id));
    }

    @Test
    void opensOneAccountHoweverOftenTheFormIsSent() {
        var snils = TestSnils.next();

        List<CompletableFuture<Outcome>> all;
        try (var threads = Executors.newFixedThreadPool(3)) {
            all =
                    IntStream.range(0, 3)
                            .mapToObj(
                                    _ ->
                                            CompletableFuture.supplyAsync(
                                                    () ->
                                                            counter.open(
                                                                    operator, snils, documents()),
                                                    threads))
                            .toList();
        }

        assertThat(all.stream().map(CompletableFuture::join))
                .filteredOn(Outcome.Printed.class::isInstance)
                .hasSize(1);
        assertThat(dossiers.find(operator, snils.digits())).hasSize(1);
    }

    @Test
    void undoesAMistakeWithAReason() {
        var id = applicants.comparable();
        counter.confirm(operator, new Visit(id, 0), documents());

        counter.revoke(operator, new Visit(id, 1), "Не тот человек");

        assertThat(ladder.standing(id).level()).isNotEqualTo(AccountLevel.CONFIRMED);
        assertThat(deeds())
                .extracting(Deed::kind, Deed::reason)
                .contains(tuple(Deed.Kind.REVOKED, "Не тот человек"));
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*)
                                          from audit.entry e
                                         where e.facts::text like '%Не тот%'
                                        """)
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void showsEverybodyWhoClaimsTheNumberAndDetachesTheRest() {
        var snils = TestSnils.next();
        var stranger = applicants.comparable(snils);
        var outcome = counter.open(operator, snils, documents());
        var owner = ((Outcome.Printed) outcome).citizen();

        assertThat(dossiers.find(operator, snils.digits()))
                .extracting(Citizen::id)
                .containsExactlyInAnyOrder(stranger, owner);
        assertThat(applicants.citizens().get(stranger).detached()).isTrue();
        assertThat(dossiers.rivals(operator, applicants.citizens().get(owner)))
                .extracting(Citizen::id)
                .containsExactly(stranger);
        assertThat(counter.confirm(operator, new Visit(stranger, 0), documents()))
                .isEqualTo(new Outcome.Owned(owner));
        assertThat(counter.open(operator, snils, documents())).isEqualTo(new Outcome.Owned(owner));
    }

    @Test
    void opensAnAccountWhosePasswordItsOwnerChooses() {
        var snils = TestSnils.next();
        var printed = (Outcome.Printed) counter.open(operator, snils, documents());

        assertThat(ladder.standing(printed.citizen()).level()).isEqualTo(AccountLevel.CONFIRMED);
        assertThat(door.withPrintedCode(snils.formatted(), "00000-00000", "10.8.0.2")).isEmpty();
        for (int n = 0; n < 25; n++) {
            assertThat(door.withPrintedCode(snils.formatted(), printed.code(), "10.8.0.2"))
                    .isPresent();
        }
    }

    @Test
    void asksForBothDocumentsToBeSeen() {
        var documents =
                SeenDocuments.of(Map.of("surname", "Речная", "givenName", "Мария", "sex", "x"));

        assertThat(documents.problems(TODAY))
                .extracting(FieldProblem::field)
                .contains(
                        "patronymic",
                        "birthDate",
                        "sex",
                        "passportSeries",
                        "passportSeen",
                        "snilsSeen")
                .doesNotContain("surname");
        assertThat(documents()).hasToString("SeenDocuments[]");
    }

    private Request asked() {
        return requests.ask(applicants.comparable(), Way.CENTRE, Optional.of(Applicants.CENTRE));
    }

    private static void assertRefused(ThrowingCallable deed) {
        assertThatExceptionOfType(Conflict.class).isThrownBy(deed);
    }

    private static SeenDocuments documents() {
        var documents = SeenDocuments.of(DOCUMENTS);
        assertThat(documents.problems(TODAY)).isEmpty();
        return documents;
    }

    /// What this operator did.
    private List<Deed> deeds() {
        var today = LocalDate.ofInstant(clock.instant(), operator.centre().office().zone());
        return journal.of(operator, today).deeds().stream()
                .filter(deed -> deed.operator().equals(operator.id()))
                .toList();
    }

    private String recorded(String action, CitizenId id) {
        return jdbc.sql(
                        """
                        select e.facts ->> 'centre'
                          from audit.entry e
                         where e.action = :action
                           and e.subject = :id
                           and e.actor = :actor
                        """)
                .param("action", action)
                .param("id", id.toString())
                .param("actor", operator.id().toString())
                .query(String.class)
                .single();
    }
}

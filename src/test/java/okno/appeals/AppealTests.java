package okno.appeals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import okno.accounts.CitizenId;
import okno.accounts.SignedInStaff;
import okno.accounts.events.CasesPassed;
import okno.accounts.representation.CaseOwner;
import okno.appeals.AppealRouting.Part;
import okno.appeals.AppealSending.Outcome;
import okno.attachments.Attachments;
import okno.desk.Counter;
import okno.platform.Conflict;
import okno.platform.FieldProblem;
import okno.platform.NotFound;
import okno.submissions.Orders;
import okno.testing.MovableClock;
import okno.testing.OknoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// The life of an appeal, from its draft to its answer.
@OknoTest
class AppealTests {
    @Autowired private Appellants appellants;
    @Autowired private Appeals appeals;
    @Autowired private AppealDrafts drafts;
    @Autowired private AppealSending sending;
    @Autowired private AppealsEraser eraser;
    @Autowired private AppealCases cases;
    @Autowired private AppealRouting routing;
    @Autowired private AppealReplies replies;
    @Autowired private Attachments attachments;
    @Autowired private Counter counter;
    @Autowired private Orders orders;
    @Autowired private MovableClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private ApplicationEventPublisher events;
    @Autowired private TransactionTemplate transactions;

    private CitizenId citizen = CitizenId.of("00000000-0000-0000-0000-000000000000");
    private CaseOwner owner = CaseOwner.self(citizen);
    private SignedInStaff officer;

    AppealTests(@Autowired Counter counter) {
        officer = counter.officer("Лугова");
    }

    @BeforeEach
    void meet() {
        citizen = orders.citizen();
        owner = CaseOwner.self(citizen);
    }

    @Test
    void whatIsSentIsThereWithItsWordsAndItsTerm() {
        var opened = appeals.find(citizen, appellants.send(citizen));

        assertThat(opened.appeal().state()).isEqualTo(AppealState.SENT);
        assertThat(opened.text().text()).isEqualTo(Appellants.TEXT);
        assertThat(opened.text().author()).isEqualTo("Речной Пётр Ильич");
        assertThat(opened.text().coAuthors()).containsExactly("Ручьев Иван Ильич");
        var term = opened.term(AppealTerm.Kind.REGISTER).orElseThrow();
        assertThat(opened.appeal().standing().dueOn()).isEqualTo(term.lastDay());
        assertThat(drafts.list(citizen)).isEmpty();
    }

    @Test
    void aDraftThatIsSentTwiceAtOnceIsSentOnce() {
        var draft = drafts.begin(owner, Appellants.statement());
        List<CompletableFuture<Outcome>> all;
        try (var threads = Executors.newFixedThreadPool(4)) {
            all =
                    IntStream.range(0, 4)
                            .mapToObj(
                                    _ ->
                                            CompletableFuture.supplyAsync(
                                                    () -> sending.send(owner, draft.id(), 0),
                                                    threads))
                            .toList();
        }

        assertThat(all.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(appeals.list(citizen, Optional.empty()).rows()).hasSize(1);
    }

    @Test
    void whatIsIncompleteOrChangedIsNotSent() {
        var draft = drafts.begin(owner, AppealDraft.Typed.to(Orders.BODY, "", ""));

        assertThat(sending.send(owner, draft.id(), 0))
                .isInstanceOfSatisfying(
                        Outcome.Incomplete.class,
                        it ->
                                assertThat(it.problems())
                                        .extracting(FieldProblem::field)
                                        .containsExactly("kind", "subject", "text"));
        assertThat(drafts.change(owner, draft.id(), Appellants.statement())).isEmpty();
        assertThat(sending.send(owner, draft.id(), 0)).isInstanceOf(Outcome.Changed.class);
        assertThat(sending.send(owner, draft.id(), 1)).isInstanceOf(Outcome.Sent.class);
    }

    @Test
    void aComplaintOfABodyDoesNotGoToThatBody() {
        var typed = Appellants.typed(AppealKind.COMPLAINT, Orders.BODY, Orders.BODY);
        var draft = drafts.begin(owner, typed);

        assertThat(drafts.problems(draft)).extracting(FieldProblem::field).contains("agency");
    }

    @Test
    void aComplaintIsOfABodyThatThereIs() {
        var typed = Appellants.typed(AppealKind.COMPLAINT, Orders.BODY, "Слова, а не ведомство");
        var draft = drafts.begin(owner, typed);

        assertThat(drafts.problems(draft))
                .extracting(FieldProblem::field)
                .containsExactly("concerns");
    }

    @Test
    void noWordsOfABodyAreLongerThanTheyMayBe() {
        var number = appellants.registered(citizen, officer);
        var seen = appellants.seen(officer, number);
        var text = "а".repeat(AppealReplies.LONGEST + 1);

        for (var ground : List.of(LeavingGround.ANONYMOUS, LeavingGround.COURT)) {
            assertThat(replies.leave(officer.id(), seen, ground, text))
                    .map(FieldProblem::key)
                    .contains("appeals.words.long");
        }
    }

    @Test
    void aComplaintIsNeverForwardedToTheBodyComplainedOf() {
        var typed = Appellants.typed(AppealKind.COMPLAINT, Orders.BODY, Appellants.OTHER);
        var number = appellants.send(citizen, typed);
        routing.register(officer.id(), appellants.seen(officer, number));
        var seen = appellants.seen(officer, number);

        assertThat(routing.forward(officer.id(), seen, Appellants.OTHER, "К вам"))
                .map(FieldProblem::key)
                .contains("appeals.onward.complained");
        assertThat(
                        routing.split(
                                officer.id(),
                                seen,
                                List.of(new Part(Appellants.OTHER, "Двор")),
                                "Части"))
                .extracting(FieldProblem::key)
                .containsExactly("appeals.onward.complained");
        assertThat(appeals.find(citizen, number).appeal().state())
                .isEqualTo(AppealState.REGISTERED);
    }

    @Test
    void aComplaintOfAnOfficialThatWasForwardedByMistakeComesBackToHisBody() {
        var typed = Appellants.typed(AppealKind.COMPLAINT, Orders.BODY, Orders.BODY);
        var number = appellants.send(citizen, of(typed, "Начальник отдела Пнев"));
        var other = counter.officer("Полева", Appellants.OTHER);
        routing.register(officer.id(), appellants.seen(officer, number));
        routing.forward(
                officer.id(), appellants.seen(officer, number), Appellants.OTHER, "Не наше");
        routing.register(other.id(), appellants.seen(other, number));

        var back =
                routing.forward(
                        other.id(), appellants.seen(other, number), Orders.BODY, "Ваш сотрудник");

        assertThat(back).isEmpty();
        assertThat(appeals.find(citizen, number).text().official()).contains("Пнев");
        assertThat(appeals.find(citizen, number).appeal().agency()).isEqualTo(Orders.BODY);
    }

    @Test
    void aComplaintOfAnOfficialNamesHisBodyAndSoDoesTheOneThatFollows() {
        var typed = Appellants.typed(AppealKind.COMPLAINT, Orders.BODY, Orders.BODY);
        var number = appellants.send(citizen, of(typed, "Начальник отдела Пнев"));
        routing.register(officer.id(), appellants.seen(officer, number));
        replies.answer(officer.id(), appellants.seen(officer, number), "Проверили", List.of());

        var draft = drafts.again(owner, number);

        assertThat(appeals.find(citizen, number).appeal().matter().concerns())
                .contains(Orders.BODY);
        assertThat(draft.typed().concerns()).isEqualTo(Orders.BODY);
        assertThat(draft.typed().official()).isEqualTo("Начальник отдела Пнев");
    }

    @Test
    void aComplaintOfABodyAndItsOfficialDoesNotGoDownToThatBody() {
        var typed = Appellants.typed(AppealKind.COMPLAINT, Orders.BODY, Appellants.OTHER);
        var number = appellants.send(citizen, of(typed, "Начальник отдела Пнев"));
        routing.register(officer.id(), appellants.seen(officer, number));

        assertThat(
                        routing.forward(
                                officer.id(),
                                appellants.seen(officer, number),
                                Appellants.OTHER,
                                "К вам"))
                .map(FieldProblem::key)
                .contains("appeals.onward.complained");
    }

    private static AppealDraft.Typed of(AppealDraft.Typed typed, String official) {
        return new AppealDraft.Typed(
                typed.kind(),
                typed.agency(),
                typed.concerns(),
                official,
                typed.service(),
                typed.subject(),
                typed.text(),
                typed.coAuthors(),
                typed.way(),
                typed.address(),
                typed.publish());
    }

    @Test
    void reasonsAndPartsAreHeldToTheirBounds() {
        var number = appellants.registered(citizen, officer);
        var seen = appellants.seen(officer, number);
        var tooLong = "и".repeat(AppealReplies.LONGEST + 1);
        var part = new Part(Appellants.OTHER, "О дворе");

        assertThat(routing.forward(officer.id(), seen, Appellants.OTHER, tooLong))
                .map(FieldProblem::field)
                .contains("reason");
        assertThat(routing.split(officer.id(), seen, List.of(part), tooLong))
                .extracting(FieldProblem::field)
                .containsExactly("reason");
        assertThat(routing.split(officer.id(), seen, List.of(part, new Part("", "Ещё")), "Два"))
                .extracting(FieldProblem::field)
                .containsExactly("to1");
        assertThat(
                        routing.split(
                                officer.id(),
                                seen,
                                List.of(new Part(Appellants.OTHER, " ")),
                                "Два"))
                .containsExactly(FieldProblem.of("words0", "appeals.split.words-missing"));
        var wordy = new Part(Appellants.OTHER, "и".repeat(AppealRouting.LONGEST_PART + 1));
        assertThat(routing.split(officer.id(), seen, List.of(wordy), "Два"))
                .extracting(FieldProblem::field)
                .containsExactly("words0");
        assertThat(routing.split(officer.id(), seen, List.of(part, part, part, part), "Много"))
                .extracting(FieldProblem::args)
                .containsExactly(List.of(AppealRouting.MOST_PARTS));
        assertThat(appeals.find(citizen, number).parts()).isEmpty();
    }

    @Test
    void nothingIsSentWhileTheConsentIsWithdrawn() {
        var draft = drafts.begin(owner, Appellants.statement());
        withdrawConsent(citizen);

        assertThat(sending.send(owner, draft.id(), 0)).isInstanceOf(Outcome.ConsentWithdrawn.class);
        assertThat(drafts.list(citizen)).hasSize(1);
    }

    @Test
    void nothingIsSentForAPersonWhoseConsentIsWithdrawn() {
        var acting = new CaseOwner(citizen, orders.citizen(), Optional.empty());
        var draft = drafts.begin(acting, Appellants.statement());
        withdrawConsent(citizen);

        assertThat(sending.send(acting, draft.id(), 0))
                .isInstanceOf(Outcome.ConsentWithdrawn.class);
    }

    private void withdrawConsent(CitizenId one) {
        jdbc.sql("update accounts.citizen set consent_withdrawn_at = now() where id = :id")
                .param("id", one.value())
                .update();
    }

    @Test
    void fiftyDraftsAreKeptAndNoMore() {
        IntStream.range(0, AppealDrafts.MOST)
                .forEach(_ -> drafts.begin(owner, Appellants.statement()));

        assertThatThrownBy(() -> drafts.begin(owner, Appellants.statement()))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void whoLeavesLeavesNoDraftThoughTwoRowsOfHisWereJoined() {
        var joined = orders.citizen();
        IntStream.range(0, AppealDrafts.MOST)
                .forEach(_ -> drafts.begin(owner, Appellants.statement()));
        drafts.begin(CaseOwner.self(joined), Appellants.statement());
        transactions.executeWithoutResult(
                _ -> events.publishEvent(new CasesPassed(joined, citizen)));

        eraser.erase(citizen);

        assertThat(drafts.list(citizen)).isEmpty();
    }

    @Test
    void aBodyRegistersUnderNumbersOfItsOwnAndTheAnswersTermRuns() {
        var first = appellants.registered(citizen, officer);
        var second = appellants.registered(citizen, officer);

        var opened = appeals.find(citizen, first);
        assertThat(opened.appeal().state()).isEqualTo(AppealState.REGISTERED);
        assertThat(opened.appeal().standing().dueOn())
                .isEqualTo(opened.term(AppealTerm.Kind.ANSWER).orElseThrow().lastDay());
        assertThat(opened.term(AppealTerm.Kind.FORWARD)).isPresent();
        assertThat(numberIn(second)).isEqualTo(numberIn(first) + 1);
    }

    private int numberIn(AppealNumber number) {
        var entry = appeals.find(citizen, number).appeal().standing().registration();
        return Integer.parseInt(entry.orElseThrow().number().replaceAll("/\\d\\d$", ""));
    }

    @Test
    void aForwardedAppealIsRegisteredAnewByTheBodyThatGotIt() {
        var number = appellants.registered(citizen, officer);
        var other = counter.officer("Полева", Appellants.OTHER);

        assertThat(
                        routing.forward(
                                officer.id(),
                                appellants.seen(officer, number),
                                Appellants.OTHER,
                                "Двор в ведении округа"))
                .isEmpty();

        var forwarded = appeals.find(citizen, number).appeal();
        assertThat(forwarded.state()).isEqualTo(AppealState.FORWARDED);
        assertThat(forwarded.standing().registration()).isEmpty();
        assertThatThrownBy(() -> cases.find(officer.id(), number)).isInstanceOf(NotFound.class);
        routing.register(other.id(), appellants.seen(other, number));
        assertThat(appeals.find(citizen, number).appeal().agency()).isEqualTo(Appellants.OTHER);
        assertThat(appeals.find(citizen, number).steps())
                .extracting(AppealStep::action)
                .containsExactly(
                        AppealAction.SEND,
                        AppealAction.REGISTER,
                        AppealAction.FORWARD,
                        AppealAction.REGISTER);
    }

    @Test
    void partsGoToOtherBodiesAndAreSeenWithTheWhole() {
        var number = appellants.registered(citizen, officer);
        var other = counter.officer("Полева", Appellants.OTHER);

        assertThat(
                        routing.split(
                                officer.id(),
                                appellants.seen(officer, number),
                                List.of(new Part(Appellants.OTHER, "О дворе")),
                                "Вопросов два"))
                .isEmpty();

        var whole = appeals.find(citizen, number);
        assertThat(whole.appeal().state()).isEqualTo(AppealState.REGISTERED);
        assertThat(whole.parts()).hasSize(1);
        assertThat(appeals.list(citizen, Optional.empty()).rows()).hasSize(1);
        var part = cases.open(other.id(), whole.parts().getFirst().number());
        assertThat(part.text().text()).isEqualTo(Appellants.TEXT);
        assertThat(part.appeal().standing().dueOn()).isNotNull();
        appeals.withdraw(owner, number);
        assertThat(appeals.find(citizen, number).parts())
                .extracting(Appeal::state)
                .containsExactly(AppealState.WITHDRAWN);
    }

    @Test
    void aTermIsExtendedOnceByThirtyDaysAtMostWithWords() {
        var number = appellants.registered(citizen, officer);
        var seen = appellants.seen(officer, number);
        var before = appeals.find(citizen, number).appeal().standing().dueOn();

        assertThat(replies.extend(officer.id(), seen, 31, "Ждем ответа").map(FieldProblem::field))
                .contains("days");
        assertThat(replies.extend(officer.id(), seen, 30, " ").map(FieldProblem::field))
                .contains("reason");
        assertThat(replies.extend(officer.id(), seen, 30, "Ждем ответа")).isEmpty();

        var extended = appeals.find(citizen, number).appeal();
        assertThat(extended.state()).isEqualTo(AppealState.EXTENDED);
        assertThat(extended.standing().dueOn()).isAfter(before);
        var again = appellants.seen(officer, number);
        assertThatThrownBy(() -> replies.extend(officer.id(), again, 1, "Еще"))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void anAnswerWithItsFilesEndsItAndMayBeRatedAndTakenUpAgain() {
        var number = appellants.registered(citizen, officer);
        assertThat(
                        replies.answer(
                                officer.id(),
                                appellants.seen(officer, number),
                                "Горит",
                                List.of(appellants.picture())))
                .isEmpty();

        var answered = appeals.find(citizen, number);
        var ending = answered.ending().orElseThrow();
        assertThat(ending.words().text()).isEqualTo("Горит");
        assertThat(attachments.list(citizen, ending.id())).hasSize(1);
        appeals.rate(owner, number, 2, "Не горит");
        appeals.rate(owner, number, 5, "Уже горит");
        assertThat(appeals.find(citizen, number).rating())
                .hasValueSatisfying(it -> assertThat(it.mark()).isEqualTo(5));
        var again = drafts.again(owner, number);
        assertThat(again.typed().subject()).isEqualTo("Фонарь во дворе");
        drafts.change(owner, again.id(), Appellants.statement());
        var next = appeals.find(citizen, appellants.send(owner, again.id()));
        assertThat(next.before()).map(Appeal::number).contains(number);
    }

    @Test
    void whatWasDecidedLongAgoIsNotTakenUpAgain() {
        var number = appellants.registered(citizen, officer);
        replies.leave(
                officer.id(), appellants.seen(officer, number), LeavingGround.REPEATED, "Уже было");
        assertThat(appeals.mayFollow(appeals.find(citizen, number).appeal())).isTrue();
        try {
            clock.advance(Duration.ofDays(31));

            assertThatThrownBy(() -> drafts.again(owner, number)).isInstanceOf(Conflict.class);
        } finally {
            clock.reset();
        }
    }

    @Test
    void onlyWhoCannotBeToldIsLeftWithoutWords() {
        var number = appellants.registered(citizen, officer);
        var seen = appellants.seen(officer, number);

        assertThat(replies.leave(officer.id(), seen, LeavingGround.ABUSIVE, "")).isPresent();
        assertThat(replies.leave(officer.id(), seen, LeavingGround.ANONYMOUS, "")).isEmpty();
        var ending = appeals.find(citizen, number).ending().orElseThrow();
        assertThat(ending.words().ground()).contains(LeavingGround.ANONYMOUS);
        assertThatThrownBy(() -> appeals.rate(owner, number, 1, "")).isInstanceOf(Conflict.class);
    }

    @Test
    void ofTwoOfficersTheSecondIsTold() {
        var number = appellants.registered(citizen, officer);
        var seen = appellants.seen(officer, number);
        replies.answer(officer.id(), seen, "Горит", List.of());

        assertThatThrownBy(() -> replies.answer(officer.id(), seen, "Не горит", List.of()))
                .isInstanceOf(Conflict.class);
    }

    @Test
    void whatAnotherSentIsOutOfReach() {
        var number = appellants.send(citizen);
        var draft = drafts.begin(owner, Appellants.statement());
        var stranger = CaseOwner.self(orders.citizen());

        assertThatThrownBy(() -> appeals.find(stranger.id(), number)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> appeals.withdraw(stranger, number)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> appeals.rate(stranger, number, 1, ""))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> drafts.find(stranger.id(), draft.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> sending.send(stranger, draft.id(), 0))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void appealsOfOneRowOfAPersonPassToTheOther() {
        var number = appellants.send(citizen);
        var same = orders.citizen();

        transactions.executeWithoutResult(_ -> events.publishEvent(new CasesPassed(citizen, same)));

        assertThat(appeals.find(same, number).appeal().number()).isEqualTo(number);
        assertThatThrownBy(() -> appeals.find(citizen, number)).isInstanceOf(NotFound.class);
    }

    @Test
    void databaseHoldsNoReadableWordsAndKeepsEveryStep() {
        appellants.registered(citizen, officer);
        drafts.begin(owner, Appellants.statement());

        for (var table : List.of("appeal", "draft", "step")) {
            assertThat(
                            jdbc.sql("select cast(t as text) from appeals." + table + " t")
                                    .query(String.class)
                                    .list())
                    .isNotEmpty()
                    .noneMatch(row -> row.contains("Дарьи"))
                    .noneMatch(row -> row.contains(hex("Дарьи")));
        }
        assertThatThrownBy(() -> jdbc.sql("update appeals.step set ground = null").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}

package okno.appeals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.SignedInStaff;
import okno.accounts.representation.CaseOwner;
import okno.appeals.AppealCases.Seen;
import okno.appeals.AppealDraft.Pretrial;
import okno.appeals.AppealDraft.Typed;
import okno.appeals.AppealSending.Outcome;
import okno.appeals.ComplaintDecisions.Grant;
import okno.appeals.complaints.ComplaintEffect;
import okno.appeals.complaints.ComplaintGround;
import okno.appeals.complaints.ComplaintMoment;
import okno.desk.Counter;
import okno.platform.Conflict;
import okno.platform.FieldProblem;
import okno.platform.NotFound;
import okno.submissions.MySubmissions;
import okno.submissions.Orders;
import okno.submissions.SubmissionNumber;
import okno.submissions.SubmissionStatus;
import okno.terms.Term;
import okno.testing.OknoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OknoTest
class ComplaintTests {
    @Autowired private Orders orders;
    @Autowired private Counter counter;
    @Autowired private Complainants complainants;
    @Autowired private MySubmissions submissions;
    @Autowired private Complaints complaints;
    @Autowired private ComplaintDecisions decisions;
    @Autowired private AppealRouting routing;
    @Autowired private AppealReplies replies;
    @Autowired private AppealCases cases;
    @Autowired private Appeals appeals;

    private CitizenId citizen;
    private SubmissionNumber number;
    private SignedInStaff officer;
    private SignedInStaff head;

    @BeforeEach
    void refuseACase() {
        citizen = orders.citizen();
        officer = counter.officer("Дубов");
        head = counter.officer("Верхов");
        number = complainants.refused(citizen, officer);
    }

    @Test
    void proposesWhatFitsTheCase() {
        var subject = complaints.subject(citizen, number);

        assertThat(subject.fitting().getFirst()).isEqualTo(ComplaintGround.SERVICE_REFUSED);
        assertThat(subject.ofOfficial().body().slug()).isEqualTo(Orders.BODY);
    }

    @Test
    void standsInTheTimeLineOfTheCase() {
        var complaint = complain();
        routing.register(head.id(), seen(complaint));

        assertThat(complaints.about(citizen, number))
                .extracting(ComplaintMoment::action)
                .containsExactly("send", "register");
        assertThat(complaints.about(orders.citizen(), number)).isEmpty();
    }

    @Test
    void isRegisteredOnTheNextWorkingDayAndDecidedWithinFifteen() {
        var complaint = complain();
        assertThat(term(complaint, AppealTerm.Kind.REGISTER)).isEqualTo(Term.workingDays(1));

        routing.register(head.id(), seen(complaint));

        assertThat(term(complaint, AppealTerm.Kind.ANSWER)).isEqualTo(Term.workingDays(15));
        assertThat(term(complaint, AppealTerm.Kind.FORWARD)).isEqualTo(Term.workingDays(3));
    }

    @Test
    void isDecidedWithinFiveWhenPapersWereNotAccepted() {
        var complaint = complain(UUID.randomUUID(), ComplaintGround.ACCEPTANCE_REFUSED);
        routing.register(head.id(), seen(complaint));

        assertThat(term(complaint, AppealTerm.Kind.ANSWER)).isEqualTo(Term.workingDays(5));
    }

    @Test
    void bringsTheCaseBackWhenItIsGranted() {
        var complaint = registered();

        var problem = decisions.grant(head.id(), seen(complaint), grant(ComplaintEffect.REOPENING));

        assertThat(problem).isEmpty();
        assertThat(appeals.find(citizen, complaint).appeal().state())
                .isEqualTo(AppealState.GRANTED);
        var dossier = submissions.find(citizen, number);
        assertThat(dossier.submission().state().status()).isEqualTo(SubmissionStatus.IN_WORK);
        assertThat(dossier.submission().state().ordered()).contains(Term.workingDays(7));
        assertThat(dossier.events().getLast().complaint()).contains(complaint.value());
    }

    @Test
    void isDecidedOnce() {
        var complaint = registered();
        var seen = seen(complaint);
        decisions.grant(head.id(), seen, grant(ComplaintEffect.REOPENING));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> decisions.reject(head.id(), seen, "Отказать", List.of()));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(
                        () ->
                                decisions.grant(
                                        head.id(), seen(complaint), grant(ComplaintEffect.NONE)));
    }

    @Test
    void leavesTheCaseAloneWhenItIsRejected() {
        var complaint = registered();

        assertThat(decisions.reject(head.id(), seen(complaint), "Отказ законный", List.of()))
                .isEmpty();

        assertThat(appeals.find(citizen, complaint).appeal().state())
                .isEqualTo(AppealState.REJECTED);
        assertThat(submissions.find(citizen, number).submission().state().status())
                .isEqualTo(SubmissionStatus.REFUSED);
    }

    @Test
    void offersNoRepairOfWhatWasRefused() {
        var complaint = registered();

        assertThat(decisions.effects(cases.find(head.id(), complaint)))
                .containsExactlyInAnyOrder(
                        ComplaintEffect.REOPENING, ComplaintEffect.RETURN, ComplaintEffect.NONE);
        assertThat(decisions.grant(head.id(), seen(complaint), grant(ComplaintEffect.REPAIR)))
                .map(FieldProblem::field)
                .contains("effect");
    }

    @Test
    void isNotDecidedByWhoMadeTheDecisionComplainedOf() {
        var complaint = registered();

        assertThat(decisions.reject(officer.id(), seen(complaint), "Всё верно", List.of()))
                .isPresent();
        assertThat(cases.find(head.id(), complaint).state()).isEqualTo(AppealState.REGISTERED);
    }

    @Test
    void isOutOfReachOfOfficersOfOtherBodies() {
        var complaint = registered();
        var stranger = counter.officer("Чужой", "uszn-chelyabinsk");
        var seen = seen(complaint);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(
                        () ->
                                decisions.grant(
                                        stranger.id(), seen, grant(ComplaintEffect.REOPENING)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> cases.open(stranger.id(), complaint));
    }

    @Test
    void isNotAboutTheCaseOfAnotherPerson() {
        var stranger = CaseOwner.self(orders.citizen());

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> complaints.subject(stranger.id(), number));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> complaints.keep(stranger, UUID.randomUUID(), typed()));
    }

    @Test
    void isSentOnceHoweverOftenTheFormIs() {
        var form = UUID.randomUUID();
        var complaint = complain(form, ComplaintGround.SERVICE_REFUSED);

        assertThat(complaints.sent(CaseOwner.self(citizen), form)).contains(complaint);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> complaints.keep(CaseOwner.self(orders.citizen()), form, typed()));
    }

    @Test
    void isNeitherAnsweredNorExtendedNorSplit() {
        var complaint = registered();

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> replies.extend(head.id(), seen(complaint), 10, "Долго"));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> replies.answer(head.id(), seen(complaint), "Ответ", List.of()));
    }

    @Test
    void isLeftWithoutAnswerOnlyForAbuseOrWhatCannotBeRead() {
        var complaint = registered();
        var seen = seen(complaint);

        assertThat(replies.leave(head.id(), seen, LeavingGround.REPEATED, "Уже отвечали"))
                .map(FieldProblem::field)
                .contains("ground");
        assertThat(replies.leave(head.id(), seen, LeavingGround.UNREADABLE, "Не прочесть"))
                .isEmpty();
        assertThat(cases.find(head.id(), complaint).state()).isEqualTo(AppealState.LEFT_UNANSWERED);
    }

    @Test
    void isToldWhatIsMissing() {
        var typed =
                new Typed(
                        AppealKind.PRETRIAL.word(),
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        false,
                        new Pretrial(number.value(), "", ""));
        var owner = CaseOwner.self(citizen);
        var draft = complaints.keep(owner, UUID.randomUUID(), typed);

        var outcome = complaints.send(owner, draft);

        assertThat(((Outcome.Incomplete) outcome).problems())
                .extracting(FieldProblem::field)
                .containsExactly("ground", "target", "text", "subject");
    }

    private AppealNumber registered() {
        var complaint = complain();
        routing.register(head.id(), seen(complaint));
        return complaint;
    }

    private AppealNumber complain() {
        return complain(UUID.randomUUID(), ComplaintGround.SERVICE_REFUSED);
    }

    private AppealNumber complain(UUID form, ComplaintGround ground) {
        return complainants.complain(citizen, form, Complainants.typed(number, ground));
    }

    private Typed typed() {
        return Complainants.typed(number, ComplaintGround.SERVICE_REFUSED);
    }

    private static Grant grant(ComplaintEffect effect) {
        return new Grant("Отказ необоснован", effect, 7, List.of(), List.of());
    }

    private Term term(AppealNumber complaint, AppealTerm.Kind kind) {
        return Optional.of(appeals.find(citizen, complaint))
                .flatMap(opened -> opened.term(kind))
                .orElseThrow()
                .term();
    }

    private Seen seen(AppealNumber complaint) {
        return new Seen(complaint, cases.find(head.id(), complaint).lock());
    }
}

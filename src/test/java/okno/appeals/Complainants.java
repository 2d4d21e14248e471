package okno.appeals;

import java.util.List;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.SignedInStaff;
import okno.accounts.representation.CaseOwner;
import okno.appeals.AppealDraft.Pretrial;
import okno.appeals.AppealDraft.Typed;
import okno.appeals.AppealSending.Outcome;
import okno.appeals.complaints.ComplaintGround;
import okno.appeals.complaints.ComplaintTarget;
import okno.desk.Counter;
import okno.submissions.MySubmissions;
import okno.submissions.Proceedings;
import okno.submissions.SubmissionNumber;
import org.springframework.stereotype.Component;

/// Makes what tests of complaints begin with: somebody who was refused a service and complains.
@Component
public class Complainants {
    private final Counter counter;
    private final MySubmissions submissions;
    private final Proceedings proceedings;
    private final Complaints complaints;

    Complainants(
            Counter counter,
            MySubmissions submissions,
            Proceedings proceedings,
            Complaints complaints) {
        this.counter = counter;
        this.submissions = submissions;
        this.proceedings = proceedings;
        this.complaints = complaints;
    }

    /// A case of this citizen that this officer worked on and refused.
    public SubmissionNumber refused(CitizenId citizen, SignedInStaff officer) {
        var number = counter.received(citizen);
        var working = counter.working(officer);
        var words = new Proceedings.Words("Нет сведений", true, List.of());
        var refusals = submissions.find(citizen, number).variant().refusals();
        proceedings.accept(working, seen(officer, number), words);
        var ground = refusals.service().getFirst().code();
        proceedings.refuse(working, seen(officer, number), words, ground);
        return number;
    }

    /// A complaint about a case.
    public AppealNumber complain(CitizenId citizen, SubmissionNumber number) {
        return complain(citizen, UUID.randomUUID(), typed(number, ComplaintGround.SERVICE_REFUSED));
    }

    AppealNumber complain(CitizenId citizen, UUID form, Typed typed) {
        var owner = CaseOwner.self(citizen);
        var draft = complaints.keep(owner, form, typed);
        return ((Outcome.Sent) complaints.send(owner, draft)).number();
    }

    static Typed typed(SubmissionNumber number, ComplaintGround ground) {
        return new Typed(
                AppealKind.PRETRIAL.word(),
                "",
                "",
                "",
                "",
                "Отменить отказ",
                "Сведения в архиве есть.",
                "",
                AnswerWay.Kind.CABINET.word(),
                "",
                false,
                new Pretrial(number.value(), ground.word(), ComplaintTarget.OFFICIAL.word()));
    }

    private Proceedings.Case seen(SignedInStaff officer, SubmissionNumber number) {
        return new Proceedings.Case(number, counter.now(officer, number).lock());
    }
}

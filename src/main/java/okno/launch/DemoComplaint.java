package okno.launch;

import java.time.Clock;
import okno.accounts.CitizenId;
import okno.accounts.representation.CaseOwner;
import okno.appeals.AnswerWay;
import okno.appeals.AppealDraft.Pretrial;
import okno.appeals.AppealDraft.Typed;
import okno.appeals.AppealKind;
import okno.appeals.AppealNumber;
import okno.appeals.AppealSending.Outcome;
import okno.appeals.Complaints;
import okno.appeals.complaints.ComplaintGround;
import okno.appeals.complaints.ComplaintTarget;
import okno.launch.DemoOrders.Wish;
import okno.platform.Ids;
import okno.submissions.SubmissionNumber;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// What the citizen of a demonstration complains of: a certificate came with a mistake. The
/// complaint is registered and waits for its decision.
@Component
@Profile("demo")
class DemoComplaint {
    private final DemoOrders orders;
    private final DemoDecisions decisions;
    private final Complaints complaints;
    private final DemoAnswers answers;
    private final Clock clock;

    DemoComplaint(
            DemoOrders orders,
            DemoDecisions decisions,
            Complaints complaints,
            DemoAnswers answers,
            Clock clock) {
        this.orders = orders;
        this.decisions = decisions;
        this.complaints = complaints;
        this.answers = answers;
        this.clock = clock;
    }

    void complain(CitizenId citizen) {
        answers.register(send(citizen, granted(citizen)));
    }

    private SubmissionNumber granted(CitizenId citizen) {
        var wish = new Wish("О стаже токарем, механический завод", "1985–1991");
        var number = orders.send(citizen, DemoDecisions.BODY, wish);
        decisions.accept(number);
        decisions.grant(number, "Справка составлена по приказам.", "справка о стаже.png");
        return number;
    }

    private AppealNumber send(CitizenId citizen, SubmissionNumber number) {
        var owner = CaseOwner.self(citizen);
        var typed =
                new Typed(
                        AppealKind.PRETRIAL.word(),
                        "",
                        "",
                        "",
                        "",
                        "В справке пропущен год",
                        "В справке нет 1987 года, хотя в трудовой книжке он записан. Исправить"
                                + " отказались. Прошу выдать справку без ошибки.",
                        "",
                        AnswerWay.Kind.CABINET.word(),
                        "",
                        false,
                        new Pretrial(
                                number.value(),
                                ComplaintGround.MISTAKES_KEPT.word(),
                                ComplaintTarget.OFFICIAL.word()));
        var draft = complaints.keep(owner, Ids.next(clock), typed);
        if (complaints.send(owner, draft) instanceof Outcome.Sent(var sent)) {
            return sent;
        }
        throw new IllegalStateException("a complaint of the demonstration is not complete");
    }
}

package okno.launch;

import java.util.Optional;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.representation.CaseOwner;
import okno.appeals.AnswerWay;
import okno.appeals.AppealDraft.Typed;
import okno.appeals.AppealDrafts;
import okno.appeals.AppealKind;
import okno.appeals.AppealNumber;
import okno.appeals.AppealSending;
import okno.appeals.AppealSending.Outcome;
import okno.appeals.Appeals;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What the citizen of a demonstration appealed for: answered, registered, just sent, and what he
/// complains of. Running it again changes nothing.
@Component
@Profile("demo")
@Order(3)
class DemoAppeals implements ApplicationRunner {
    private final Citizens citizens;
    private final Appeals appeals;
    private final AppealDrafts drafts;
    private final AppealSending sending;
    private final DemoAnswers answers;
    private final DemoComplaint complaint;

    DemoAppeals(
            Citizens citizens,
            Appeals appeals,
            AppealDrafts drafts,
            AppealSending sending,
            DemoAnswers answers,
            DemoComplaint complaint) {
        this.citizens = citizens;
        this.appeals = appeals;
        this.drafts = drafts;
        this.sending = sending;
        this.answers = answers;
        this.complaint = complaint;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var ivanov = citizens.add(DemoPeople.confirmed());
        if (!appeals.list(ivanov, Optional.empty()).rows().isEmpty()) {
            return;
        }
        appeal(ivanov);
        complaint.complain(ivanov);
    }

    private void appeal(CitizenId ivanov) {
        var hours =
                send(
                        ivanov,
                        AppealKind.PROPOSAL,
                        "Вечерний прием в читальном зале",
                        "Читальный зал архива работает до 17 часов. Кто работает, не успевает."
                                + " Предлагаю один вечер в неделю до 20 часов.");
        answers.answer(
                answers.register(hours),
                "Со следующего месяца читальный зал по средам открыт до 20 часов. Спасибо за"
                        + " предложение.");
        answers.register(
                send(
                        ivanov,
                        AppealKind.STATEMENT,
                        "Не открывается опись фонда на сайте",
                        "На сайте архива вторую неделю не открывается опись фонда № 101. Прошу"
                                + " исправить."));
        send(
                ivanov,
                AppealKind.QUESTION,
                "Хранение документов ликвидированной организации",
                "Куда передали документы по личному составу колхоза, который закрыли в 1996"
                        + " году?");
    }

    private AppealNumber send(CitizenId citizen, AppealKind kind, String subject, String text) {
        var owner = CaseOwner.self(citizen);
        var typed =
                new Typed(
                        kind.word(),
                        DemoDecisions.BODY,
                        "",
                        "",
                        "",
                        subject,
                        text,
                        "",
                        AnswerWay.Kind.CABINET.word(),
                        "",
                        true);
        var draft = drafts.begin(owner, typed);
        if (sending.send(owner, draft.id(), draft.lock()) instanceof Outcome.Sent(var number)) {
            return number;
        }
        throw new IllegalStateException("an appeal of the demonstration is not complete");
    }
}

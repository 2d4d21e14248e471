package okno.appeals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.SignedInStaff;
import okno.accounts.representation.CaseOwner;
import okno.appeals.AppealCases.Seen;
import okno.appeals.AppealDraft.Typed;
import okno.attachments.ReceivedFile;
import okno.attachments.Upload;
import okno.attachments.Uploads;
import okno.audit.Actor;
import okno.submissions.Orders;
import org.springframework.stereotype.Component;

/// Makes what tests of appeals begin with: somebody who sent one.
@Component
public class Appellants {
    /// The words of every appeal.
    public static final String TEXT = "Во дворе дома моей мамы Дарьи второй месяц не горит фонарь.";

    /// The words of every answer.
    public static final String ANSWER = "Фонарь горит с понедельника.";

    /// A body whose officers work on the portal, beside that of [Orders#BODY].
    public static final String OTHER = "minvody-archive";

    private final AppealDrafts drafts;
    private final AppealSending sending;
    private final AppealCases cases;
    private final AppealRouting routing;
    private final AppealReplies replies;
    private final Uploads uploads;

    Appellants(
            AppealDrafts drafts,
            AppealSending sending,
            AppealCases cases,
            AppealRouting routing,
            AppealReplies replies,
            Uploads uploads) {
        this.drafts = drafts;
        this.sending = sending;
        this.cases = cases;
        this.routing = routing;
        this.replies = replies;
        this.uploads = uploads;
    }

    /// A statement to the body of the archives.
    public static Typed statement() {
        return typed(AppealKind.STATEMENT, Orders.BODY, "");
    }

    /// What is complained of a body.
    public static Typed typed(AppealKind kind, String agency, String concerns) {
        return new Typed(
                kind.word(),
                agency,
                concerns,
                "",
                "",
                "Фонарь во дворе",
                TEXT,
                "Ручьев Иван Ильич",
                AnswerWay.Kind.CABINET.word(),
                "",
                false);
    }

    public AppealNumber send(CitizenId citizen) {
        return send(citizen, statement());
    }

    public AppealNumber send(CitizenId citizen, Typed typed) {
        var owner = CaseOwner.self(citizen);
        var id = drafts.begin(owner, typed).id();
        return send(owner, id);
    }

    /// A draft that is not sent.
    public AppealDraft begin(CitizenId citizen) {
        return begun(CaseOwner.self(citizen));
    }

    public AppealDraft begun(CaseOwner owner) {
        return drafts.begin(owner, statement());
    }

    public AppealNumber sent(CaseOwner owner) {
        return send(owner, begun(owner).id());
    }

    /// An appeal that is answered.
    ///
    /// @param files of the answer
    public AppealNumber answered(
            CitizenId citizen, SignedInStaff officer, List<ReceivedFile> files) {
        var number = registered(citizen, officer);
        replies.answer(officer.id(), seen(officer, number), ANSWER, files);
        return number;
    }

    /// A picture that was received and belongs to nothing yet.
    public ReceivedFile picture() {
        try {
            var received =
                    uploads.receive(
                            Actor.guest(),
                            "otvet.png",
                            new ByteArrayInputStream(Orders.png(640)),
                            List.of());
            return ((Upload.Accepted<ReceivedFile>) received).file();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Sends a draft as it stands.
    public AppealNumber send(CaseOwner owner, UUID draft) {
        var outcome = sending.send(owner, draft, drafts.find(owner.id(), draft).lock());
        if (outcome instanceof AppealSending.Outcome.Sent(var number)) {
            return number;
        }
        throw new IllegalStateException(outcome.toString());
    }

    /// An appeal that is registered already.
    public AppealNumber registered(CitizenId citizen, SignedInStaff officer) {
        var number = send(citizen);
        routing.register(officer.id(), seen(officer, number));
        return number;
    }

    /// What the page of an officer shows now.
    public Seen seen(SignedInStaff officer, AppealNumber number) {
        return new Seen(number, cases.find(officer.id(), number).lock());
    }
}

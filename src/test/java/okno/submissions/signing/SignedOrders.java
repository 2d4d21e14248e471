package okno.submissions.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.SignedInStaff;
import okno.accounts.representation.CaseOwner;
import okno.attachments.ReceivedFile;
import okno.attachments.Upload;
import okno.attachments.Uploads;
import okno.desk.Counter;
import okno.signatures.TestAuthority;
import okno.submissions.Drafts;
import okno.submissions.Orders;
import okno.submissions.Proceedings;
import okno.submissions.Sending;
import okno.submissions.SubmissionId;
import okno.submissions.SubmissionNumber;
import org.springframework.stereotype.Component;

/// Makes applications that are signed, and results of them.
@Component
public class SignedOrders {
    private final Orders orders;
    private final Citizens citizens;
    private final Signing signing;
    private final Drafts drafts;
    private final Sending sending;
    private final Results results;

    SignedOrders(
            Orders orders,
            Citizens citizens,
            Signing signing,
            Drafts drafts,
            Sending sending,
            Results results) {
        this.orders = orders;
        this.citizens = citizens;
        this.signing = signing;
        this.drafts = drafts;
        this.sending = sending;
        this.results = results;
    }

    /// A draft of this citizen that is frozen to be signed.
    public SubmissionId frozen(CitizenId citizen) {
        var draft = orders.wholeDraft(citizen);
        signing.freeze(CaseOwner.self(citizen), draft);
        return draft;
    }

    /// An application that its citizen signed and sent.
    public SubmissionNumber sent(CitizenId citizen) {
        var owner = CaseOwner.self(citizen);
        var draft = frozen(citizen);
        var snils = citizens.get(citizen).snils().orElseThrow();
        var me = TestAuthority.ACCREDITED.person("Речной", "Пётр Ильич", snils);
        var list = signing.document(owner, draft, SignedDocument.LIST);
        assertThat(signing.sign(owner, draft, me.detached(list))).isEqualTo(new SignOutcome.Kept());
        int seen = drafts.find(citizen, draft).draft().lock();
        return ((Sending.Outcome.Sent) sending.send(owner, draft, seen)).number();
    }

    /// Grants an application with a file; what is sealed, a job does.
    public void grant(SubmissionNumber number) {
        results.grant(number);
    }

    /// Lets an officer grant.
    @Component
    static class Results {
        private final Counter counter;
        private final Proceedings proceedings;
        private final Uploads uploads;

        Results(Counter counter, Proceedings proceedings, Uploads uploads) {
            this.counter = counter;
            this.proceedings = proceedings;
            this.uploads = uploads;
        }

        void grant(SubmissionNumber number) {
            var me = counter.officer("Дубов");
            var officer = counter.working(me);
            var none = new Proceedings.Words("Готово", false, List.of());
            proceedings.take(officer, seen(me, number), "");
            proceedings.accept(officer, seen(me, number), none);
            proceedings.grant(officer, seen(me, number), words());
        }

        private Proceedings.Words words() {
            try {
                var content = new ByteArrayInputStream(Orders.png(77));
                var upload = uploads.receive("справка.png", content);
                var file = ((Upload.Accepted<ReceivedFile>) upload).file();
                return new Proceedings.Words("Справка готова", false, List.of(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Proceedings.Case seen(SignedInStaff officer, SubmissionNumber number) {
            return new Proceedings.Case(number, counter.now(officer, number).lock());
        }
    }
}

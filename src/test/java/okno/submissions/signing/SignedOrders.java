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
import okno.attachments.SampleFiles;
import okno.attachments.Upload;
import okno.attachments.Uploads;
import okno.audit.Actor;
import okno.desk.Counter;
import okno.signatures.TestAuthority;
import okno.signatures.TestSigner;
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

    /// An application that its citizen signed and sent, with a signed file.
    public SubmissionNumber sent(CitizenId citizen) {
        var owner = CaseOwner.self(citizen);
        var draft = orders.wholeDraft(citizen);
        var me = signer(citizen);
        results.attach(owner, draft, me.attached(SampleFiles.pdf(1)));
        signing.freeze(owner, draft);
        var list = signing.document(owner, draft, SignedDocument.LIST);
        assertThat(signing.sign(owner, draft, me.detached(list))).isEqualTo(new SignOutcome.Kept());
        int seen = drafts.find(citizen, draft).draft().lock();
        return ((Sending.Outcome.Sent) sending.send(owner, draft, seen)).number();
    }

    /// A file that this citizen signed, with the signature around it.
    public byte[] signedFile(CitizenId citizen) {
        return signer(citizen).attached(SampleFiles.pdf(1));
    }

    private TestSigner signer(CitizenId citizen) {
        var snils = citizens.get(citizen).snils().orElseThrow();
        return TestAuthority.ACCREDITED.person("Речной", "Пётр Ильич", snils);
    }

    /// Grants an application with a file; what is sealed, a job does.
    public void grant(SubmissionNumber number) {
        grant(number, "справка.png", Orders.png(77));
    }

    /// The same with this file.
    public void grant(SubmissionNumber number, String name, byte[] file) {
        results.grant(number, name, file);
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

        void attach(CaseOwner owner, SubmissionId draft, byte[] signed) {
            try {
                var content = new ByteArrayInputStream(signed);
                var upload = uploads.add(owner, draft.value(), "identity", "акт.p7s", content);
                assertThat(upload).isInstanceOf(Upload.Accepted.class);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void grant(SubmissionNumber number, String name, byte[] result) {
            var me = counter.officer("Дубов");
            var officer = counter.working(me);
            var none = new Proceedings.Words("Готово", false, List.of());
            proceedings.take(officer, seen(me, number), "");
            proceedings.accept(officer, seen(me, number), none);
            proceedings.grant(officer, seen(me, number), words(name, result));
        }

        private Proceedings.Words words(String name, byte[] result) {
            try {
                var content = new ByteArrayInputStream(result);
                var upload = uploads.receive(Actor.guest(), name, content, List.of());
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

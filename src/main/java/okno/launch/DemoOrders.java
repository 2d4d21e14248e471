package okno.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.accounts.CitizenId;
import okno.accounts.representation.CaseOwner;
import okno.attachments.Uploads;
import okno.catalogue.Catalogue;
import okno.forms.RawInput;
import okno.submissions.Drafts;
import okno.submissions.ScanSlot;
import okno.submissions.Sending;
import okno.submissions.Sending.Outcome;
import okno.submissions.SubmissionNumber;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// Orders the archive certificate in a demonstration, as a citizen would.
@Component
@Profile("demo")
class DemoOrders {
    private static final String SERVICE = "archive-social-legal-request";

    private final Catalogue catalogue;
    private final Drafts drafts;
    private final Uploads uploads;
    private final Sending sending;

    DemoOrders(Catalogue catalogue, Drafts drafts, Uploads uploads, Sending sending) {
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.uploads = uploads;
        this.sending = sending;
    }

    /// What is asked for.
    ///
    /// @param about whom, in words
    /// @param period of work, in words
    record Wish(String about, String period) {}

    /// Sends an application.
    ///
    /// @param body slug of who receives it
    SubmissionNumber send(CitizenId citizen, String body, Wish wish) {
        var service = catalogue.find(SERVICE).orElseThrow();
        var variant = service.content().variants().getFirst().slug();
        var id = drafts.resume(citizen, new Drafts.Order(service, variant, Optional.empty()));
        var section = drafts.find(citizen, id).journey().sections().getFirst().key();
        drafts.answer(citizen, id, section, answers(wish));
        drafts.chooseBody(citizen, id, body);
        var owner = CaseOwner.self(citizen);
        try {
            uploads.add(owner, id.value(), ScanSlot.IDENTITY, "паспорт.png", DemoScan.open());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var seen = drafts.find(citizen, id).draft().lock();
        if (sending.send(owner, id, seen) instanceof Outcome.Sent(var number)) {
            return number;
        }
        throw new IllegalStateException("an application of the demonstration is not complete");
    }

    private static RawInput answers(Wish wish) {
        return new RawInput(
                Map.of(
                        "subject", List.of(wish.about()),
                        "period", List.of(wish.period()),
                        "phone", List.of("+7 928 000-00-02")));
    }
}

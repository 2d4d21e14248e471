package okno.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import okno.accounts.StaffId;
import okno.agencies.Agencies;
import okno.agencies.Officers;
import okno.attachments.ReceivedFile;
import okno.attachments.Upload;
import okno.attachments.Uploads;
import okno.audit.Actor;
import okno.submissions.Cases;
import okno.submissions.Proceedings;
import okno.submissions.Proceedings.Case;
import okno.submissions.Proceedings.Officer;
import okno.submissions.Proceedings.Words;
import okno.submissions.SubmissionNumber;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// What an officer of a demonstration does with applications.
@Component
@Profile("demo")
class DemoDecisions {
    /// Slug of the body that they go to.
    static final String BODY = "stavropol-archives";

    /// «Не хватает сведений для поиска», the suspension that the card of the service names.
    private static final Optional<String> SUSPENSION = Optional.of("1");

    private final Agencies agencies;
    private final Officers officers;
    private final Cases cases;
    private final Proceedings proceedings;
    private final Uploads uploads;

    DemoDecisions(
            Agencies agencies,
            Officers officers,
            Cases cases,
            Proceedings proceedings,
            Uploads uploads) {
        this.agencies = agencies;
        this.officers = officers;
        this.cases = cases;
        this.proceedings = proceedings;
        this.uploads = uploads;
    }

    /// Whoever takes a case reads it first, and its applicant sees that.
    void accept(SubmissionNumber number) {
        cases.open(new Officer(archivist(), Set.of(BODY)), number);
        decide(number, (officer, it) -> proceedings.take(officer, it, ""));
        decide(number, (officer, it) -> proceedings.accept(officer, it, words("")));
    }

    void ask(SubmissionNumber number, String message) {
        decide(number, (officer, it) -> proceedings.ask(officer, it, words(message), SUSPENSION));
    }

    void grant(SubmissionNumber number, String message, String file) {
        var result = received(file);
        decide(
                number,
                (officer, it) ->
                        proceedings.grant(officer, it, new Words(message, true, List.of(result))));
    }

    private void decide(SubmissionNumber number, BiConsumer<Officer, Case> deed) {
        var officer = new Officer(archivist(), Set.of(BODY));
        deed.accept(officer, new Case(number, cases.find(officer, number).lock()));
    }

    /// Who works for that body.
    StaffId archivist() {
        return officers.of(agencies.find(BODY).orElseThrow()).getFirst();
    }

    private ReceivedFile received(String name) {
        var by = Actor.staff(archivist().value());
        try {
            if (uploads.receive(by, name, DemoScan.open(), List.of())
                    instanceof Upload.Accepted<ReceivedFile>(var file)) {
                return file;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("a file of the demonstration is refused");
    }

    private static Words words(String message) {
        return new Words(message, true, List.of());
    }
}

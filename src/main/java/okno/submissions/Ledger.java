package okno.submissions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.audit.Audit;
import okno.catalogue.Catalogue;
import okno.catalogue.ServiceVersion;
import okno.catalogue.Variant;
import okno.platform.NotFound;
import okno.submissions.StatusChanged.Word;
import okno.terms.Deadline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What the rest of the house is told of a submission, and what it knows about it: the record of
/// deeds, the news, the body, the variant and the term by them.
@Component
class Ledger {
    private final Catalogue catalogue;
    private final Agencies agencies;
    private final DueDates dueDates;
    private final EventStore events;
    private final Audit audit;
    private final ApplicationEventPublisher news;

    Ledger(
            Catalogue catalogue,
            Agencies agencies,
            DueDates dueDates,
            EventStore events,
            Audit audit,
            ApplicationEventPublisher news) {
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.dueDates = dueDates;
        this.events = events;
        this.audit = audit;
        this.news = news;
    }

    /// Records a change of status and tells it; what became of a fee stands before the status.
    void tell(Submission submission, SubmissionEvent event) {
        var status = event.status().word();
        if (event.charge().isPresent()) {
            var word = event.charged() ? Word.CHARGED : Word.PAID;
            record(event, "submission." + word.name().toLowerCase(Locale.ROOT), Map.of());
            news.publishEvent(news(submission, event, word));
        } else {
            record(event, "submission." + status, Map.of("status", status));
            news.publishEvent(news(submission, event, Word.STATUS));
        }
    }

    /// Records that the body wrote to the citizen, and tells it.
    void tellWritten(Submission submission, SubmissionEvent event) {
        record(event, "submission.written", Map.of());
        news.publishEvent(news(submission, event, Word.WRITTEN));
    }

    private void record(SubmissionEvent event, String action, Map<String, String> facts) {
        audit.record(event.actor(), action, "submission", event.submission().toString(), facts);
    }

    private StatusChanged news(Submission submission, SubmissionEvent event, Word word) {
        return new StatusChanged(
                event.id(),
                submission.id(),
                submission.number().value(),
                submission.citizen().value(),
                versionOf(submission).content().title(),
                submission.body(),
                event.status(),
                word);
    }

    /// The day from which a body counts what begins now.
    LocalDate registrationDay(Submission submission, Instant now) {
        return dueDates.registrationDay(bodyOf(submission), now);
    }

    Agency bodyOf(Submission submission) {
        return body(submission.body());
    }

    Agency body(String slug) {
        return agencies.find(slug).orElseThrow(() -> new NotFound("agency"));
    }

    /// The version of the service it was filled in with.
    ServiceVersion versionOf(Submission submission) {
        return catalogue
                .version(submission.versionId())
                .orElseThrow(() -> new IllegalStateException("a published version is gone"));
    }

    /// The variant as it was when the submission was sent, as it is provided where it was ordered
    /// for.
    Variant variantOf(Submission submission) {
        var variant =
                versionOf(submission)
                        .content()
                        .variant(submission.variant())
                        .orElseThrow(() -> new NotFound("variant"));
        return dueDates.provided(bodyOf(submission), variant, submission.place());
    }

    /// The wait for the citizen that lasts, on which the term does not run.
    Optional<Dossier.Wait> waiting(Submission submission, List<SubmissionEvent> history) {
        return dueDates.waits(variantOf(submission), history, bodyOf(submission)).open();
    }

    /// The end of the term as things stand; empty where no reliable one is known, before it has
    /// begun, or while nothing says how long the citizen is waited for.
    Optional<Deadline> deadline(Submission submission, List<SubmissionEvent> history) {
        var body = bodyOf(submission);
        var variant = variantOf(submission);
        var waits = dueDates.waits(variant, history, body);
        if (waits.endless()) {
            return Optional.empty();
        }
        var pauses = waits.days();
        var state = submission.state();
        return state.registeredOn()
                .map(day -> new DueDates.Start(day, submission.sentAt()))
                .flatMap(
                        start ->
                                state.ordered()
                                        .map(term -> dueDates.deadline(body, term, start, pauses))
                                        .or(() -> dueDates.deadline(body, variant, start, pauses)));
    }

    /// The last day for the decision after new events; unchanged where there is no pause to count.
    Optional<LocalDate> dueOn(Submission submission, List<SubmissionEvent> fresh) {
        if (variantOf(submission).refusals().suspension().isEmpty()) {
            return submission.state().dueOn();
        }
        var history = Stream.concat(events.of(submission.id()).stream(), fresh.stream()).toList();
        return deadline(submission, history).map(Deadline::lastDay);
    }
}

package okno.consulting;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.consulting.InquiryStep.Kind;
import okno.platform.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Keeps what was said, records the deed and tells the news, in the transaction of whoever did it.
@Component
class InquiryTrail {
    private final StepStore steps;
    private final Audit audit;
    private final InquirySubjects subjects;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    InquiryTrail(
            StepStore steps,
            Audit audit,
            InquirySubjects subjects,
            ApplicationEventPublisher news,
            Clock clock) {
        this.steps = steps;
        this.audit = audit;
        this.subjects = subjects;
        this.news = news;
        this.clock = clock;
    }

    /// The moment as the database keeps it.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// @param inquiry as it stands after the step
    void add(Inquiry inquiry, Kind kind, Actor actor, String text) {
        var by = UUID.fromString(actor.id());
        var step = new InquiryStep(Ids.next(clock), kind, inquiry.agency(), text, by, now());
        steps.insert(inquiry.id(), inquiry.lock(), step);
        audit.record(
                actor,
                "inquiry." + kind.word(),
                "inquiry",
                inquiry.id().toString(),
                Map.of("agency", inquiry.agency()));
        news.publishEvent(
                new InquiryChanged(
                        step.id(),
                        inquiry.id(),
                        inquiry.number().value(),
                        inquiry.citizen().value(),
                        subjects.titleOf(inquiry),
                        kind.word()));
    }
}

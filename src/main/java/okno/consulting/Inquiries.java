package okno.consulting;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.representation.CaseOwner;
import okno.agencies.Agency;
import okno.consulting.InquiryStep.Kind;
import okno.platform.Ids;
import okno.platform.NotFound;
import okno.platform.sql.Latest;
import okno.terms.Deadline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a citizen can do: ask a body, and read what became of it.
@Service
public class Inquiries {
    /// Longest text of a question, a reply or a reason, in characters.
    public static final int LONGEST = 4000;

    /// How many a page of the list holds.
    public static final int PAGE = 20;

    private final InquiryStore store;
    private final StepStore steps;
    private final InquiryTrail trail;
    private final AnswerTerms terms;
    private final ApplicationEventPublisher news;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Inquiries(
            InquiryStore store,
            StepStore steps,
            InquiryTrail trail,
            AnswerTerms terms,
            ApplicationEventPublisher news,
            Clock clock) {
        this.store = store;
        this.steps = steps;
        this.trail = trail;
        this.terms = terms;
        this.news = news;
        this.clock = clock;
    }

    /// Somebody looked at an inquiry of his or of a person he acts for: what was told of it is
    /// known to him now.
    ///
    /// @param citizen the id of the reader's account
    /// @param number as people write it
    @NamedInterface("events")
    public record Opened(UUID citizen, String number) {}

    /// Asks a body. A form that was sent before asks nothing more and gets the number that is
    /// there.
    ///
    /// @return the number of what was asked
    @Transactional
    public InquiryNumber ask(CaseOwner owner, NewInquiry asked) {
        var before = askedBy(owner, asked.form());
        if (before.isPresent()) {
            return before.get();
        }
        while (true) {
            var inquiry = draw(owner, asked);
            if (store.insert(inquiry, asked.form())) {
                trail.add(inquiry, Kind.ASKED, owner.actor(), asked.text());
                return inquiry.number();
            }
            var meanwhile = askedBy(owner, asked.form());
            if (meanwhile.isPresent()) {
                return meanwhile.get();
            }
        }
    }

    /// The number of what a form asked, if it was sent before.
    @Transactional(readOnly = true)
    public Optional<InquiryNumber> askedBy(CaseOwner owner, UUID form) {
        return store.askedBy(owner.id(), form);
    }

    /// A page of what a citizen asked, the newest first.
    ///
    /// @param before id of the last one of the page before
    @Transactional(readOnly = true)
    public Latest<Inquiry> list(CitizenId citizen, Optional<UUID> before) {
        return Latest.of(store.list(citizen, before, PAGE + 1), PAGE, Inquiry::id);
    }

    /// An inquiry as its citizen looks at it; tells that he did.
    ///
    /// @throws NotFound when it is not his
    @Transactional
    public OpenedInquiry open(CaseOwner owner, InquiryNumber number) {
        var opened = find(owner.id(), number);
        news.publishEvent(new Opened(owner.by().value(), number.value()));
        return opened;
    }

    /// An inquiry with everything that was said.
    ///
    /// @throws NotFound when it is not his
    @Transactional(readOnly = true)
    public OpenedInquiry find(CitizenId citizen, InquiryNumber number) {
        var inquiry = store.find(citizen, number).orElseThrow(() -> new NotFound("inquiry"));
        return new OpenedInquiry(inquiry, steps.of(inquiry.id()));
    }

    /// Until when a body would reply to what it is asked now.
    ///
    /// @param service slug of what it is asked about
    public AnswerDue dueOf(Agency body, Optional<String> service) {
        return terms.of(body, service, clock.instant());
    }

    /// How the term of an inquiry was counted.
    ///
    /// @param body that was asked first: the days are its own
    public Deadline deadline(Agency body, Inquiry inquiry) {
        return terms.deadline(body, inquiry.due());
    }

    private Inquiry draw(CaseOwner owner, NewInquiry asked) {
        var now = trail.now();
        return new Inquiry(
                Ids.next(clock),
                InquiryNumber.draw(random),
                owner.id(),
                asked.body().slug(),
                asked.service(),
                InquiryState.OPEN,
                terms.of(asked.body(), asked.service(), now),
                now,
                Optional.empty(),
                0);
    }
}

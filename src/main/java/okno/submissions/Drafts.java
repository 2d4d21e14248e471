package okno.submissions;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okno.accounts.CitizenId;
import okno.accounts.representation.CaseOwner;
import okno.attachments.Attachments;
import okno.catalogue.ServiceVersion;
import okno.catalogue.Variant;
import okno.forms.Answers;
import okno.forms.Filling;
import okno.forms.FormDefinition;
import okno.forms.RawInput;
import okno.platform.Conflict;
import okno.platform.FieldProblem;
import okno.platform.Ids;
import okno.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What a citizen can do with a draft. It is saved at every step and found again from any device.
@Service
public class Drafts {
    /// How many drafts a citizen may begin; whoever had two accounts may have more.
    public static final int MOST = 50;

    private final DraftStore store;
    private final DraftOpener opener;
    private final Profile profile;
    private final Attachments attachments;
    private final SendingNeeds needs;
    private final Clock clock;

    Drafts(
            DraftStore store,
            DraftOpener opener,
            Profile profile,
            Attachments attachments,
            SendingNeeds needs,
            Clock clock) {
        this.store = store;
        this.opener = opener;
        this.profile = profile;
        this.attachments = attachments;
        this.needs = needs;
        this.clock = clock;
    }

    /// What a citizen begins to order.
    ///
    /// @param variant the slug of the variant
    /// @param place ОКТМО of the place he has chosen
    public record Order(ServiceVersion version, String variant, Optional<String> place) {}

    /// The draft of a variant the citizen has begun, or a new one with what the portal knows of him
    /// filled in. A draft that was begun for another place moves to the one chosen now.
    ///
    /// @throws NotFound when the variant cannot be ordered on the portal
    /// @throws Conflict when the citizen has too many drafts
    @Transactional
    public SubmissionId resume(CitizenId citizen, Order order) {
        store.hold(citizen);
        return store.latest(citizen, order.version().id(), order.variant())
                .map(draft -> moved(draft, order))
                .orElseGet(() -> begin(citizen, order));
    }

    private SubmissionId moved(Draft found, Order order) {
        if (order.place().isPresent() && !order.place().equals(found.place())) {
            store.lock(found.citizen(), found.id())
                    .ifPresent(draft -> store.update(there(draft, order), clock.instant()));
        }
        return found.id();
    }

    private Draft there(Draft draft, Order order) {
        var form = form(order);
        var given = Answers.fromTree(draft.answers(), form);
        var answers = profile.moved(form, given, draft.place(), order.place());
        return draft.at(order.place()).answering(answers.toTree());
    }

    /// A draft with everything it is filled in with.
    ///
    /// @throws NotFound when it is not the citizen's, or was sent
    @Transactional(readOnly = true)
    public OpenDraft find(CitizenId citizen, SubmissionId id) {
        return opener.open(store.find(citizen, id).orElseThrow(() -> new NotFound("draft")));
    }

    /// As [#find], and nobody else changes, freezes or sends it until the transaction of the caller
    /// ends.
    ///
    /// @throws NotFound when it is not the citizen's, or was sent
    @Transactional(propagation = Propagation.MANDATORY)
    public OpenDraft lock(CitizenId citizen, SubmissionId id) {
        return opener.open(store.lock(citizen, id).orElseThrow(() -> new NotFound("draft")));
    }

    /// All drafts of a citizen, the one last worked on first.
    @Transactional(readOnly = true)
    public List<DraftRow> list(CitizenId citizen) {
        return store.list(citizen);
    }

    /// Saves the answers of a section. What could be read is kept even where something else was
    /// refused.
    ///
    /// @return what was refused or is missing, in the order of asking
    /// @throws NotFound when the form has no such section
    @Transactional
    public List<FieldProblem> answer(
            CitizenId citizen, SubmissionId id, String section, RawInput raw) {
        var open = lock(citizen, id);
        if (open.form().section(section).isEmpty()) {
            throw new NotFound("section");
        }
        var filling = Filling.of(open.form(), section, open.answers(), raw, open.circumstances());
        store.update(open.draft().answering(filling.answers().toTree()), clock.instant());
        return filling.problems().stream().map(DraftProblems::fieldProblem).toList();
    }

    /// The keys of the questions whose answer is just what the profile says.
    @Transactional(readOnly = true)
    public Set<String> filledFromProfile(OpenDraft draft) {
        return profile.filled(draft);
    }

    /// Chooses who receives the submission.
    ///
    /// @throws NotFound when the body does not serve the citizen's place
    @Transactional
    public void chooseBody(CitizenId citizen, SubmissionId id, String body) {
        var open = lock(citizen, id);
        if (open.bodies().stream().noneMatch(agency -> agency.slug().equals(body))) {
            throw new NotFound("body");
        }
        store.update(open.draft().to(body), clock.instant());
    }

    /// Throws a draft and its files away.
    ///
    /// @throws NotFound when it is not the citizen's
    @Transactional
    public void delete(CaseOwner owner, SubmissionId id) {
        if (!store.delete(owner.id(), id)) {
            throw new NotFound("draft");
        }
        attachments.discard(owner.id(), id.value());
        needs.discarded(id, owner.actor());
    }

    private SubmissionId begin(CitizenId citizen, Order order) {
        var form = form(order);
        if (store.list(citizen).size() >= MOST) {
            throw new Conflict("too many drafts");
        }
        var id = new SubmissionId(Ids.next(clock));
        var answers = profile.answers(citizen, form, order.place());
        store.insert(
                new Draft(
                        id,
                        citizen,
                        order.version().id(),
                        order.variant(),
                        order.place(),
                        Optional.empty(),
                        answers.toTree(),
                        clock.instant(),
                        0,
                        false),
                order.version().slug());
        return id;
    }

    private static FormDefinition form(Order order) {
        return order.version()
                .content()
                .variant(order.variant())
                .flatMap(Variant::form)
                .orElseThrow(() -> new NotFound("variant"));
    }
}

package okno.appeals;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.representation.CaseOwner;
import okno.appeals.AppealDraft.Typed;
import okno.attachments.Attachments;
import okno.platform.Conflict;
import okno.platform.FieldProblem;
import okno.platform.Ids;
import okno.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writing an appeal. Whatever was typed is kept, so that nothing is lost; what is wrong with it is
/// told beside it.
@Service
public class AppealDrafts {
    /// How many a citizen may begin; whoever had two accounts may have more.
    public static final int MOST = 50;

    private final AppealDraftStore store;
    private final AppealChecks checks;
    private final Appeals appeals;
    private final Attachments attachments;
    private final Clock clock;

    AppealDrafts(
            AppealDraftStore store,
            AppealChecks checks,
            Appeals appeals,
            Attachments attachments,
            Clock clock) {
        this.store = store;
        this.checks = checks;
        this.appeals = appeals;
        this.attachments = attachments;
        this.clock = clock;
    }

    /// A citizen has as many drafts as he may.
    public static final class TooMany extends Conflict {
        private static final long serialVersionUID = 1L;
    }

    /// Begins a draft.
    ///
    /// @throws TooMany when there are too many
    @Transactional
    public AppealDraft begin(CaseOwner owner, Typed typed) {
        return begin(owner, typed, Optional.empty());
    }

    /// Begins a draft about the same matter once more, because it was not settled.
    ///
    /// @throws NotFound when the appeal is not the citizen's
    /// @throws TooMany when there are too many drafts
    /// @throws Conflict when it is too late, or nothing was decided
    @Transactional
    public AppealDraft again(CaseOwner owner, AppealNumber number) {
        var before = appeals.find(owner.id(), number);
        var appeal = before.appeal();
        if (!appeals.mayFollow(appeal)) {
            throw new Conflict("the appeal may not be taken up again");
        }
        var text = before.text();
        var typed =
                new Typed(
                        appeal.matter().kind().word(),
                        appeal.agency(),
                        appeal.matter().concerns().orElse(""),
                        text.official(),
                        appeal.matter().service().orElse(""),
                        text.subject(),
                        "",
                        String.join("\n", text.coAuthors()),
                        text.answer().kind().word(),
                        text.answer().address(),
                        appeal.matter().mayPublish());
        return begin(owner, typed, Optional.of(appeal.id()));
    }

    /// Keeps what was typed in the draft that has this id, begun if it is not there.
    ///
    /// @throws NotFound when a draft of another citizen has it
    /// @throws TooMany when there are too many
    @Transactional
    AppealDraft resume(CaseOwner owner, UUID id, Typed typed) {
        return store.find(owner.id(), id)
                .flatMap(draft -> store.update(changed(draft, typed)))
                .orElseGet(() -> begin(owner, id, typed, Optional.empty()));
    }

    private AppealDraft begin(CaseOwner owner, Typed typed, Optional<UUID> follows) {
        return begin(owner, Ids.next(clock), typed, follows);
    }

    private AppealDraft begin(CaseOwner owner, UUID id, Typed typed, Optional<UUID> follows) {
        if (store.count(owner.id()) >= MOST) {
            throw new TooMany();
        }
        var draft = new AppealDraft(id, owner.id(), follows, typed, now(), 0);
        if (!store.insert(draft)) {
            throw new NotFound("draft");
        }
        return draft;
    }

    /// A draft of a citizen.
    ///
    /// @throws NotFound when it is not his
    @Transactional(readOnly = true)
    public AppealDraft find(CitizenId citizen, UUID id) {
        return seek(citizen, id).orElseThrow(() -> new NotFound("draft"));
    }

    /// A draft of a citizen; empty when he has none with that id.
    @Transactional(readOnly = true)
    Optional<AppealDraft> seek(CitizenId citizen, UUID id) {
        return store.find(citizen, id);
    }

    /// All drafts of a citizen, the newest first.
    @Transactional(readOnly = true)
    public List<AppealDraft> list(CitizenId citizen) {
        return store.list(citizen);
    }

    /// Keeps what was typed.
    ///
    /// @return what is wrong with it; it is kept all the same
    /// @throws NotFound when the draft is not the citizen's
    @Transactional
    public List<FieldProblem> change(CaseOwner owner, UUID id, Typed typed) {
        store.update(changed(find(owner.id(), id), typed));
        return checks.problems(typed);
    }

    /// What is wrong or missing in a draft.
    public List<FieldProblem> problems(AppealDraft draft) {
        return checks.problems(draft.typed());
    }

    /// Throws a draft away, with its files; one that is not there any more is no error.
    @Transactional
    public void delete(CitizenId citizen, UUID id) {
        if (store.take(citizen, id).isPresent()) {
            attachments.discard(citizen, id);
        }
    }

    private AppealDraft changed(AppealDraft draft, Typed typed) {
        return new AppealDraft(
                draft.id(), draft.citizen(), draft.follows(), typed, now(), draft.lock());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

package okno.desk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.Staff;
import okno.accounts.StaffId;
import okno.platform.FieldProblem;
import okno.platform.Ids;
import okno.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The filters that officers come back to, each officer's own.
@Service
public class SavedViews {
    /// How many one officer may have.
    public static final int MOST = 20;

    /// Longest name, in characters.
    public static final int LONGEST = 60;

    private static final String NAME = "name";

    private final SavedViewStore store;
    private final Staff staff;
    private final Clock clock;

    SavedViews(SavedViewStore store, Staff staff, Clock clock) {
        this.store = store;
        this.staff = staff;
        this.clock = clock;
    }

    /// In the order in which they were saved.
    @Transactional(readOnly = true)
    public List<SavedView> of(StaffId officer) {
        return store.of(officer);
    }

    /// Saves a filter.
    ///
    /// @return what is wrong with the name, or that there are too many
    /// @throws NotFound when it asks for the work of nobody
    @Transactional
    public Optional<FieldProblem> add(StaffId officer, String name, QueueFilter filter) {
        var problem = problem(name);
        if (problem.isPresent()) {
            return problem;
        }
        requireSomebody(filter);
        store.lock(officer);
        var view = new SavedView(Ids.next(clock), name.strip(), filter, false);
        if (store.insert(officer, view)) {
            return Optional.empty();
        }
        return Optional.of(
                store.of(officer).size() < MOST
                        ? FieldProblem.of(NAME, "desk.view.name.taken")
                        : FieldProblem.of(NAME, "desk.view.full", MOST));
    }

    /// Gives a view another name.
    ///
    /// @return what is wrong with it
    /// @throws NotFound when it is not the officer's
    @Transactional
    public Optional<FieldProblem> rename(StaffId officer, UUID id, String name) {
        var problem = problem(name);
        if (problem.isPresent()) {
            return problem;
        }
        store.lock(officer);
        var others = store.of(officer).stream().filter(view -> !view.id().equals(id));
        if (others.anyMatch(view -> view.name().equals(name.strip()))) {
            return Optional.of(FieldProblem.of(NAME, "desk.view.name.taken"));
        }
        if (!store.rename(officer, id, name.strip())) {
            throw new NotFound("view");
        }
        return Optional.empty();
    }

    /// Lets the officer begin with a view, or with all that is open.
    @Transactional
    public void start(StaffId officer, Optional<UUID> id) {
        store.lock(officer);
        store.startWithout(officer);
        id.ifPresent(view -> store.start(officer, view));
    }

    /// Forgets a view; one that is not there is no error.
    @Transactional
    public void remove(StaffId officer, UUID id) {
        store.delete(officer, id);
    }

    private void requireSomebody(QueueFilter filter) {
        if (filter.officer().filter(it -> staff.names(List.of(it)).isEmpty()).isPresent()) {
            throw new NotFound("officer");
        }
    }

    private static Optional<FieldProblem> problem(String name) {
        if (name.isBlank()) {
            return Optional.of(FieldProblem.of(NAME, "desk.view.name.missing"));
        }
        return name.strip().length() > LONGEST
                ? Optional.of(FieldProblem.of(NAME, "desk.view.name.long", LONGEST))
                : Optional.empty();
    }
}

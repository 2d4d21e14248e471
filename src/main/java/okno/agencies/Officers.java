package okno.agencies;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okno.accounts.StaffId;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Which members of staff work for which agencies: an officer sees the applications of his own.
@Service
public class Officers {

    private final OfficerStore store;
    private final Agencies agencies;
    private final Audit audit;
    private final Clock clock;

    Officers(OfficerStore store, Agencies agencies, Audit audit, Clock clock) {
        this.store = store;
        this.agencies = agencies;
        this.audit = audit;
        this.clock = clock;
    }

    /// Slugs of the agencies a person works for; empty for one who is no officer.
    @Transactional(readOnly = true)
    public Set<String> agenciesOf(StaffId officer) {
        return Set.copyOf(store.agenciesOf(officer));
    }

    /// The same of several people by one query; who is no officer is left out.
    @Transactional(readOnly = true)
    public Map<StaffId, Set<String>> agenciesOf(Collection<StaffId> people) {
        return people.isEmpty() ? Map.of() : store.agenciesOf(people);
    }

    /// Officers of an agency, those who came first first.
    @Transactional(readOnly = true)
    public List<StaffId> of(Agency agency) {
        return store.of(agency.slug());
    }

    /// Who works for an agency that this person works for too.
    @Transactional(readOnly = true)
    public List<StaffId> colleaguesOf(StaffId officer) {
        return store.colleaguesOf(officer);
    }

    /// Lets a person work for an agency; does nothing if he does already.
    ///
    /// @throws NotFound if there is no such agency
    @Transactional
    public void appoint(StaffId officer, String agency, Actor by) {
        if (agencies.find(agency).isEmpty()) {
            throw new NotFound();
        }
        if (store.add(officer, agency, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            record(by, "agencies.officer-appointed", officer, agency);
        }
    }

    /// Ends a person's work for an agency; does nothing if he does not work for it.
    @Transactional
    public void dismiss(StaffId officer, String agency, Actor by) {
        if (store.remove(officer, agency)) {
            record(by, "agencies.officer-dismissed", officer, agency);
        }
    }

    /// Ends a person's work for every agency.
    @Transactional
    public void dismiss(StaffId officer, Actor by) {
        store.agenciesOf(officer).forEach(agency -> dismiss(officer, agency, by));
    }

    private void record(Actor by, String action, StaffId officer, String agency) {
        audit.record(by, action, "staff", officer.toString(), Map.of("agency", agency));
    }
}

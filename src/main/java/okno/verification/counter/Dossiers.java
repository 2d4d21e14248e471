package okno.verification.counter;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okno.accounts.Citizen;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.identity.Claimants;
import okno.accounts.identity.PassportForm;
import okno.accounts.identity.PersonalRecords;
import okno.audit.Access;
import okno.audit.Audit;
import okno.identifiers.Snils;
import okno.verification.Operators.Operator;
import okno.verification.Request;
import okno.verification.RequestNumber;
import okno.verification.Requests;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an operator sees of the person before him: what has to be compared, and no more. Every
/// look is in the record of deeds.
@Service
public class Dossiers {
    private final Citizens citizens;
    private final Claimants claimants;
    private final PersonalRecords records;
    private final Requests requests;
    private final DeedStore deeds;
    private final Audit audit;

    Dossiers(
            Citizens citizens,
            Claimants claimants,
            PersonalRecords records,
            Requests requests,
            DeedStore deeds,
            Audit audit) {
        this.citizens = citizens;
        this.claimants = claimants;
        this.records = records;
        this.requests = requests;
        this.deeds = deeds;
        this.audit = audit;
    }

    /// An account at the counter.
    ///
    /// @param documents what the account says, to be compared
    /// @param lock what a page sends back, so that a deed of another operator is noticed
    public record Dossier(
            Citizen citizen,
            SeenDocuments documents,
            Optional<Request> request,
            Optional<Deed> last,
            int lock) {}

    /// The accounts that a СНИЛС or the number of a request leads to. Where it is one, its file is
    /// opened next, which is recorded; of several each is told that it was looked at.
    @Transactional
    public List<Citizen> find(Operator operator, String typed) {
        var ids =
                Snils.parse(typed)
                        .map(claimants::of)
                        .orElseGet(() -> byNumber(typed).stream().toList());
        var found = citizens.findAll(ids);
        if (found.size() > 1) {
            found.keySet().forEach(id -> record(operator, id, "verification.found"));
        }
        return ids.stream().flatMap(id -> Stream.ofNullable(found.get(id))).toList();
    }

    /// Everything that has to be compared.
    ///
    /// @throws okno.platform.NotFound if there is no such account
    @Transactional
    public Dossier open(Operator operator, CitizenId id) {
        var citizen = citizens.get(id);
        var passport =
                records.passport(id)
                        .map(sourced -> PassportForm.of(sourced.value()))
                        .orElse(PassportForm.EMPTY);
        record(operator, id, "verification.opened-file");
        return new Dossier(
                citizen,
                SeenDocuments.of(citizen, passport),
                requests.open(id),
                deeds.last(id),
                deeds.lock(id));
    }

    /// The others who claim the same СНИЛС, in the order of registration; each will see who looked.
    @Transactional
    public List<Citizen> rivals(Operator operator, Citizen citizen) {
        var all = citizen.snils().map(claimants::of).orElse(List.of());
        var people = citizens.findAll(all);
        var others =
                all.stream()
                        .filter(other -> !other.equals(citizen.id()) && people.containsKey(other))
                        .toList();
        others.forEach(other -> record(operator, other, "verification.found"));
        return others.stream().map(people::get).toList();
    }

    private Optional<CitizenId> byNumber(String typed) {
        return RequestNumber.parse(typed).flatMap(requests::find).map(Request::citizen);
    }

    private void record(Operator operator, CitizenId id, String action) {
        var body = operator.centre().office().title();
        var access = new Access(id.value(), body, "identity", "");
        audit.recordAccess(operator.actor(), action, "citizen", id.toString(), access);
    }
}

package okno.desk.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.identity.PersonalRecords;
import okno.desk.web.PaperSheetsPage.Addressee;
import org.springframework.stereotype.Component;

/// Knows whom letters on paper go to.
@Component
class PaperPeople {
    private final Citizens citizens;
    private final PersonalRecords records;

    PaperPeople(Citizens citizens, PersonalRecords records) {
        this.citizens = citizens;
        this.records = records;
    }

    /// People by two queries; those whose accounts have gone are left out.
    Map<CitizenId, Addressee> find(Collection<CitizenId> ids) {
        var addresses = records.postalAddresses(ids);
        var found = new HashMap<CitizenId, Addressee>();
        citizens.findAll(ids)
                .forEach(
                        (id, citizen) ->
                                found.put(
                                        id,
                                        new Addressee(
                                                citizen.name().full(),
                                                Optional.ofNullable(addresses.get(id)))));
        return found;
    }
}

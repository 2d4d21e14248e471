package okno.accounts.export;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import okno.accounts.Citizen;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.identity.PersonalRecords;
import okno.accounts.ports.DataExporter;
import okno.accounts.registration.Consents;
import okno.identifiers.EmailAddress;
import okno.identifiers.Phone;
import okno.identifiers.Snils;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The person himself: name, contacts, documents, consents.
@Component
@Order(1)
class AccountExporter implements DataExporter {
    private final Citizens citizens;
    private final PersonalRecords records;
    private final Consents consents;

    AccountExporter(Citizens citizens, PersonalRecords records, Consents consents) {
        this.citizens = citizens;
        this.records = records;
        this.consents = consents;
    }

    @Override
    public void write(CitizenId id, Sink sink) throws IOException {
        sink.json("account", account(id));
        sink.json("consents", consents.of(id));
    }

    private Map<String, Object> account(CitizenId id) {
        var citizen = citizens.get(id);
        var values = new LinkedHashMap<String, Object>();
        values.put("name", citizen.name());
        values.put("snils", citizen.snils().map(Snils::formatted).orElse(""));
        values.put("level", citizen.level().text());
        citizen.birthDate().ifPresent(date -> values.put("birthDate", date));
        citizen.sex().map(Citizen.Sex::text).ifPresent(sex -> values.put("sex", sex));
        citizen.phone().map(Phone::formatted).ifPresent(phone -> values.put("phone", phone));
        citizen.email().map(EmailAddress::value).ifPresent(email -> values.put("email", email));
        values.put("language", citizen.contacts().language().getLanguage());
        citizens.place(id).ifPresent(oktmo -> values.put("place", oktmo));
        records.passport(id).ifPresent(passport -> values.put("passport", passport));
        records.postalAddress(id).ifPresent(address -> values.put("postalAddress", address));
        return values;
    }
}

package okno.payments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okno.accounts.AccountLevel;
import okno.accounts.Citizen;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.identity.PersonalRecords;
import okno.identifiers.PayerIdentifier;
import okno.identifiers.PayerIdentifier.Document;
import org.springframework.stereotype.Component;

/// By what charges find a person: fingerprints of his СНИЛС, his passport and the documents he
/// named. Only of a person whose identity is confirmed: a СНИЛС that is merely claimed would show
/// him what another owes.
@Component
class PayerMarks {
    private final Citizens citizens;
    private final PersonalRecords records;
    private final PayerDocumentStore documents;
    private final ChargeColumns columns;

    PayerMarks(
            Citizens citizens,
            PersonalRecords records,
            PayerDocumentStore documents,
            ChargeColumns columns) {
        this.citizens = citizens;
        this.records = records;
        this.documents = documents;
        this.columns = columns;
    }

    /// Whether charges may be looked for by documents of this person.
    boolean known(CitizenId id) {
        return isKnown(citizens.get(id));
    }

    private static boolean isKnown(Citizen citizen) {
        return citizen.level() == AccountLevel.CONFIRMED && !citizen.detached();
    }

    /// The fingerprints of a person; empty if charges may not be looked for by them.
    Optional<List<byte[]>> find(CitizenId id) {
        return Optional.of(citizens.get(id)).filter(PayerMarks::isKnown).map(this::of);
    }

    private List<byte[]> of(Citizen citizen) {
        List<byte[]> marks = new ArrayList<>(documents.marks(citizen.id()));
        citizen.snils().map(PayerIdentifier::of).map(columns::mark).ifPresent(marks::add);
        records.passport(citizen.id())
                .map(it -> it.value().series() + it.value().number())
                .flatMap(number -> PayerIdentifier.of(Document.PASSPORT, number))
                .map(columns::mark)
                .ifPresent(marks::add);
        return marks;
    }
}

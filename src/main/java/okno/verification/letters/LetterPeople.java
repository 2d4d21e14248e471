package okno.verification.letters;

import java.util.Optional;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.identity.Ladder;
import okno.accounts.identity.PersonalRecords;
import org.springframework.stereotype.Component;

/// Knows whom letters go to.
@Component
class LetterPeople {
    private final Citizens citizens;
    private final PersonalRecords records;
    private final Ladder ladder;

    LetterPeople(Citizens citizens, PersonalRecords records, Ladder ladder) {
        this.citizens = citizens;
        this.records = records;
        this.ladder = ladder;
    }

    Optional<Addressee> addressee(CitizenId citizen) {
        if (!ladder.standing(citizen).comparable()) {
            return Optional.empty();
        }
        return records.postalAddress(citizen)
                .map(
                        sourced ->
                                new Addressee(
                                        citizens.get(citizen).name().full(),
                                        sourced.value().index(),
                                        sourced.value().text()));
    }
}

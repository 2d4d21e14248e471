package okno.launch;

import java.time.LocalDate;
import java.util.Optional;
import okno.accounts.AccountLevel;
import okno.accounts.Citizen;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.identity.Birth;
import okno.accounts.identity.Ladder;
import okno.accounts.identity.Passport;
import okno.accounts.identity.PersonalRecords;
import okno.accounts.identity.PostalAddress;
import okno.accounts.identity.Source;
import okno.audit.Actor;
import okno.verification.Requests;
import okno.verification.Way;
import okno.verification.letters.Letters;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// People of a demonstration who wait to be confirmed, so that the operator's desk is not empty.
/// Running it again changes nothing.
@Component
@Profile("demo")
@Order(2)
class DemoRequests implements ApplicationRunner {
    private final Citizens citizens;
    private final PersonalRecords records;
    private final Ladder ladder;
    private final Requests requests;
    private final Letters letters;

    DemoRequests(
            Citizens citizens,
            PersonalRecords records,
            Ladder ladder,
            Requests requests,
            Letters letters) {
        this.citizens = citizens;
        this.records = records;
        this.ladder = ladder;
        this.requests = requests;
        this.letters = letters;
    }

    /// Somebody who registered and gave the data of the passport.
    private record Applicant(FullName name, String snils, Birth birth, Passport passport) {}

    @Override
    public void run(ApplicationArguments arguments) {
        var kuznetsov = new FullName("Кузнецов", "Петр", "Андреевич");
        var morozova = new FullName("Морозова", "Ольга", "Викторовна");
        var lebedev = new FullName("Лебедев", "Николай", "Сергеевич");
        atCentre(applicant(kuznetsov, "15678901211", born(1974, 3, 9), Citizen.Sex.MALE));
        atCentre(applicant(morozova, "11033259899", born(1988, 11, 30), Citizen.Sex.FEMALE));
        byLetter(applicant(lebedev, "08765430300", born(1961, 6, 17), Citizen.Sex.MALE));
    }

    private void atCentre(Applicant applicant) {
        var id = known(applicant);
        if (waits(id)) {
            requests.ask(id, Way.CENTRE, Optional.of(DemoPeople.CENTRE));
        }
    }

    private void byLetter(Applicant applicant) {
        var id = known(applicant);
        if (waits(id)) {
            var address =
                    new PostalAddress(
                            "357203", "Ставропольский край, г. Минеральные Воды, ул. Горького, 5");
            records.keepPostalAddress(id, address, Source.PERSON, by(id));
            letters.ask(id);
        }
    }

    /// Whoever asked or was confirmed in an earlier run is left alone.
    private boolean waits(CitizenId id) {
        return ladder.standing(id).level() != AccountLevel.CONFIRMED && requests.open(id).isEmpty();
    }

    private CitizenId known(Applicant applicant) {
        var id = citizens.add(DemoPeople.basic(applicant.name(), applicant.snils()));
        records.keepBirth(id, applicant.birth(), Source.PERSON, by(id));
        records.keepPassport(id, applicant.passport(), Source.PERSON, by(id));
        return id;
    }

    private static Actor by(CitizenId id) {
        return Actor.citizen(id.value());
    }

    private static LocalDate born(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }

    private static Applicant applicant(
            FullName name, String snils, LocalDate born, Citizen.Sex sex) {
        var number = snils.substring(0, 6);
        var issuedBy = "Отделом УФМС России";
        var passport = new Passport("7505", number, LocalDate.of(2006, 5, 12), issuedBy, "740001");
        return new Applicant(name, snils, new Birth(born, sex), passport);
    }
}

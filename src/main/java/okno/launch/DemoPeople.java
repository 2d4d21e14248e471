package okno.launch;

import static okno.accounts.StaffRole.ADMIN;
import static okno.accounts.StaffRole.AUDITOR;
import static okno.accounts.StaffRole.EDITOR;
import static okno.accounts.StaffRole.HEAD;
import static okno.accounts.StaffRole.OFFICER;
import static okno.accounts.StaffRole.OPERATOR;
import static okno.accounts.StaffRole.TREASURER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okno.accounts.AccountLevel;
import okno.accounts.Citizen;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.NewCitizen;
import okno.accounts.NewStaff;
import okno.accounts.Staff;
import okno.accounts.StaffId;
import okno.accounts.StaffRole;
import okno.accounts.contacts.Contact;
import okno.accounts.contacts.ContactProofs;
import okno.accounts.identity.Birth;
import okno.accounts.identity.Passport;
import okno.accounts.identity.PersonalRecords;
import okno.accounts.identity.Source;
import okno.agencies.Officers;
import okno.audit.Actor;
import okno.identifiers.EmailAddress;
import okno.identifiers.Phone;
import okno.identifiers.Snils;
import okno.verification.Operators;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The people of a demonstration, all with one password. Running it again changes nothing.
@Component
@Profile("demo")
@Order(1)
class DemoPeople implements ApplicationRunner {
    /// The password of all of them.
    static final String PASSWORD = "Okno-demo-2026";

    /// Where the operator works.
    static final String CENTRE = "uszn-chelyabinsk-tsentralny";

    private final Citizens citizens;
    private final Staff staff;
    private final Officers officers;
    private final Operators operators;
    private final PersonalRecords records;
    private final ContactProofs contacts;

    DemoPeople(
            Citizens citizens,
            Staff staff,
            Officers officers,
            Operators operators,
            PersonalRecords records,
            ContactProofs contacts) {
        this.citizens = citizens;
        this.staff = staff;
        this.officers = officers;
        this.operators = operators;
        this.records = records;
        this.contacts = contacts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        document(citizens.add(confirmed()));
        citizens.add(basic(new FullName("Петрова", "Анна", "Сергеевна"), "12345678964"));
        workers().forEach(staff::add);
        officers().forEach(post -> appoint(staff.add(post.officer()), post.agency()));
        operators.appoint(staff.add(operator()), CENTRE, Actor.system("demo"));
    }

    private void appoint(StaffId officer, String agency) {
        officers.appoint(officer, agency, Actor.system("demo"));
    }

    /// Whose account holds most of what there is to see.
    static NewCitizen confirmed() {
        return new NewCitizen(
                new FullName("Иванов", "Иван", "Иванович"),
                new Snils("11223344595"),
                AccountLevel.CONFIRMED,
                PASSWORD,
                Phone.parse("+7 928 000-00-01"),
                EmailAddress.parse("ivanov@demo.okno"));
    }

    /// Somebody who registered quickly.
    static NewCitizen basic(FullName name, String snils) {
        return new NewCitizen(
                name,
                new Snils(snils),
                AccountLevel.BASIC,
                PASSWORD,
                Optional.empty(),
                Optional.empty());
    }

    /// What an operator saw when he confirmed the person, and where the person is reached.
    private void document(CitizenId person) {
        if (records.passport(person).isPresent()) {
            return;
        }
        var operator = Actor.system("demo");
        var birth = new Birth(LocalDate.of(1975, 4, 12), Citizen.Sex.MALE);
        var passport =
                new Passport(
                        "0720",
                        "123456",
                        LocalDate.of(2020, 4, 30),
                        "ГУ МВД РОССИИ ПО СТАВРОПОЛЬСКОМУ КРАЮ",
                        "260001");
        records.keepBirth(person, birth, Source.OPERATOR, operator);
        records.keepPassport(person, passport, Source.OPERATOR, operator);
        confirmed().email().map(Contact.Email::new).ifPresent(it -> contacts.vouch(person, it));
        confirmed().phone().map(Contact.Mobile::new).ifPresent(it -> contacts.vouch(person, it));
    }

    /// An officer and the slug of the agency he works for.
    private record Post(NewStaff officer, String agency) {}

    /// The first of an agency did what its cases begin with. Of the archives it is the head: the
    /// officer finds work of others and may decide the complaint about it, as nobody may about his
    /// own.
    private static List<Post> officers() {
        var head = worker("archive-2@demo.okno", "Хранилов", "Борис", "Игоревич", HEAD, TREASURER);
        var archivist =
                worker("archive@demo.okno", "Архипова", "Елена", "Викторовна", OFFICER, TREASURER);
        var minvody = worker("minvody-archive@demo.okno", "Минаев", "Сергей", "Павлович", OFFICER);
        var uszn = worker("uszn@demo.okno", "Соколова", "Ольга", "Николаевна", OFFICER);
        return List.of(
                new Post(head, "stavropol-archives"),
                new Post(archivist, "stavropol-archives"),
                new Post(minvody, "minvody-archive"),
                new Post(uszn, "uszn-chelyabinsk"));
    }

    private static List<NewStaff> workers() {
        return List.of(
                operator(),
                worker("editor@demo.okno", "Редькин", "Павел", "Андреевич", EDITOR),
                worker("admin@demo.okno", "Админов", "Антон", "Сергеевич", ADMIN),
                worker("auditor@demo.okno", "Ревизоров", "Игорь", "Львович", AUDITOR));
    }

    private static NewStaff operator() {
        return worker("centre@demo.okno", "Центрова", "Мария", "Ивановна", OPERATOR);
    }

    private static NewStaff worker(
            String email, String surname, String givenName, String patronymic, StaffRole... roles) {
        var name = new FullName(surname, givenName, patronymic);
        return new NewStaff(email, name, Set.of(roles), PASSWORD);
    }
}

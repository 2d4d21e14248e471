package okno.accounts.representation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
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
import okno.accounts.identity.Birth;
import okno.accounts.identity.PersonalRecords;
import okno.accounts.identity.Source;
import okno.accounts.representation.Applications.Outcome;
import okno.audit.Actor;
import okno.identifiers.Phone;
import okno.identifiers.Snils;
import okno.testing.TestSnils;
import org.springframework.stereotype.Component;

/// Makes what tests of representation begin with: parents, children, people who trust others.
@Component
public class Families {
    public static final String PASSWORD = "Берег-и-лодка-26";

    /// The last day of a power of attorney, unless a test says another.
    public static final LocalDate UNTIL = LocalDate.of(2126, 5, 1);
    public static final String CHILD = "Речной Павел Петрович";

    private static final AtomicInteger NEXT = new AtomicInteger(100000);

    private final Citizens citizens;
    private final PersonalRecords records;
    private final Applications applications;
    private final Staff staff;

    Families(Citizens citizens, PersonalRecords records, Applications applications, Staff staff) {
        this.citizens = citizens;
        this.records = records;
        this.applications = applications;
        this.staff = staff;
    }

    /// A confirmed person.
    public CitizenId person(Snils snils) {
        return person(snils, AccountLevel.CONFIRMED);
    }

    public CitizenId person(Snils snils, AccountLevel level) {
        return citizens.add(
                new NewCitizen(
                        new FullName("Речной", "Пётр", "Ильич"),
                        snils,
                        level,
                        PASSWORD,
                        Phone.parse("+7 928 765-43-21"),
                        Optional.empty()));
    }

    /// The same person's birth.
    void born(CitizenId person, LocalDate on) {
        records.keepBirth(
                person, new Birth(on, Citizen.Sex.MALE), Source.OPERATOR, Actor.system("test"));
    }

    /// A number of a birth certificate that no other test has.
    public static String certificate() {
        return String.valueOf(NEXT.incrementAndGet());
    }

    /// What a parent types of a boy.
    public static Map<String, String> boy(String certificate, LocalDate born) {
        var typed = new HashMap<String, String>();
        typed.put("surname", "Речной");
        typed.put("givenName", "Павел");
        typed.put("patronymic", "Петрович");
        typed.put("birthDate", born.toString());
        typed.put("sex", "male");
        typed.put("series", "II-АБ");
        typed.put("number", certificate);
        return typed;
    }

    /// A parent enters a boy.
    public UUID enter(CitizenId parent, Map<String, String> typed) {
        return ((Outcome.Kept) applications.enter(parent, ChildForm.of(typed))).id();
    }

    /// What one types of a power of attorney from a person made here.
    /// A power of attorney that outlasts every test.
    public static Map<String, String> power(Snils principal) {
        return power(principal, UNTIL.toString());
    }

    public static Map<String, String> power(Snils principal, String until) {
        var typed = new HashMap<String, String>();
        typed.put("surname", "Речной");
        typed.put("givenName", "Петр");
        typed.put("patronymic", "Ильич");
        typed.put("snils", principal.formatted());
        typed.put("number", "26/" + certificate());
        typed.put("issuedOn", "2026-01-15");
        typed.put("until", until);
        typed.put("issuedBy", "Нотариус Ставропольского округа Лугова А. А.");
        return typed;
    }

    public UUID ask(CitizenId representative, Map<String, String> typed) {
        return ((Outcome.Kept) applications.ask(representative, PowerForm.of(typed))).id();
    }

    public StaffId operator() {
        var email = "operator" + TestSnils.next().digits() + "@example.org";
        var name = new FullName("Центрова", "Ольга", null);
        return staff.add(new NewStaff(email, name, Set.of(StaffRole.OPERATOR), PASSWORD));
    }
}

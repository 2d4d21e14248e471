package okno.verification;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import okno.accounts.AccountLevel;
import okno.accounts.Citizen;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.NewCitizen;
import okno.accounts.NewStaff;
import okno.accounts.Staff;
import okno.accounts.StaffRole;
import okno.accounts.identity.Birth;
import okno.accounts.identity.Passport;
import okno.accounts.identity.PersonalRecords;
import okno.accounts.identity.PostalAddress;
import okno.accounts.identity.Source;
import okno.audit.Actor;
import okno.identifiers.Snils;
import okno.testing.TestSnils;
import okno.verification.Operators.Operator;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/// People of tests who want to be confirmed, and operators who do it.
public record Applicants(
        Citizens citizens, PersonalRecords records, Staff staff, Operators operators) {
    public static final String PASSWORD = "Берег-и-лодка-26";
    public static final String CENTRE = "uszn-chelyabinsk-tsentralny";
    public static final FullName NAME = new FullName("Речная", "Мария", "Петровна");
    public static final Birth BIRTH = new Birth(LocalDate.of(1980, 4, 2), Citizen.Sex.FEMALE);
    public static final Passport PASSPORT =
            new Passport("7505", "123456", LocalDate.of(2006, 5, 12), "УФМС", "740001");

    private static final Actor TEST = Actor.system("test");

    public static Applicants in(AutowireCapableBeanFactory beans) {
        return new Applicants(
                beans.getBean(Citizens.class),
                beans.getBean(PersonalRecords.class),
                beans.getBean(Staff.class),
                beans.getBean(Operators.class));
    }

    /// Somebody who registered quickly.
    public CitizenId registered(Snils snils) {
        return citizens.add(
                new NewCitizen(
                        NAME,
                        snils,
                        AccountLevel.BASIC,
                        PASSWORD,
                        Optional.empty(),
                        Optional.empty()));
    }

    /// Somebody whose documents can be compared.
    public CitizenId comparable(Snils snils) {
        var id = registered(snils);
        describe(id);
        return id;
    }

    /// Gives somebody documents and an address.
    public void completed(CitizenId id) {
        describe(id);
        locate(id);
    }

    private void describe(CitizenId id) {
        records.keepBirth(id, BIRTH, Source.PERSON, TEST);
        records.keepPassport(id, PASSPORT, Source.PERSON, TEST);
    }

    private void locate(CitizenId id) {
        var address = new PostalAddress("357203", "г. Минеральные Воды, ул. Горького, 5");
        records.keepPostalAddress(id, address, Source.PERSON, TEST);
    }

    public CitizenId comparable() {
        return comparable(TestSnils.next());
    }

    /// Somebody whom a letter finds.
    public CitizenId reachable() {
        var id = comparable();
        locate(id);
        return id;
    }

    /// A new operator of a centre, with the e-mail he signs in with.
    public Worker operator() {
        var email = UUID.randomUUID() + "@example.org";
        var name = new FullName("Центрова", "Вера", null);
        var id = staff.add(new NewStaff(email, name, Set.of(StaffRole.OPERATOR), PASSWORD));
        operators.appoint(id, CENTRE, TEST);
        return new Worker(operators.find(id).orElseThrow(), email);
    }

    /// An operator and his login.
    public record Worker(Operator operator, String email) {}
}

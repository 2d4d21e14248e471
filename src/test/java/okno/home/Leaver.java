package okno.home;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.AccountLevel;
import okno.accounts.Citizen;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.NewCitizen;
import okno.accounts.factors.Holder;
import okno.accounts.factors.OneTimeCodes;
import okno.accounts.identity.Birth;
import okno.accounts.identity.Passport;
import okno.accounts.identity.PersonalRecords;
import okno.accounts.identity.PostalAddress;
import okno.accounts.identity.Source;
import okno.audit.Actor;
import okno.identifiers.EmailAddress;
import okno.identifiers.Phone;
import okno.identifiers.Snils;
import okno.testing.TestSnils;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A person of whom the portal knows everything that it can know, all of it his alone.
record Leaver(
        CitizenId id,
        Snils snils,
        FullName name,
        FullName formerName,
        EmailAddress email,
        Phone phone) {
    static final String PASSWORD = "зеленый чай в девять";
    static final String STREET = "улица Прощальная";

    private static final Actor TEST = Actor.system("test");

    static Leaver in(AutowireCapableBeanFactory beans) {
        var snils = TestSnils.next();
        var former = new FullName("Девичьева" + letters(snils), "Анна", "Сергеевна");
        var email = EmailAddress.parse(UUID.randomUUID() + "@example.ru").orElseThrow();
        var phone = Phone.parse("+79" + snils.digits().substring(0, 9)).orElseThrow();
        var id =
                beans.getBean(Citizens.class)
                        .add(
                                new NewCitizen(
                                        former,
                                        snils,
                                        AccountLevel.CONFIRMED,
                                        PASSWORD,
                                        Optional.of(phone),
                                        Optional.of(email)));
        var name = new FullName("Уходова" + letters(snils), "Анна", "Сергеевна");
        var leaver = new Leaver(id, snils, name, former, email, phone);
        leaver.fill(beans);
        return leaver;
    }

    private void fill(AutowireCapableBeanFactory beans) {
        var records = beans.getBean(PersonalRecords.class);
        var born = new Birth(LocalDate.of(1980, 4, 2), Citizen.Sex.FEMALE);
        var passport = new Passport("7505", "123456", LocalDate.of(2006, 5, 12), "УФМС", "740001");
        records.rename(id, name, Source.OPERATOR, TEST);
        records.keepBirth(id, born, Source.OPERATOR, TEST);
        records.keepPassport(id, passport, Source.OPERATOR, TEST);
        records.keepPostalAddress(id, new PostalAddress("357203", STREET), Source.PERSON, TEST);
        var jdbc = beans.getBean(JdbcClient.class);
        jdbc.sql(
                        """
                update accounts.citizen
                   set email_confirmed_at = now(), phone_confirmed_at = now(),
                       place_oktmo = '07721000'
                 where id = :id
                """)
                .param("id", id.value())
                .update();
    }

    /// Sets up an application and a key, so that the password alone does not let in any more.
    void setUpFactors(AutowireCapableBeanFactory beans) {
        var jdbc = beans.getBean(JdbcClient.class);
        jdbc.sql(
                        """
                insert into accounts.passkey (id, citizen_id, credential_id, credential,
                  backup_eligible, counter, transports, name, created_at)
                values (gen_random_uuid(), :id, :credential, 'x', false, 0, '{}',
                        'Телефон в прихожей', now())
                """)
                .param("id", id.value())
                .param("credential", UUID.randomUUID().toString())
                .update();
        jdbc.sql(
                        """
                insert into accounts.certificate (id, citizen_id, fingerprint, serial, issuer,
                  valid_until, first_used_at, last_used_at)
                values (gen_random_uuid(), :id, repeat('a', 64), '1f', 'Центр', now(), now(), now())
                """)
                .param("id", id.value())
                .update();
        beans.getBean(OneTimeCodes.class).setup(Holder.of(id), "test");
    }

    /// Words by which the person would be known again.
    String[] traces() {
        return new String[] {
            snils.digits(),
            snils.formatted(),
            name.surname(),
            formerName.surname(),
            email.value(),
            phone.e164(),
            phone.formatted(),
            "Телефон в прихожей",
            STREET
        };
    }

    /// A surname that nobody else has: the number in letters.
    private static String letters(Snils snils) {
        return Objects.requireNonNull(snils.digits())
                .chars()
                .mapToObj(digit -> String.valueOf("абвгдежзик".charAt(digit - '0')))
                .reduce("", String::concat);
    }
}

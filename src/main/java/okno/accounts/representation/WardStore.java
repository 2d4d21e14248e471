package okno.accounts.representation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.FullName;
import okno.accounts.representation.ChildForm.Child;
import okno.identifiers.Snils;
import okno.platform.secrets.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WardStore {
    private static final String PRINT_PURPOSE = "accounts.birth-certificate";
    private static final int FEW = 20;

    private final JdbcClient jdbc;
    private final Secrets secrets;

    WardStore(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    void insert(CitizenId id, FullName name, Child child, Instant now) {
        jdbc.sql(
                        """
                with person as (
                  insert into accounts.citizen (id, ward, surname, given_name, patronymic, level,
                                                birth_date, sex, created_at, changed_at)
                  values (:id, true, :surname, :givenName, :patronymic, 'basic',
                          :birthDate, :sex, :now, :now)
                  returning id
                )
                insert into accounts.ward (citizen_id, snils, certificate_print)
                select p.id, :snils, :print from person p
                """)
                .param("id", id.value())
                .param("surname", name.surname())
                .param("givenName", name.givenName())
                .param("patronymic", name.patronymic())
                .param("birthDate", child.birth().date())
                .param("sex", child.birth().sex().text())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("snils", child.snils().map(Snils::digits).orElse(null))
                .param("print", secrets.fingerprint(PRINT_PURPOSE, child.certificate().formatted()))
                .update();
    }

    /// The same child as another one sees it: an operator has checked that one's right, or it was
    /// this representative himself before.
    Optional<CitizenId> sameChild(CitizenId ward, CitizenId representative) {
        return jdbc.sql(
                        """
                select o.citizen_id
                  from accounts.ward w
                  join accounts.citizen c on c.id = w.citizen_id
                  join accounts.ward o on o.certificate_print = w.certificate_print
                                      and o.citizen_id <> w.citizen_id
                  join accounts.citizen d on d.id = o.citizen_id and d.birth_date = c.birth_date
                 where w.citizen_id = :ward
                   and exists (
                       select 1
                         from accounts.representation r
                        where r.principal_id = o.citizen_id
                          and (r.checked_at is not null or r.representative_id = :representative))
                 order by o.citizen_id
                 limit 1
                """)
                .param("ward", ward.value())
                .param("representative", representative.value())
                .query(UUID.class)
                .optional()
                .map(CitizenId::new);
    }

    /// The confirmed account of a ward's СНИЛС and birth date.
    Optional<CitizenId> account(CitizenId ward) {
        return jdbc.sql(
                        """
                select a.id
                  from accounts.ward w
                  join accounts.citizen c on c.id = w.citizen_id
                  join accounts.citizen a on a.snils = w.snils and a.birth_date = c.birth_date
                 where w.citizen_id = :ward
                   and a.level = 'confirmed'
                 limit 1
                """)
                .param("ward", ward.value())
                .query(UUID.class)
                .optional()
                .map(CitizenId::new);
    }

    /// The wards with the СНИЛС and birth date of an account.
    List<CitizenId> of(CitizenId account) {
        return jdbc.sql(
                        """
                select w.citizen_id
                  from accounts.citizen a
                  join accounts.ward w on w.snils = a.snils
                  join accounts.citizen c on c.id = w.citizen_id and c.birth_date = a.birth_date
                 where a.id = :account
                 order by w.citizen_id
                 limit :few
                """)
                .param("account", account.value())
                .param("few", FEW)
                .query((row, index) -> new CitizenId(row.getObject("citizen_id", UUID.class)))
                .list();
    }

    /// A ward whose cases went elsewhere is nobody's any more.
    void forget(CitizenId ward) {
        jdbc.sql("delete from accounts.ward where citizen_id = :ward")
                .param("ward", ward.value())
                .update();
    }
}

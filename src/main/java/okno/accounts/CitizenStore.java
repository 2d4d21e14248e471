package okno.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.identifiers.EmailAddress;
import okno.identifiers.Phone;
import okno.identifiers.Snils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CitizenStore {
    private final JdbcClient jdbc;
    private final Clock clock;

    CitizenStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Citizen> find(Collection<CitizenId> ids) {
        return jdbc.sql(
                        """
                select c.id, c.surname, c.given_name, c.patronymic, c.level, c.ward,
                       coalesce(c.snils, w.snils) as snils,
                       c.birth_date, c.sex, c.phone, c.phone_confirmed_at is not null as phone_sure,
                       c.email, c.email_confirmed_at is not null as email_sure, c.language,
                       c.detached_at is not null as detached,
                       c.consent_withdrawn_at is not null as consent_withdrawn
                  from accounts.citizen c
                  left join accounts.ward w on w.citizen_id = c.id
                 where c.id = any(:ids)
                   and c.erased_at is null
                 limit :limit
                """)
                .param("ids", ids.stream().map(CitizenId::value).toArray(UUID[]::new))
                .param("limit", ids.size())
                .query(CitizenStore::toCitizen)
                .list();
    }

    Optional<CitizenId> find(Snils snils, AccountLevel level) {
        return jdbc.sql(
                        """
                select c.id
                  from accounts.citizen c
                 where c.snils = :snils
                   and c.level = :level
                 order by c.id
                 limit 1
                """)
                .param("snils", snils.digits())
                .param("level", level.text())
                .query(UUID.class)
                .optional()
                .map(CitizenId::new);
    }

    void insert(CitizenId id, NewCitizen citizen, String passwordHash) {
        jdbc.sql(
                        """
                insert into accounts.citizen (id, snils, surname, given_name, patronymic, level,
                                              confirmed_by, confirmed_at, password_hash, phone,
                                              email, created_at, changed_at)
                values (:id, :snils, :surname, :givenName, :patronymic, :level,
                        case when :level = 'confirmed' then 'centre' end,
                        case when :level = 'confirmed' then cast(:now as timestamptz) end,
                        :hash, :phone, :email, :now, :now)
                """)
                .param("id", id.value())
                .param("snils", citizen.snils().digits())
                .param("surname", citizen.name().surname())
                .param("givenName", citizen.name().givenName())
                .param("patronymic", citizen.name().patronymic())
                .param("level", citizen.level().text())
                .param("hash", passwordHash)
                .param("phone", citizen.phone().map(Phone::e164).orElse(null))
                .param("email", citizen.email().map(EmailAddress::value).orElse(null))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void updateLanguage(CitizenId id, Locale language) {
        jdbc.sql(
                        """
                update accounts.citizen
                   set language = :language, changed_at = :now
                 where id = :id
                """)
                .param("language", language.getLanguage())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    /// The places that citizens chose; who chose none is left out.
    Map<CitizenId, String> places(Collection<CitizenId> ids) {
        var places = new HashMap<CitizenId, String>();
        jdbc.sql(
                        """
                select c.id, c.place_oktmo
                  from accounts.citizen c
                 where c.id = any(:ids)
                   and c.place_oktmo is not null
                 limit :limit
                """)
                .param("ids", ids.stream().map(CitizenId::value).toArray(UUID[]::new))
                .param("limit", ids.size())
                .query(
                        row -> {
                            var id = new CitizenId(row.getObject("id", UUID.class));
                            places.put(id, row.getString("place_oktmo"));
                        });
        return places;
    }

    void updatePlace(CitizenId id, Optional<String> oktmo) {
        jdbc.sql(
                        """
                update accounts.citizen
                   set place_oktmo = :oktmo, changed_at = :now
                 where id = :id
                """)
                .param("oktmo", oktmo.orElse(null))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    private static Citizen toCitizen(ResultSet row, int index) throws SQLException {
        return new Citizen(
                new CitizenId(row.getObject("id", UUID.class)),
                new FullName(
                        row.getString("surname"),
                        row.getString("given_name"),
                        row.getString("patronymic")),
                Optional.ofNullable(row.getString("snils")).map(Snils::new),
                AccountLevel.of(row.getString("level")),
                Optional.ofNullable(row.getObject("birth_date", LocalDate.class)),
                Optional.ofNullable(row.getString("sex")).flatMap(Citizen.Sex::of),
                toContacts(row),
                row.getBoolean("detached"),
                row.getBoolean("consent_withdrawn"),
                row.getBoolean("ward"));
    }

    private static Citizen.Contacts toContacts(ResultSet row) throws SQLException {
        return new Citizen.Contacts(
                Optional.ofNullable(row.getString("phone")).map(Phone::new),
                row.getBoolean("phone_sure"),
                Optional.ofNullable(row.getString("email")).map(EmailAddress::new),
                row.getBoolean("email_sure"),
                Locale.of(row.getString("language")));
    }
}

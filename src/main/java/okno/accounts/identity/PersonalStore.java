package okno.accounts.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.FullName;
import okno.accounts.identity.PersonalRecords.Sourced;
import okno.identifiers.Snils;
import okno.platform.secrets.Secrets;
import okno.platform.sql.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Passports and addresses lie sealed, bound to the account they belong to.
@Repository
class PersonalStore {
    private static final String PASSPORT = "citizen-passport";
    private static final String ADDRESS = "citizen-address";

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Json json;

    PersonalStore(JdbcClient jdbc, Secrets secrets, Json json) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.json = json;
    }

    Optional<Sourced<Passport>> passport(CitizenId id) {
        return jdbc.sql(
                        """
                select d.sealed, d.source
                  from accounts.identity_document d
                 where d.citizen_id = :id
                """)
                .param("id", id.value())
                .query((row, index) -> opened(PASSPORT, id, row, Passport.class))
                .optional();
    }

    void keepPassport(CitizenId id, Passport passport, Source source, Instant now) {
        jdbc.sql(
                        """
                insert into accounts.identity_document
                  (citizen_id, sealed, fingerprint, source, changed_at)
                values (:id, :sealed, :fingerprint, :source, :now)
                on conflict (citizen_id) do update
                   set sealed = excluded.sealed, fingerprint = excluded.fingerprint,
                       source = excluded.source, changed_at = excluded.changed_at
                """)
                .param("id", id.value())
                .param("sealed", sealed(PASSPORT, id, passport))
                .param(
                        "fingerprint",
                        secrets.fingerprint(PASSPORT, passport.series() + passport.number()))
                .param("source", source.text())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Sourced<PostalAddress>> postalAddress(CitizenId id) {
        return jdbc.sql(
                        """
                select a.sealed, a.source
                  from accounts.address a
                 where a.citizen_id = :id
                   and a.kind = 'postal'
                """)
                .param("id", id.value())
                .query((row, index) -> opened(ADDRESS, id, row, PostalAddress.class))
                .optional();
    }

    Map<CitizenId, PostalAddress> postalAddresses(Collection<CitizenId> ids) {
        var found = new HashMap<CitizenId, PostalAddress>();
        jdbc.sql(
                        """
                select a.citizen_id, a.sealed, a.source
                  from accounts.address a
                 where a.citizen_id = any(:ids)
                   and a.kind = 'postal'
                """)
                .param("ids", ids.stream().map(CitizenId::value).toArray(UUID[]::new))
                .query(
                        row -> {
                            var id = new CitizenId(row.getObject("citizen_id", UUID.class));
                            found.put(id, opened(ADDRESS, id, row, PostalAddress.class).value());
                        });
        return found;
    }

    void keepPostalAddress(CitizenId id, PostalAddress address, Source source, Instant now) {
        jdbc.sql(
                        """
                insert into accounts.address (citizen_id, kind, sealed, source, changed_at)
                values (:id, 'postal', :sealed, :source, :now)
                on conflict (citizen_id, kind) do update
                   set sealed = excluded.sealed, source = excluded.source,
                       changed_at = excluded.changed_at
                """)
                .param("id", id.value())
                .param("sealed", sealed(ADDRESS, id, address))
                .param("source", source.text())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// What of a person was compared when his identity was confirmed: a certificate names neither
    /// birth nor passport, so it leaves both on his word.
    record Compared(boolean birth, boolean passport) {}

    Compared compared(CitizenId id) {
        return jdbc.sql(
                        """
                select c.confirmed_by is distinct from 'signature'
                         or c.birth_source <> 'person' as birth,
                       c.confirmed_by is distinct from 'signature'
                         or coalesce(d.source, 'person') <> 'person' as passport
                  from accounts.citizen c
                  left join accounts.identity_document d on d.citizen_id = c.id
                 where c.id = :id
                """)
                .param("id", id.value())
                .query(
                        (row, index) ->
                                new Compared(row.getBoolean("birth"), row.getBoolean("passport")))
                .single();
    }

    void keepBirth(CitizenId id, Birth birth, Source source, Instant now) {
        jdbc.sql(
                        """
                update accounts.citizen
                   set birth_date = :date, sex = :sex, birth_source = :source, changed_at = :now
                 where id = :id
                """)
                .param("source", source.text())
                .param("date", birth.date())
                .param("sex", birth.sex().text())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    void rename(CitizenId id, FullName name, Source source, Instant now) {
        jdbc.sql(
                        """
                update accounts.citizen
                   set surname = :surname, given_name = :givenName, patronymic = :patronymic,
                       name_source = :source, changed_at = :now
                 where id = :id
                """)
                .param("source", source.text())
                .param("surname", name.surname())
                .param("givenName", name.givenName())
                .param("patronymic", name.patronymic())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    void keepFormerName(UUID row, CitizenId id, FullName name, Instant now) {
        jdbc.sql(
                        """
                insert into accounts.former_name
                  (id, citizen_id, surname, given_name, patronymic, held_until)
                values (:row, :id, :surname, :givenName, :patronymic, :now)
                """)
                .param("row", row)
                .param("id", id.value())
                .param("surname", name.surname())
                .param("givenName", name.givenName())
                .param("patronymic", name.patronymic())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void changeSnils(CitizenId id, Snils snils, Source source, Instant now) {
        jdbc.sql(
                        """
                update accounts.citizen
                   set snils = :snils, snils_source = :source, detached_at = null, changed_at = :now
                 where id = :id
                """)
                .param("source", source.text())
                .param("snils", snils.digits())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    Optional<Means> activationWay(CitizenId id) {
        return jdbc.sql(
                        """
                select c.activation_way
                  from accounts.citizen c
                 where c.id = :id
                   and c.activation_way is not null
                """)
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(Means::of);
    }

    void keepActivationWay(CitizenId id, Means way, Instant now) {
        jdbc.sql(
                        """
                update accounts.citizen
                   set activation_way = :way, changed_at = :now
                 where id = :id
                """)
                .param("way", way.text())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    private byte[] sealed(String purpose, CitizenId id, Object value) {
        return secrets.sealText(purpose, json.write(value), id.value());
    }

    private <T> Sourced<T> opened(String purpose, CitizenId id, ResultSet row, Class<T> type)
            throws SQLException {
        var plain = secrets.openText(purpose, row.getBytes("sealed"), id.value());
        var value = json.read(plain, type);
        return new Sourced<>(value, Source.of(row.getString("source")));
    }
}

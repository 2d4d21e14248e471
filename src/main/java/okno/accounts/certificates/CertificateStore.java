package okno.accounts.certificates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CertificateStore {
    private final JdbcClient jdbc;

    CertificateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A use that was noted.
    ///
    /// @param first whether the certificate was new to the account
    record Noted(UUID id, boolean first) {}

    /// The certificates of a person, the last used first.
    List<KnownCertificate> of(CitizenId citizen, int most) {
        return jdbc.sql(
                        """
                select c.id, c.serial, c.issuer, c.valid_until, c.first_used_at, c.last_used_at,
                       c.forbidden_at
                  from accounts.certificate c
                 where c.citizen_id = :citizen
                 order by c.last_used_at desc, c.id
                 limit :most
                """)
                .param("citizen", citizen.value())
                .param("most", most)
                .query(CertificateStore::toCertificate)
                .list();
    }

    /// Notes a use; empty if the certificate is forbidden.
    Optional<Noted> use(UUID fresh, CitizenId citizen, SeenCertificate seen, Instant now) {
        return jdbc.sql(
                        """
                insert into accounts.certificate as c (id, citizen_id, fingerprint, serial, issuer,
                                                       valid_until, first_used_at, last_used_at)
                values (:id, :citizen, :fingerprint, :serial, :issuer,
                        :until, :now, :now)
                on conflict (citizen_id, fingerprint) do update
                   set last_used_at = excluded.last_used_at
                 where c.forbidden_at is null
                returning c.id
                """)
                .param("id", fresh)
                .param("citizen", citizen.value())
                .param("fingerprint", seen.fingerprint())
                .param("serial", seen.serial())
                .param("issuer", seen.issuer())
                .param("until", seen.validUntil().atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getObject("id", UUID.class))
                .optional()
                .map(id -> new Noted(id, id.equals(fresh)));
    }

    /// Whether the certificate is forbidden; nobody forbids or allows it until the transaction
    /// ends.
    boolean forbidden(CitizenId citizen, String fingerprint) {
        return jdbc.sql(
                        """
                select c.forbidden_at is not null
                  from accounts.certificate c
                 where c.citizen_id = :citizen
                   and c.fingerprint = :fingerprint
                   for update
                """)
                .param("citizen", citizen.value())
                .param("fingerprint", fingerprint)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /// False if the person has no such certificate.
    boolean has(CitizenId citizen, UUID id) {
        return jdbc.sql(
                        """
                select exists (select from accounts.certificate c
                                where c.id = :id
                                  and c.citizen_id = :citizen)
                """)
                .param("id", id)
                .param("citizen", citizen.value())
                .query(Boolean.class)
                .single();
    }

    /// False if it was forbidden before.
    boolean forbid(CitizenId citizen, UUID id, Instant now) {
        return jdbc.sql(
                                """
                update accounts.certificate
                   set forbidden_at = :now
                 where id = :id
                   and citizen_id = :citizen
                   and forbidden_at is null
                """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .param("citizen", citizen.value())
                        .update()
                > 0;
    }

    /// False if it was not forbidden.
    boolean allow(CitizenId citizen, UUID id) {
        return jdbc.sql(
                                """
                update accounts.certificate
                   set forbidden_at = null
                 where id = :id
                   and citizen_id = :citizen
                   and forbidden_at is not null
                """)
                        .param("id", id)
                        .param("citizen", citizen.value())
                        .update()
                > 0;
    }

    private static KnownCertificate toCertificate(ResultSet row, int index) throws SQLException {
        return new KnownCertificate(
                row.getObject("id", UUID.class),
                row.getString("serial"),
                row.getString("issuer"),
                at(row, "valid_until"),
                at(row, "first_used_at"),
                at(row, "last_used_at"),
                Optional.ofNullable(row.getObject("forbidden_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

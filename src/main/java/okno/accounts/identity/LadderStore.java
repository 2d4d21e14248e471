package okno.accounts.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.AccountLevel;
import okno.accounts.CitizenId;
import okno.identifiers.Snils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LadderStore {
    /// More accounts never claim one СНИЛС: registration stops long before.
    private static final int CLAIMANTS = 50;

    private final JdbcClient jdbc;

    LadderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A step that was made.
    record Step(AccountLevel from, AccountLevel to, LevelCause cause, Instant at) {}

    /// The same lock as a registration takes: claims and confirmations wait for each other.
    void lock(Snils snils) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('accounts.claim ' || :snils, 0))")
                .param("snils", snils.digits())
                .query((row, index) -> true)
                .single();
    }

    Optional<Snils> snils(CitizenId id) {
        return jdbc.sql("select c.snils from accounts.citizen c where c.id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(Snils::new);
    }

    Optional<Standing> standing(CitizenId id) {
        return jdbc.sql(
                        """
                select c.email_confirmed_at is not null as email,
                       c.phone_confirmed_at is not null as phone,
                       c.birth_date is not null and c.sex is not null as birth,
                       d.citizen_id is not null as document,
                       c.detached_at is not null as detached,
                       c.level
                  from accounts.citizen c
                  left join accounts.identity_document d on d.citizen_id = c.id
                 where c.id = :id
                """)
                .param("id", id.value())
                .query(LadderStore::toStanding)
                .optional();
    }

    AccountLevel level(CitizenId id) {
        return AccountLevel.of(
                jdbc.sql("select c.level from accounts.citizen c where c.id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single());
    }

    /// The confirmed account of a СНИЛС.
    Optional<CitizenId> owner(Snils snils) {
        return jdbc.sql(
                        """
                select c.id
                  from accounts.citizen c
                 where c.snils = :snils
                   and c.level = 'confirmed'
                """)
                .param("snils", snils.digits())
                .query(UUID.class)
                .optional()
                .map(CitizenId::new);
    }

    /// Whether an account other than this one is above basic under the СНИЛС.
    boolean heldByOther(Snils snils, CitizenId id) {
        return jdbc.sql(
                        """
                select exists (
                       select 1
                         from accounts.citizen c
                        where c.snils = :snils
                          and c.level <> 'basic'
                          and c.id <> :id)
                """)
                .param("snils", snils.digits())
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    List<CitizenId> claimants(Snils snils) {
        return jdbc.sql(
                        """
                select c.id
                  from accounts.citizen c
                 where c.snils = :snils
                 order by c.id
                 limit :limit
                """)
                .param("snils", snils.digits())
                .param("limit", CLAIMANTS)
                .query((row, index) -> new CitizenId(row.getObject("id", UUID.class)))
                .list();
    }

    /// False if it was detached before.
    boolean detach(CitizenId id, Instant now) {
        return jdbc.sql(
                                """
                update accounts.citizen
                   set detached_at = :now, changed_at = :now
                 where id = :id
                   and detached_at is null
                """)
                        .param("id", id.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// False if it was not detached.
    boolean attach(CitizenId id) {
        return jdbc.sql(
                                """
                update accounts.citizen
                   set detached_at = null
                 where id = :id
                   and detached_at is not null
                """)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void confirm(CitizenId id, Means means, Instant now) {
        jdbc.sql(
                        """
                update accounts.citizen
                   set confirmed_by = :means, confirmed_at = :now
                 where id = :id
                """)
                .param("id", id.value())
                .param("means", means.text())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Forgets that it was confirmed: it keeps no number from others any more.
    void unconfirm(CitizenId id) {
        jdbc.sql(
                        """
                update accounts.citizen
                   set confirmed_by = null, confirmed_at = null
                 where id = :id
                """)
                .param("id", id.value())
                .update();
    }

    /// Whether somebody who was confirmed under the СНИЛС keeps it: he owns it, or changed his data
    /// and waits to be seen anew.
    boolean kept(Snils snils) {
        return jdbc.sql(
                        """
                select exists (
                       select 1
                         from accounts.citizen c
                        where c.snils = :snils
                          and c.confirmed_at is not null
                          and c.detached_at is null)
                """)
                .param("snils", snils.digits())
                .query(Boolean.class)
                .single();
    }

    void setLevel(CitizenId id, AccountLevel level, Instant now) {
        jdbc.sql(
                        """
                update accounts.citizen
                   set level = :level, changed_at = :now
                 where id = :id
                """)
                .param("id", id.value())
                .param("level", level.text())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void keepStep(UUID id, CitizenId citizen, Step step) {
        jdbc.sql(
                        """
                insert into accounts.level_step (id, citizen_id, level_before, level_after, cause, made_at)
                values (:id, :citizen, :from, :to, :cause, :at)
                """)
                .param("id", id)
                .param("citizen", citizen.value())
                .param("from", step.from().text())
                .param("to", step.to().text())
                .param("cause", step.cause().text())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Standing toStanding(ResultSet row, int index) throws SQLException {
        return new Standing(
                row.getBoolean("email"),
                row.getBoolean("phone"),
                row.getBoolean("birth"),
                row.getBoolean("document"),
                row.getBoolean("detached"),
                AccountLevel.of(row.getString("level")));
    }
}

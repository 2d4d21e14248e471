package okno.accounts.representation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.FullName;
import okno.accounts.StaffId;
import okno.accounts.representation.Representation.State;
import okno.identifiers.Snils;
import okno.platform.secrets.Secrets;
import okno.platform.sql.Json;
import okno.platform.sql.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What papers say lies sealed, bound to its representation.
@Repository
class RepresentationStore {
    private static final String SEAL_PURPOSE = "accounts.representation";

    private static final String FOUND =
            """
            select r.id, r.representative_id, r.principal_id, r.state, r.sealed, r.ends_on,
                   r.asked_at, r.checked_at, r.reason, r.ends_on <= :today as over,
                   p.surname, p.given_name, p.patronymic
              from accounts.representation r
              left join accounts.citizen p on p.id = r.principal_id
            """;

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Json json;

    RepresentationStore(JdbcClient jdbc, Secrets secrets, Json json) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.json = json;
    }

    /// What a paper says.
    ///
    /// @param snils of the person acted for, in digits; absent for a child
    record Paper(Ground ground, FullName principal, @Nullable String snils) {
        Optional<Snils> principalSnils() {
            return Optional.ofNullable(snils).map(Snils::new);
        }
    }

    /// One wish of a person at a time, so that an impatient finger asks once.
    void lockAll(CitizenId representative) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('accounts.acts ' || :id, 0))")
                .param("id", representative.toString())
                .query((row, index) -> true)
                .single();
    }

    void insert(Representation one, Optional<Snils> snils) {
        var paper =
                new Paper(one.ground(), one.principalName(), snils.map(Snils::digits).orElse(null));
        jdbc.sql(
                        """
                insert into accounts.representation
                  (id, representative_id, principal_id, ground, state, sealed, ends_on, asked_at)
                values
                  (:id, :representative, :principal, :ground, :state, :sealed, :endsOn, :askedAt)
                """)
                .param("id", one.id())
                .param("representative", one.representative().value())
                .param("principal", one.principal().map(CitizenId::value).orElse(null))
                .param("ground", one.ground().kind().text())
                .param("state", one.state().name().toLowerCase(Locale.ROOT))
                .param("sealed", sealed(one.id(), paper))
                .param("endsOn", one.endsOn())
                .param("askedAt", one.askedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Representation> find(Where where, LocalDate today, int limit) {
        return jdbc.sql(FOUND + where.sql() + " order by r.id desc limit :limit")
                .params(where.params())
                .param("today", today)
                .param("limit", limit)
                .query(this::toRepresentation)
                .list();
    }

    /// Scans that nobody has checked, the oldest first.
    ///
    /// @param after the last one of the page before
    List<Representation> toCheck(Optional<UUID> after, LocalDate today, int limit) {
        var where =
                new Where()
                        .and("r.scanned_at is not null")
                        .and("r.checked_at is null")
                        .and("r.state in ('asked', 'in_force')")
                        .and("r.ends_on > :today")
                        .and("r.id > :after", "after", after.orElse(null));
        return jdbc.sql(FOUND + where.sql() + " order by r.id limit :limit")
                .params(where.params())
                .param("today", today)
                .param("limit", limit)
                .query(this::toRepresentation)
                .list();
    }

    void scanned(UUID id, Instant now) {
        jdbc.sql("update accounts.representation set scanned_at = :now where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /// One that the caller is about to change: others wait.
    Optional<Representation> lock(UUID id, LocalDate today) {
        return jdbc.sql(FOUND + " where r.id = :id for update of r")
                .param("id", id)
                .param("today", today)
                .query(this::toRepresentation)
                .optional();
    }

    Optional<Snils> principalSnils(UUID id) {
        return jdbc.sql("select r.sealed from accounts.representation r where r.id = :id")
                .param("id", id)
                .query((row, index) -> opened(id, row.getBytes("sealed")).principalSnils())
                .optional()
                .flatMap(it -> it);
    }

    void accept(UUID id, CitizenId principal, StaffId by, Instant now) {
        jdbc.sql(
                        """
                update accounts.representation
                   set state = 'in_force', principal_id = :principal, checked_by = :by,
                       checked_at = :now
                 where id = :id
                """)
                .param("principal", principal.value())
                .param("by", by.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    /// @param state refused or ended
    void close(UUID id, State state, Optional<Refusal> reason, Instant now) {
        jdbc.sql(
                        """
                update accounts.representation
                   set state = :state, reason = :reason, closed_at = :now
                 where id = :id
                """)
                .param("state", state.name().toLowerCase(Locale.ROOT))
                .param("reason", reason.map(Refusal::text).orElse(null))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    List<UUID> forget(CitizenId citizen) {
        return jdbc.sql(
                        """
                with gone as (
                  delete from accounts.representation
                   where representative_id = :citizen
                      or principal_id = :citizen
                  returning id, representative_id
                )
                select g.id
                  from gone g
                 where g.representative_id = :citizen
                """)
                .param("citizen", citizen.value())
                .query((row, index) -> row.getObject("id", UUID.class))
                .list();
    }

    /// Hands those that an operator has checked on to another account of the same person.
    void move(CitizenId from, CitizenId to) {
        jdbc.sql(
                        """
                update accounts.representation
                   set principal_id = :to
                 where principal_id = :from
                   and checked_at is not null
                """)
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    private Representation toRepresentation(ResultSet row, int index) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var paper = opened(id, row.getBytes("sealed"));
        var ground = paper.ground();
        return new Representation(
                id,
                new CitizenId(row.getObject("representative_id", UUID.class)),
                Optional.ofNullable(row.getObject("principal_id", UUID.class)).map(CitizenId::new),
                row.getString("surname") == null
                        ? paper.principal()
                        : new FullName(
                                row.getString("surname"),
                                row.getString("given_name"),
                                row.getString("patronymic")),
                new Ground(
                        ground.kind(),
                        ground.number(),
                        ground.issuedOn(),
                        ground.issuedBy(),
                        row.getObject("checked_at") != null),
                state(row.getString("state"), row.getBoolean("over")),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("reason")).flatMap(Refusal::of));
    }

    private static State state(String word, boolean over) {
        var kept = State.valueOf(word.toUpperCase(Locale.ROOT));
        var open = kept == State.ASKED || kept == State.IN_FORCE;
        return open && over ? State.EXPIRED : kept;
    }

    private byte[] sealed(UUID id, Paper paper) {
        return secrets.sealText(SEAL_PURPOSE, json.write(paper), id);
    }

    private Paper opened(UUID id, byte[] sealed) {
        return json.read(secrets.openText(SEAL_PURPOSE, sealed, id), Paper.class);
    }
}

package okno.payments.statements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.StaffId;
import okno.content.ContentProblem;
import okno.payments.statements.StatementReport.Counts;
import okno.payments.statements.StatementReport.Progress;
import okno.platform.sql.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;

/// Files of statements.
@Repository
class StatementStore {
    private static final String FOUND =
            """
            select s.id, s.agency, s.format, s.state, s.lines, s.known, s.problems, s.taken_by,
                   s.taken_at, s.matched, s.doubtful, s.outgoing,
                   case when s.state <> 'refused'
                        then s.lines - s.known - s.matched - s.doubtful - s.outgoing
                        else 0 end as waiting
              from payments.statement s
            """;

    private final JdbcClient jdbc;
    private final Json json;

    StatementStore(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Of these bodies, those that have or had this account, by slug.
    List<String> owners(Collection<String> bodies, String account) {
        return jdbc.sql(
                        """
                select distinct p.agency
                  from payments.payee p
                 where p.agency = any (:bodies)
                   and p.state in ('in_force', 'replaced')
                   and p.requisites -> 'account' ->> 'number' = :account
                 order by p.agency
                 limit 100
                """)
                .param("bodies", bodies.toArray(String[]::new))
                .param("account", account)
                .query((row, index) -> row.getString("agency"))
                .list();
    }

    /// Whether days of an account were read from files of another format, whose movements cannot be
    /// recognised.
    boolean otherFormat(StatementAccount account, StatementFormat format) {
        return jdbc.sql(
                        """
                select exists (
                       select 1
                         from payments.statement_line l
                         join payments.statement s on s.id = l.statement_id
                        where l.account = :account
                          and l.booked_on between :from and :to
                          and s.format <> :format)
                """)
                .param("account", account.number())
                .param("from", account.from())
                .param("to", account.to())
                .param("format", word(format))
                .query(Boolean.class)
                .single();
    }

    /// Takes the rows of accounts for this transaction, so that no two files of one are read at a
    /// time.
    void hold(Collection<String> accounts) {
        var sorted = accounts.stream().distinct().sorted().toArray(String[]::new);
        jdbc.sql(
                        """
                insert into payments.bank_account (number)
                select unnest(cast(:accounts as text[])) on conflict do nothing
                """)
                .param("accounts", sorted)
                .update();
        jdbc.sql(
                        """
                select a.number from payments.bank_account a
                 where a.number = any (:accounts)
                 order by a.number
                   for update
                """)
                .param("accounts", sorted)
                .query(String.class)
                .list();
    }

    /// Stores a file.
    ///
    /// @return false if it was taken before
    boolean insert(StatementReport report, String digest) {
        return jdbc.sql(
                                """
                insert into payments.statement
                  (id, agency, digest, format, state, lines, known, problems, taken_by, taken_at)
                values
                  (:id, :agency, :digest, :format, :state, :lines, :known,
                   cast(:problems as jsonb), :by, :at)
                on conflict do nothing
                """)
                        .param("id", report.id())
                        .param("agency", report.agency())
                        .param("digest", digest)
                        .param("format", word(report.format()))
                        .param("state", word(report.progress()))
                        .param("lines", report.lines())
                        .param("known", report.known())
                        .param("problems", json.write(report.problems()))
                        .param("by", report.by().map(StaffId::value).orElse(null))
                        .param("at", report.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void insert(UUID statement, int place, StatementAccount account) {
        jdbc.sql(
                        """
                insert into payments.statement_account
                  (statement_id, place, account, from_on, to_on, opening, incoming, outgoing, closing)
                values
                  (:statement, :place, :account, :from, :to, :opening, :incoming, :outgoing, :closing)
                """)
                .param("statement", statement)
                .param("place", place)
                .param("account", account.number())
                .param("from", account.from())
                .param("to", account.to())
                .param("opening", account.opening())
                .param("incoming", account.incoming())
                .param("outgoing", account.outgoing())
                .param("closing", account.closing())
                .update();
    }

    /// What was not stored because it was there is known.
    void countTaken(UUID statement) {
        jdbc.sql(
                        """
                update payments.statement s
                   set known = s.lines - n.kept, doubtful = n.doubtful, outgoing = n.outgoing
                  from (
                       select count(*) as kept,
                              count(*) filter (where l.doubt is not null) as doubtful,
                              count(*) filter (where l.state = 'outgoing') as outgoing
                         from payments.statement_line l
                        where l.statement_id = :id) n
                 where s.id = :id
                """)
                .param("id", statement)
                .update();
    }

    /// Some of what was taken is brought together with charges, or is not for sure.
    void countMatched(UUID statement, int matched, int doubtful) {
        jdbc.sql(
                        """
                update payments.statement
                   set matched = matched + :matched, doubtful = doubtful + :doubtful
                 where id = :id
                """)
                .param("matched", matched)
                .param("doubtful", doubtful)
                .param("id", statement)
                .update();
    }

    void done(UUID statement) {
        jdbc.sql("update payments.statement set state = 'done' where id = :id")
                .param("id", statement)
                .update();
    }

    /// The file with this digest that was taken.
    Optional<UUID> taken(String digest) {
        return jdbc.sql(
                        """
                select s.id from payments.statement s
                 where s.digest = :digest and s.state <> 'refused'
                """)
                .param("digest", digest)
                .query(UUID.class)
                .optional();
    }

    Optional<StatementReport> find(Collection<String> bodies, UUID id) {
        return jdbc.sql(FOUND + " where s.id = :id and s.agency = any (:bodies)")
                .param("id", id)
                .param("bodies", bodies.toArray(String[]::new))
                .query(this::toReport)
                .optional();
    }

    /// The newest files of some bodies.
    List<StatementReport> list(Collection<String> bodies, int limit) {
        return jdbc.sql(
                        FOUND
                                + """
                 where s.agency = any (:bodies)
                 order by s.id desc
                 limit :limit
                """)
                .param("bodies", bodies.toArray(String[]::new))
                .param("limit", limit)
                .query(this::toReport)
                .list();
    }

    private StatementReport toReport(ResultSet row, int index) throws SQLException {
        return new StatementReport(
                row.getObject("id", UUID.class),
                row.getString("agency"),
                StatementFormat.valueOf(row.getString("format").toUpperCase(Locale.ROOT)),
                Progress.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("lines"),
                row.getInt("known"),
                new Counts(
                        row.getInt("waiting"),
                        row.getInt("matched"),
                        row.getInt("doubtful"),
                        row.getInt("outgoing")),
                json.read(row.getString("problems"), new TypeReference<List<ContentProblem>>() {}),
                Optional.ofNullable(row.getObject("taken_by", UUID.class)).map(StaffId::new),
                row.getObject("taken_at", OffsetDateTime.class).toInstant());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

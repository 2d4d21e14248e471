package okno.accounts.departures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ForsakenStore {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String FORSAKEN =
            """
            select c.id, c.birth_date
              from accounts.citizen c
             where c.ward
               and c.erased_at is null
               and c.created_at < :since
               and not exists (
                   select 1
                     from accounts.representation r
                    where r.principal_id = c.id
                      and (r.closed_at >= :since
                           or (r.state in ('asked', 'in_force') and r.ends_on > :ended)))
            """;

    private final JdbcClient jdbc;

    ForsakenStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A ward that nobody acts for.
    record Forsaken(CitizenId id, LocalDate bornOn) {}

    /// Wards that nobody acts for or asks to, and nobody did lately; the next ones by id.
    ///
    /// @param ended the last day of rights that count no more
    /// @param since the moment after which an end, or the ward itself, is too new
    List<Forsaken> after(Optional<CitizenId> last, LocalDate ended, Instant since, int most) {
        return jdbc.sql(
                        FORSAKEN
                                + """
                   and c.id > :last
                 order by c.id
                 limit :most
                """)
                .param("last", last.map(CitizenId::value).orElse(BEFORE_ALL))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("ended", ended)
                .param("most", most)
                .query((row, _) -> toForsaken(row))
                .list();
    }

    /// One of them.
    Optional<Forsaken> find(CitizenId ward, LocalDate ended, Instant since) {
        return jdbc.sql(FORSAKEN + " and c.id = :id")
                .param("id", ward.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("ended", ended)
                .query((row, _) -> toForsaken(row))
                .optional();
    }

    private static Forsaken toForsaken(ResultSet row) throws SQLException {
        return new Forsaken(
                new CitizenId(row.getObject("id", UUID.class)),
                row.getObject("birth_date", LocalDate.class));
    }
}

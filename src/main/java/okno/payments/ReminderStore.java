package okno.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Ends that come near, and which of them were told.
@Repository
class ReminderStore {
    private static final String ENDING =
            """
            select e.id, e.agency, e.kind, e.ends_on
              from (
                   select c.id, c.agency, 'discount' as kind, c.discount_until as ends_on
                     from payments.charge c
                    where not c.annulled
                      and not c.settled
                      and c.discount_until between :from and :to
                   union all
                   select c.id, c.agency, 'term', c.term_on
                     from payments.charge c
                    where not c.annulled
                      and not c.settled
                      and c.term_on between :from and :to) e
             where e.id > :after
               and not exists (
                   select from payments.reminder r
                    where r.charge_id = e.id
                      and r.kind = e.kind
                      and r.ends_on = e.ends_on)
             order by e.id, e.kind
             limit :limit
            """;

    private final JdbcClient jdbc;

    ReminderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What of a charge ends.
    enum Kind {
        DISCOUNT,
        TERM;

        /// The word in the database.
        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// An end that nobody was told of yet.
    record Ending(UUID charge, String agency, Kind kind, LocalDate on) {}

    /// Ends of open charges within these days, in the order of their ids.
    List<Ending> ending(LocalDate from, LocalDate to, UUID after, int limit) {
        return jdbc.sql(ENDING)
                .param("from", from)
                .param("to", to)
                .param("after", after)
                .param("limit", limit)
                .query(
                        (row, _) ->
                                new Ending(
                                        row.getObject("id", UUID.class),
                                        row.getString("agency"),
                                        Kind.valueOf(
                                                row.getString("kind").toUpperCase(Locale.ROOT)),
                                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }

    /// Notes that an end is told now.
    ///
    /// @return false if it was told before, or the charge owes nothing any more
    boolean take(Ending ending, Instant now) {
        return jdbc.sql(
                                """
                insert into payments.reminder (charge_id, kind, ends_on, told_at)
                select c.id, :kind, :on, :now
                  from payments.charge c
                 where c.id = :charge
                   and not c.annulled
                   and not c.settled
                on conflict do nothing
                """)
                        .param("kind", ending.kind().word())
                        .param("on", ending.on())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("charge", ending.charge())
                        .update()
                == 1;
    }
}

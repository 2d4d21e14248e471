package okno.submissions.fees;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.submissions.SubmissionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Drafts that wait for their fee.
@Repository
class AwaitedFeeStore {
    private final JdbcClient jdbc;

    AwaitedFeeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A draft that somebody wanted to send.
    ///
    /// @param citizen whose it is
    /// @param sender who sends it
    /// @param seen the lock of the draft as he saw it
    record Awaited(SubmissionId draft, CitizenId citizen, CitizenId sender, int seen) {
        /// A representative sends himself: his right may have ended when the money comes.
        boolean byItself() {
            return sender.equals(citizen);
        }
    }

    /// Keeps that a draft waits; of two wishes the last one counts.
    void put(Awaited awaited, UUID charge, Instant at) {
        jdbc.sql(
                        """
                insert into submissions.awaited_fee (draft_id, charge_id, sender_id, seen, asked_at)
                values (:draft, :charge, :sender, :seen, :at)
                on conflict (draft_id) do update
                   set charge_id = :charge, sender_id = :sender, seen = :seen, asked_at = :at
                """)
                .param("draft", awaited.draft().value())
                .param("charge", charge)
                .param("sender", awaited.sender().value())
                .param("seen", awaited.seen())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Awaited> find(SubmissionId draft) {
        return find("a.draft_id", draft.value());
    }

    /// The draft that waits for a charge.
    Optional<Awaited> waitingFor(UUID charge) {
        return find("a.charge_id", charge);
    }

    private Optional<Awaited> find(String column, UUID id) {
        return jdbc.sql(
                        """
                select a.draft_id, d.citizen_id, a.sender_id, a.seen
                  from submissions.awaited_fee a
                  join submissions.draft d on d.id = a.draft_id
                 where %s = :id
                """
                                .formatted(column))
                .param("id", id)
                .query(
                        (row, index) ->
                                new Awaited(
                                        new SubmissionId(row.getObject("draft_id", UUID.class)),
                                        new CitizenId(row.getObject("citizen_id", UUID.class)),
                                        new CitizenId(row.getObject("sender_id", UUID.class)),
                                        row.getInt("seen")))
                .optional();
    }

    /// Of some applications those that are there no more, or were withdrawn: a fee that was paid
    /// for one of them was paid for nothing.
    List<UUID> gone(Collection<UUID> subjects) {
        return jdbc.sql(
                        """
                select s.id
                  from unnest(:subjects) as s (id)
                 where not exists (select from submissions.draft d where d.id = s.id)
                   and not exists (
                       select from submissions.submission b
                        where b.id = s.id and b.status <> 'cancelled')
                """)
                .param("subjects", subjects.toArray(UUID[]::new))
                .query((row, index) -> row.getObject("id", UUID.class))
                .list();
    }
}

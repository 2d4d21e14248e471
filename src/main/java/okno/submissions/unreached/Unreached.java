package okno.submissions.unreached;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import okno.submissions.MySubmissions;
import okno.submissions.SubmissionId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Marks cases whose news reached nobody by any channel, so that the body reaches the citizen by
/// its own means. The mark goes when he opens the case in his cabinet.
@Service
public class Unreached {
    private final JdbcClient jdbc;
    private final Clock clock;

    Unreached(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Marks a case; one that is not the citizen's stays as it is.
    ///
    /// @param citizen the id of the account that could not be told
    /// @param number as people write it
    /// @return whether it is marked now
    @Transactional
    public boolean note(UUID citizen, String number) {
        return jdbc.sql(
                        """
                with own as (
                  select s.id
                    from submissions.submission s
                   where s.number = :number
                     and s.citizen_id = :citizen),
                marked as (
                  insert into submissions.unreached (submission_id, noticed_at)
                  select o.id, :now
                    from own o
                  on conflict (submission_id) do nothing)
                select exists (select 1 from own)
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("number", number)
                .param("citizen", citizen)
                .query(Boolean.class)
                .single();
    }

    /// Since when the citizen of a case could not be told; empty if he could.
    @Transactional(readOnly = true)
    public Optional<Instant> since(SubmissionId submission) {
        return jdbc.sql(
                        """
                select u.noticed_at
                  from submissions.unreached u
                 where u.submission_id = :submission
                """)
                .param("submission", submission.value())
                .query((row, _) -> row.getObject("noticed_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    @EventListener
    void on(MySubmissions.Opened opened) {
        jdbc.sql(
                        """
                delete from submissions.unreached u
                 where u.submission_id in (
                       select s.id
                         from submissions.submission s
                        where s.number = :number
                          and s.citizen_id = :citizen)
                """)
                .param("number", opened.number())
                .param("citizen", opened.citizen())
                .update();
    }
}

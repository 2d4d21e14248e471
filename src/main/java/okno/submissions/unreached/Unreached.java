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

    /// Marks a case; one that is not the citizen's stays as it is. A case that was written to waits
    /// for a letter again when the news are of later than the letter, which does not tell them.
    ///
    /// @param citizen the id of the account that could not be told
    /// @param number as people write it
    /// @param newsAt when what could not be told happened
    /// @return whether it is marked now
    @Transactional
    public boolean note(UUID citizen, String number, Instant newsAt) {
        return jdbc.sql(
                                """
                insert into submissions.unreached as u (submission_id, body, noticed_at, news_at)
                select s.id, s.body, :now, :news
                  from submissions.submission s
                 where s.number = :number
                   and s.citizen_id = :citizen
                on conflict (submission_id) do update
                   set (noticed_at, printed_at, written_at) = (
                       select case when due.again then :now else u.noticed_at end,
                              case when due.again then null else u.printed_at end,
                              case when due.again then null else u.written_at end
                         from (select u.written_at is not null
                                  and coalesce(u.printed_at, u.written_at) < :news as again) due),
                       news_at = greatest(u.news_at, excluded.news_at)
                """)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("news", newsAt.atOffset(ZoneOffset.UTC))
                        .param("number", number)
                        .param("citizen", citizen)
                        .update()
                > 0;
    }

    /// That the citizen of a case could not be told.
    ///
    /// @param since when the last way to him had failed
    /// @param writtenAt when the body sent a letter on paper; empty while it has not
    public record Mark(Instant since, Optional<Instant> writtenAt) {}

    /// The mark of a case; empty if its citizen could be told.
    @Transactional(readOnly = true)
    public Optional<Mark> of(SubmissionId submission) {
        return jdbc.sql(
                        """
                select u.noticed_at, u.written_at
                  from submissions.unreached u
                 where u.submission_id = :submission
                """)
                .param("submission", submission.value())
                .query(
                        (row, _) ->
                                new Mark(
                                        row.getObject("noticed_at", OffsetDateTime.class)
                                                .toInstant(),
                                        Optional.ofNullable(
                                                        row.getObject(
                                                                "written_at", OffsetDateTime.class))
                                                .map(OffsetDateTime::toInstant)))
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

package okno.launch.bench;

import java.util.List;
import okno.accounts.CitizenId;
import okno.platform.database.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Fills the table of submissions to a size with rows nobody sent: spread over the people of the
/// bench, three bodies and four years, one in twenty still open and sent in the last forty days.
/// Lists show them; their answers are no sealed text and they have no events, so they cannot be
/// opened.
final class Crowd implements Growing {
    private static final String GROW =
            """
            insert into submissions.submission
              (id, number, citizen_id, service_version_id, service, variant, body, status,
               may_withdraw, answers, registered_on, due_on, sent_at, changed_at, ended_at)
            select uuidv7(-past.span), past.number,
                   (cast(:people as uuid[]))[1 + past.i % :many], version.id, version.slug,
                   'main',
                   (array['stavropol-archives', 'minvody-archive', 'uszn-chelyabinsk'])
                     [1 + past.i / :many % 3],
                   case when past.open then 'delivered' else 'done' end,
                   past.open, decode(repeat('00', 170), 'hex'),
                   cast(now() - past.span as date),
                   cast(now() - past.span + interval '30 days' as date),
                   now() - past.span, now() - past.span,
                   case when not past.open then now() - past.span + interval '20 days' end
              from (select i, i % 20 = 0 as open,
                           (:rows - i) * 1.0 / :rows
                             * case when i % 20 = 0 then interval '40 days'
                                    else interval '1400 days' end as span,
                           regexp_replace(lpad(i::text, 9, '0'),
                             '(...)(...)(...)', '90-\\1-\\2-\\3-0') as number
                      from generate_series(:first, :rows) i) past
             cross join (select v.id, v.slug from catalogue.service_version v
                          where v.slug = :service limit 1) version
            """;

    private final JdbcClient jdbc;
    private final List<CitizenId> people;
    private int size;

    Crowd(Database database, List<CitizenId> people) {
        this.jdbc = JdbcClient.create(database.address().asOwner());
        this.people = people;
    }

    @Override
    public void growTo(int rows) {
        if (rows <= size) {
            return;
        }
        jdbc.sql(GROW)
                .param("people", people.stream().map(CitizenId::toString).toArray(String[]::new))
                .param("many", people.size())
                .param("first", size + 1)
                .param("rows", rows)
                .param("service", WholeDrafts.SERVICE)
                .update();
        jdbc.sql("vacuum analyze submissions.submission").update();
        size = rows;
    }
}

package okno.catalogue.downloads;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SequencedMap;
import okno.catalogue.downloads.BlankDownloads.BlankDay;
import okno.catalogue.downloads.BlankDownloads.Counts;
import okno.catalogue.downloads.BlankDownloads.Downloaded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class DownloadStore {

    private final JdbcClient jdbc;

    DownloadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Adds to what is counted already, in one statement, and deletes the days before one.
    @Transactional
    void add(SequencedMap<BlankDay, Counts> counted, LocalDate kept) {
        var keys = counted.sequencedKeySet();
        var counts = counted.sequencedValues();
        jdbc.sql(
                        """
                insert into catalogue.blank_download as d (day, slug, forms, samples)
                select n.day, n.slug, n.forms, n.samples
                  from unnest(cast(:days as date[]), cast(:slugs as text[]),
                              cast(:forms as integer[]), cast(:samples as integer[]))
                       as n (day, slug, forms, samples)
                on conflict (day, slug) do update
                   set forms = d.forms + excluded.forms,
                       samples = d.samples + excluded.samples
                """)
                .param(
                        "days",
                        keys.stream().map(key -> Date.valueOf(key.day())).toArray(Date[]::new))
                .param("slugs", keys.stream().map(BlankDay::slug).toArray(String[]::new))
                .param("forms", counts.stream().map(Counts::forms).toArray(Integer[]::new))
                .param("samples", counts.stream().map(Counts::samples).toArray(Integer[]::new))
                .update();
        jdbc.sql("delete from catalogue.blank_download where day < :day")
                .param("day", kept)
                .update();
    }

    /// @param slugs no more than a page of them
    List<Downloaded> find(Collection<String> slugs, LocalDate since) {
        return jdbc.sql(
                        """
                select d.slug,
                       coalesce(sum(d.forms) filter (where d.day >= :since), 0) as forms,
                       coalesce(sum(d.samples) filter (where d.day >= :since), 0) as samples,
                       sum(d.forms + d.samples) as ever
                  from catalogue.blank_download d
                 where d.slug = any (:slugs)
                 group by d.slug
                 limit :limit
                """)
                .param("since", since)
                .param("slugs", slugs.toArray(String[]::new))
                .param("limit", slugs.size())
                .query(DownloadStore::downloaded)
                .list();
    }

    /// The most downloaded since a day first.
    List<Downloaded> most(LocalDate since, int limit) {
        return jdbc.sql(
                        """
                select d.slug,
                       sum(d.forms) as forms,
                       sum(d.samples) as samples,
                       sum(d.forms + d.samples) as ever
                  from catalogue.blank_download d
                 where d.day >= :since
                 group by d.slug
                 order by sum(d.forms + d.samples) desc, d.slug
                 limit :limit
                """)
                .param("since", since)
                .param("limit", limit)
                .query(DownloadStore::downloaded)
                .list();
    }

    private static Downloaded downloaded(ResultSet row, int index) throws SQLException {
        return new Downloaded(
                row.getString("slug"),
                row.getLong("forms"),
                row.getLong("samples"),
                row.getLong("ever"));
    }
}

package okno.agencies;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import okno.agencies.AgencyExchange.Kind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ImportedAgencyStore {
    /// Far more than any country has; a list without a limit is a mistake.
    private static final int MOST = 1_000_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ImportedAgencyStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /// Contents by slug, in the order of the slugs.
    SequencedMap<String, byte[]> contents(Kind kind) {
        var contents = new LinkedHashMap<String, byte[]>();
        jdbc.sql(
                        """
                select i.slug, i.content
                  from agencies.imported i
                 where i.kind = :kind
                 order by i.slug collate "C"
                 limit :most
                """)
                .param("kind", kind.word())
                .param("most", MOST)
                .query((row, _) -> Map.entry(row.getString("slug"), row.getBytes("content")))
                .list()
                .forEach(entry -> contents.put(entry.getKey(), entry.getValue()));
        return contents;
    }

    void put(Kind kind, Map<String, byte[]> changed, Instant now) {
        batches.batchUpdate(
                """
                insert into agencies.imported (kind, slug, content, changed_at)
                values (?, ?, ?, ?)
                on conflict (kind, slug)
                do update set content = excluded.content, changed_at = excluded.changed_at
                """,
                changed.entrySet().stream()
                        .map(
                                entry ->
                                        new Object[] {
                                            kind.word(),
                                            entry.getKey(),
                                            entry.getValue(),
                                            now.atOffset(ZoneOffset.UTC)
                                        })
                        .toList());
    }

    /// Content files of every imported body and office.
    record Imported(List<byte[]> agencies, List<byte[]> offices) {
        Imported {
            agencies = List.copyOf(agencies);
            offices = List.copyOf(offices);
        }
    }

    Imported all() {
        return new Imported(
                List.copyOf(contents(Kind.AGENCY).values()),
                List.copyOf(contents(Kind.OFFICE).values()));
    }
}

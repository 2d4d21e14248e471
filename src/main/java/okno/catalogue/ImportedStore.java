package okno.catalogue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Consumer;
import okno.catalogue.ServiceVersionStore.Row;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What came by an import, and the number of the edition that tells nodes of it.
@Repository
class ImportedStore {

    /// Far more than any catalogue holds; a list without a limit is a mistake.
    private static final int MOST = 1_000_000;

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ImportedStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /// Hands over the versions in force of imported services one by one, in the order of the slugs;
    /// within a transaction never all of them are in memory.
    void services(Consumer<Row> reader) {
        jdbc.sql(
                        """
                select v.id, v.slug, v.number, v.content, v.hash, v.published_at
                  from catalogue.imported_service i
                  join catalogue.service_version v on v.id = i.version_id
                 order by i.slug collate "C"
                 limit :most
                """)
                .param("most", MOST)
                .withFetchSize(AT_ONCE)
                .query(
                        (RowCallbackHandler)
                                row -> reader.accept(ServiceVersionStore.toRow(row, 0)));
    }

    /// Ids of the same versions by slug, in the same order.
    SequencedMap<String, UUID> inForce() {
        var ids = new LinkedHashMap<String, UUID>();
        jdbc.sql(
                        """
                select i.slug, i.version_id
                  from catalogue.imported_service i
                 order by i.slug collate "C"
                 limit :most
                """)
                .param("most", MOST)
                .query(
                        (row, _) ->
                                Map.entry(
                                        row.getString("slug"),
                                        row.getObject("version_id", UUID.class)))
                .list()
                .forEach(entry -> ids.put(entry.getKey(), entry.getValue()));
        return ids;
    }

    /// Hands over versions some at a time, in no order; never all of them are in memory.
    void each(Collection<UUID> ids, Consumer<List<Row>> reader) {
        var all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            reader.accept(some(all.subList(from, Math.min(from + AT_ONCE, all.size()))));
        }
    }

    private List<Row> some(List<UUID> ids) {
        return jdbc.sql(
                        """
                select v.id, v.slug, v.number, v.content, v.hash, v.published_at
                  from catalogue.service_version v
                 where v.id = any (cast(:ids as uuid[]))
                 limit :most
                """)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .param("most", ids.size())
                .query(ServiceVersionStore::toRow)
                .list();
    }

    /// Makes versions those in force.
    void putServices(Collection<ServiceVersion> versions, Instant now) {
        batches.batchUpdate(
                """
                insert into catalogue.imported_service (slug, version_id, changed_at)
                values (?, ?, ?)
                on conflict (slug)
                do update set version_id = excluded.version_id, changed_at = excluded.changed_at
                """,
                versions.stream()
                        .map(
                                version ->
                                        new Object[] {
                                            version.slug(),
                                            version.id(),
                                            now.atOffset(ZoneOffset.UTC)
                                        })
                        .toList());
    }

    /// Contents by slug, in the order of the slugs.
    ///
    /// @param kind `document`, `blank` or `situation`
    SequencedMap<String, byte[]> papers(String kind) {
        var contents = new LinkedHashMap<String, byte[]>();
        jdbc.sql(
                        """
                select p.slug, p.content
                  from catalogue.imported_paper p
                 where p.kind = :kind
                 order by p.slug collate "C"
                 limit :most
                """)
                .param("kind", kind)
                .param("most", MOST)
                .query((row, _) -> Map.entry(row.getString("slug"), row.getBytes("content")))
                .list()
                .forEach(entry -> contents.put(entry.getKey(), entry.getValue()));
        return contents;
    }

    void putPapers(String kind, Map<String, byte[]> changed, Instant now) {
        batches.batchUpdate(
                """
                insert into catalogue.imported_paper (kind, slug, content, changed_at)
                values (?, ?, ?, ?)
                on conflict (kind, slug)
                do update set content = excluded.content, changed_at = excluded.changed_at
                """,
                changed.entrySet().stream()
                        .map(
                                entry ->
                                        new Object[] {
                                            kind,
                                            entry.getKey(),
                                            entry.getValue(),
                                            now.atOffset(ZoneOffset.UTC)
                                        })
                        .toList());
    }

    /// How often the catalogue was published.
    long edition() {
        return jdbc.sql("select e.number from catalogue.edition e").query(Long.class).single();
    }

    /// Tells every node, at the end of the transaction, to read the catalogue anew.
    void announce(Instant now) {
        jdbc.sql(
                        """
                with next as (
                  update catalogue.edition
                     set number = number + 1, published_at = :now
                  returning number)
                select pg_notify('catalogue_published', n.number::text)
                  from next n
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((_, _) -> true)
                .single();
    }
}

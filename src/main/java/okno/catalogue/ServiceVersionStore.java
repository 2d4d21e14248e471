package okno.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ServiceVersionStore {

    /// Any number that no other lock of the portal uses.
    private static final long PUBLICATION_LOCK = 0x6f6b6e6f_70756231L;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ServiceVersionStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /// What the table holds of a version.
    @SuppressWarnings("ArrayRecordComponent")
    record Row(UUID id, String slug, int number, byte[] content, String hash, Instant publishedAt) {

        ServiceVersion with(ServicePackage content) {
            return new ServiceVersion(id, number, hash, publishedAt, content);
        }
    }

    /// Lets one node publish at a time, until the end of the transaction.
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", PUBLICATION_LOCK)
                .query((_, _) -> true)
                .single();
    }

    /// The last version of each of the services; at most one row a slug.
    List<Row> latest(Collection<String> slugs) {
        return jdbc.sql(
                        """
                select distinct on (v.slug)
                       v.id, v.slug, v.number, v.content, v.hash, v.published_at
                  from catalogue.service_version v
                 where v.slug = any (:slugs)
                 order by v.slug, v.number desc
                 limit :most
                """)
                .param("slugs", slugs.toArray(String[]::new))
                .param("most", slugs.size())
                .query(ServiceVersionStore::toRow)
                .list();
    }

    /// The versions of a service, the newest first.
    List<Row> history(String slug, int limit) {
        return jdbc.sql(
                        """
                select v.id, v.slug, v.number, v.content, v.hash, v.published_at
                  from catalogue.service_version v
                 where v.slug = :slug
                 order by v.number desc
                 limit :limit
                """)
                .param("slug", slug)
                .param("limit", limit)
                .query(ServiceVersionStore::toRow)
                .list();
    }

    Optional<UUID> id(String slug, int number) {
        return jdbc.sql(
                        """
                select v.id
                  from catalogue.service_version v
                 where v.slug = :slug
                   and v.number = :number
                """)
                .param("slug", slug)
                .param("number", number)
                .query((row, _) -> row.getObject("id", UUID.class))
                .optional();
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql(
                        """
                select v.id, v.slug, v.number, v.content, v.hash, v.published_at
                  from catalogue.service_version v
                 where v.id = :id
                """)
                .param("id", id)
                .query(ServiceVersionStore::toRow)
                .optional();
    }

    void insert(List<Row> rows) {
        batches.batchUpdate(
                """
                insert into catalogue.service_version
                  (id, slug, number, content, hash, published_at)
                values (?, ?, ?, ?, ?, ?)
                """,
                rows.stream().map(ServiceVersionStore::values).toList());
    }

    private static Object[] values(Row row) {
        return new Object[] {
            row.id(),
            row.slug(),
            row.number(),
            row.content(),
            row.hash(),
            row.publishedAt().atOffset(ZoneOffset.UTC)
        };
    }

    static Row toRow(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getInt("number"),
                row.getBytes("content"),
                row.getString("hash"),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }
}

package okno.catalogue.remarks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.StaffId;
import okno.platform.secrets.Secrets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RemarkStore {

    private static final String PURPOSE = "catalogue.remark";

    private final JdbcClient jdbc;
    private final Secrets secrets;

    RemarkStore(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    void insert(Remark remark) {
        jdbc.sql(
                        """
                insert into catalogue.remark (id, slug, version, agency, text, email, created_at)
                values (:id, :slug, :version, :agency, :text, :email, :at)
                """)
                .param("id", remark.id())
                .param("slug", remark.slug())
                .param("version", remark.version())
                .param("agency", remark.agency())
                .param("text", sealed(remark.id(), remark.text()))
                .param("email", remark.email().map(it -> sealed(remark.id(), it)).orElse(null))
                .param("at", at(remark.createdAt()))
                .update();
    }

    /// The newest first.
    ///
    /// @param agencies slugs of the bodies whose cards are meant; empty for all
    /// @param before id of the last remark of the page before
    List<Remark> find(boolean done, Collection<String> agencies, Optional<UUID> before, int limit) {
        return jdbc.sql(
                        """
                select r.id, r.slug, r.version, r.agency, r.text, r.email, r.created_at, r.done_at
                  from catalogue.remark r
                 where (r.done_at is not null) = :done
                   and (:everywhere or r.agency = any (:agencies))
                   and (cast(:before as uuid) is null or r.id < :before)
                 order by r.id desc
                 limit :limit
                """)
                .param("done", done)
                .param("everywhere", agencies.isEmpty())
                .param("agencies", agencies.toArray(String[]::new))
                .param("before", before.orElse(null))
                .param("limit", limit)
                .query(this::toRemark)
                .list();
    }

    /// Marks an open remark as dealt with; false if there is none.
    boolean close(UUID id, Collection<String> agencies, StaffId by, Instant now) {
        var closed =
                jdbc.sql(
                                """
                update catalogue.remark
                   set done_at = :now, done_by = :by, email = null
                 where id = :id
                   and done_at is null
                   and (:everywhere or agency = any (:agencies))
                """)
                        .param("now", at(now))
                        .param("by", by.value())
                        .param("id", id)
                        .param("everywhere", agencies.isEmpty())
                        .param("agencies", agencies.toArray(String[]::new))
                        .update();
        return closed == 1;
    }

    private Remark toRemark(ResultSet row, int index) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Remark(
                id,
                row.getString("slug"),
                row.getInt("version"),
                row.getString("agency"),
                opened(id, row.getBytes("text")),
                Optional.ofNullable(row.getBytes("email")).map(it -> opened(id, it)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("done_at", OffsetDateTime.class)));
    }

    private byte[] sealed(UUID id, String text) {
        return secrets.sealText(PURPOSE, text, id);
    }

    private String opened(UUID id, byte[] sealed) {
        return secrets.openText(PURPOSE, sealed, id);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Optional<Instant> instant(@Nullable OffsetDateTime at) {
        return Optional.ofNullable(at).map(OffsetDateTime::toInstant);
    }
}

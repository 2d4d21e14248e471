package okno.submissions;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Versions of services that were in force once: they are in no list.
final class PastVersion {
    private PastVersion() {}

    /// Adds one.
    ///
    /// @param content a service package
    /// @return its id
    static UUID of(JdbcClient jdbc, String slug, String content) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                insert into catalogue.service_version
                  (id, slug, number, content, hash, published_at)
                select :id, :slug, count(*) + 1, :content, repeat('0', 64), now()
                  from catalogue.service_version v
                 where v.slug = :slug
                """)
                .param("id", id)
                .param("slug", slug)
                .param("content", content.getBytes(StandardCharsets.UTF_8))
                .update();
        return id;
    }
}

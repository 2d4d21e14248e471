package okno.attachments.storage;

import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The ids under which the rows of a database say that files lie in the storage.
public final class StoredIds {
    private static final int AT_ONCE = 1_000;

    private StoredIds() {}

    /// Reads them on, a part at a time where the connection commits by hand.
    ///
    /// @return to be closed
    public static Stream<UUID> of(JdbcClient database) {
        return database
                .sql(
                        """
                        select a.id
                          from attachments.attachment a
                         union all
                        select a.received_id
                          from attachments.attachment a
                         where a.received_id is not null
                        """)
                .withFetchSize(AT_ONCE)
                .query((row, _) -> row.getObject(1, UUID.class))
                .stream();
    }
}

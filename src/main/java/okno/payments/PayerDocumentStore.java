package okno.payments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.identifiers.PayerIdentifier;
import okno.platform.secrets.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Keeps numbers of documents sealed, each bound to its row.
@Repository
class PayerDocumentStore {
    /// How many a person may name: those of a household's cars, not of a street's.
    static final int MOST = 10;

    private static final String PURPOSE = "payments.document";

    private final JdbcClient jdbc;
    private final Secrets secrets;

    PayerDocumentStore(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /// Stores what a person named.
    ///
    /// @return false when he named it before
    boolean insert(CitizenId citizen, PayerDocument document, byte[] mark, Instant at) {
        var id = document.id();
        return jdbc.sql(
                                """
                insert into payments.payer_document (id, citizen_id, kind, number, mark, added_at)
                values (:id, :citizen, :kind, :number, :mark, :at)
                on conflict do nothing
                """)
                        .param("id", id)
                        .param("citizen", citizen.value())
                        .param("kind", document.kind().name().toLowerCase(Locale.ROOT))
                        .param("number", secrets.sealText(PURPOSE, document.number(), id))
                        .param("mark", mark)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<PayerDocument> of(CitizenId citizen) {
        return jdbc.sql(
                        """
                select d.id, d.kind, d.number
                  from payments.payer_document d
                 where d.citizen_id = :citizen
                 order by d.id
                 limit :limit
                """)
                .param("citizen", citizen.value())
                .param("limit", MOST)
                .query(this::toDocument)
                .list();
    }

    List<byte[]> marks(CitizenId citizen) {
        return jdbc.sql(
                        """
                select d.mark
                  from payments.payer_document d
                 where d.citizen_id = :citizen
                 order by d.id
                 limit :limit
                """)
                .param("citizen", citizen.value())
                .param("limit", MOST)
                .query((row, index) -> row.getBytes("mark"))
                .list();
    }

    boolean delete(CitizenId citizen, UUID id) {
        return jdbc.sql(
                                """
                delete from payments.payer_document
                 where id = :id
                   and citizen_id = :citizen
                """)
                        .param("id", id)
                        .param("citizen", citizen.value())
                        .update()
                == 1;
    }

    void forget(CitizenId citizen) {
        jdbc.sql("delete from payments.payer_document where citizen_id = :citizen")
                .param("citizen", citizen.value())
                .update();
    }

    private PayerDocument toDocument(ResultSet row, int index) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new PayerDocument(
                id,
                PayerIdentifier.Document.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                secrets.openText(PURPOSE, row.getBytes("number"), id));
    }
}

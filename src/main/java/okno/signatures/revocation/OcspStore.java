package okno.signatures.revocation;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import okno.platform.secrets.Secrets;
import okno.signatures.revocation.OcspAnswers.Overview;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Certificates that a responder is asked about, and its answers. The certificate is a person's, so
/// it lies sealed and is found by its hash.
@Repository
class OcspStore {
    private static final String PURPOSE = "signatures.ocsp";

    /// As many as are in memory at once.
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Secrets secrets;

    OcspStore(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /// A certificate to ask about.
    ///
    /// @param hash SHA-256 of it, hex
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Question(String hash, String address, byte[] certificate, byte[] issuer, int failures) {}

    /// Notes a certificate to be asked about now, unless it is noted already and what was
    /// answered still counts.
    void want(Question one, Instant now) {
        jdbc.sql(
                        """
                insert into signatures.ocsp_answer
                  (certificate, address, subject, issuer, due_at)
                values
                  (:certificate, :address, :subject, :issuer, :now)
                on conflict (certificate) do update
                   set due_at = :now, good_until = null
                 where ocsp_answer.good_until <= :now
                """)
                .param("certificate", HexFormat.of().parseHex(one.hash()))
                .param("address", one.address())
                .param("subject", secrets.seal(PURPOSE, one.certificate(), context(one.hash())))
                .param("issuer", one.issuer())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Takes some to be asked about now; they are due again after the lease, should this node die.
    List<Question> take(Instant now, Instant lease, int limit) {
        return jdbc.sql(
                        """
                with due as materialized (
                  select d.certificate
                    from signatures.ocsp_answer d
                   where d.due_at <= :now
                   order by d.due_at
                   limit :limit
                     for update skip locked
                )
                update signatures.ocsp_answer o
                   set due_at = :lease
                  from due
                 where o.certificate = due.certificate
                returning o.certificate, o.address, o.subject, o.issuer, o.failures
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("lease", lease.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> toQuestion(row))
                .list();
    }

    private Question toQuestion(ResultSet row) throws SQLException {
        var hash = HexFormat.of().formatHex(row.getBytes("certificate"));
        return new Question(
                hash,
                row.getString("address"),
                secrets.open(PURPOSE, row.getBytes("subject"), context(hash)),
                row.getBytes("issuer"),
                row.getInt("failures"));
    }

    /// Keeps an answer; when it ends, it is asked for no more unless a signature needs it again.
    void keep(String hash, byte[] answer, Instant goodUntil) {
        jdbc.sql(
                        """
                update signatures.ocsp_answer
                   set content = :content, good_until = :until, failures = 0, due_at = 'infinity'
                 where certificate = :certificate
                """)
                .param("content", answer)
                .param("until", goodUntil.atOffset(ZoneOffset.UTC))
                .param("certificate", HexFormat.of().parseHex(hash))
                .update();
    }

    void failed(String hash, Instant due) {
        jdbc.sql(
                        """
                update signatures.ocsp_answer
                   set failures = failures + 1, due_at = :due
                 where certificate = :certificate
                """)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .param("certificate", HexFormat.of().parseHex(hash))
                .update();
    }

    /// Answers that still count, those that end last first.
    List<byte[]> good(Instant now) {
        return jdbc.sql(
                        """
                select o.content
                  from signatures.ocsp_answer o
                 where o.good_until > :now
                 order by o.good_until desc
                 limit :most
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", MOST)
                .query((row, _) -> row.getBytes("content"))
                .list();
    }

    Overview overview(Instant now) {
        return jdbc.sql(
                        """
                select count(*) filter (where o.good_until > :now) as counting,
                       count(*) filter (where o.good_until is null) as waiting,
                       count(*) filter (where o.good_until is null and o.failures > 0) as failing
                  from signatures.ocsp_answer o
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(
                        (row, _) ->
                                new Overview(
                                        row.getInt("counting"),
                                        row.getInt("waiting"),
                                        row.getInt("failing")))
                .single();
    }

    /// Forgets answers that count no more, and questions that nobody answered for long.
    void sweep(Instant now, int failures) {
        jdbc.sql(
                        """
                delete from signatures.ocsp_answer
                 where good_until <= :now
                    or (good_until is null and failures >= :failures)
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("failures", failures)
                .update();
    }

    private static byte[] context(String hash) {
        return hash.getBytes(StandardCharsets.US_ASCII);
    }
}

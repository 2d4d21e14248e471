package okno.signatures.evidence;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.platform.Sha256;
import okno.platform.secrets.Secrets;
import okno.platform.sql.Json;
import okno.signatures.Verification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SignatureStore {
    /// More than one subject ever has.
    private static final int MOST = 1000;

    /// No certificate: of a signature that could not be read.
    private static final byte[] NOBODY = {};

    private static final String FILE_PURPOSE = "signatures.file";
    private static final String REPORT_PURPOSE = "signatures.report";
    private static final String CERTIFICATE_PURPOSE = "signatures.certificate";

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Json json;

    SignatureStore(JdbcClient jdbc, Secrets secrets, Json json) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.json = json;
    }

    void replace(KeptSignature kept, byte[] file) {
        var fingerprint = fingerprint(kept.verification(), file);
        jdbc.sql(
                        """
                delete from signatures.signature
                 where subject_id = :subject
                   and about = :about
                   and fingerprint = :fingerprint
                """)
                .param("subject", kept.subject())
                .param("about", kept.about())
                .param("fingerprint", fingerprint)
                .update();
        insert(kept, file, fingerprint);
    }

    private void insert(KeptSignature kept, byte[] file, byte[] fingerprint) {
        var context = bytes(kept.id().toString());
        var certificate = kept.verification().evidence().path().stream().findFirst().orElse(NOBODY);
        jdbc.sql(
                        """
                insert into signatures.signature
                  (id, subject_id, about, fingerprint, file, report, certificate, received_at)
                values
                  (:id, :subject, :about, :fingerprint, :file, :report, :certificate, :at)
                """)
                .param("id", kept.id())
                .param("subject", kept.subject())
                .param("about", kept.about())
                .param("fingerprint", fingerprint)
                .param("file", secrets.seal(FILE_PURPOSE, file, context))
                .param("report", report(kept.id(), kept.verification()))
                .param("certificate", secrets.seal(CERTIFICATE_PURPOSE, certificate, context))
                .param("at", kept.receivedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Of the certificate; of what cannot be read, the file tells itself apart.
    private byte[] fingerprint(Verification verification, byte[] file) {
        var text =
                verification
                        .signer()
                        .map(it -> it.certificate().fingerprint())
                        .orElseGet(() -> Sha256.hex(file));
        return secrets.fingerprint(CERTIFICATE_PURPOSE, text);
    }

    void update(UUID id, Verification verification) {
        jdbc.sql("update signatures.signature set report = :report where id = :id")
                .param("report", report(id, verification))
                .param("id", id)
                .update();
    }

    void update(UUID id, byte[] file) {
        jdbc.sql("update signatures.signature set file = :file where id = :id")
                .param("file", secrets.seal(FILE_PURPOSE, file, bytes(id.toString())))
                .param("id", id)
                .update();
    }

    List<KeptSignature> list(Collection<UUID> subjects) {
        return jdbc.sql(
                        """
                select s.id, s.subject_id, s.about, s.report, s.received_at
                  from signatures.signature s
                 where s.subject_id = any (:subjects)
                 order by s.id
                 limit :limit
                """)
                .param("subjects", subjects.toArray(UUID[]::new))
                .param("limit", MOST)
                .query(this::toKept)
                .list();
    }

    Optional<byte[]> file(UUID subject, UUID id) {
        return jdbc.sql(
                        """
                select s.file
                  from signatures.signature s
                 where s.id = :id
                   and s.subject_id = :subject
                """)
                .param("id", id)
                .param("subject", subject)
                .query(byte[].class)
                .optional()
                .map(content -> secrets.open(FILE_PURPOSE, content, bytes(id.toString())));
    }

    void delete(UUID subject) {
        jdbc.sql("delete from signatures.signature where subject_id = :subject")
                .param("subject", subject)
                .update();
    }

    private KeptSignature toKept(ResultSet row, int index) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var report = secrets.openText(REPORT_PURPOSE, row.getBytes("report"), id);
        return new KeptSignature(
                id,
                row.getObject("subject_id", UUID.class),
                row.getString("about"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                json.read(report, Report.class).verification());
    }

    private byte[] report(UUID id, Verification verification) {
        return secrets.sealText(REPORT_PURPOSE, json.write(Report.of(verification)), id);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

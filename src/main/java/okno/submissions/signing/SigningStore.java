package okno.submissions.signing;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.attachments.AttachmentId;
import okno.platform.secrets.Secrets;
import okno.submissions.SubmissionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Whose a draft or a submission is, the caller has made sure of.
@Repository
class SigningStore {
    private static final String PURPOSE = "submissions.signing";

    private final JdbcClient jdbc;
    private final Secrets secrets;

    SigningStore(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    void replace(FrozenApplication frozen, Map<SignedDocument, byte[]> documents) {
        delete(frozen.subject());
        jdbc.sql(
                        """
                insert into submissions.signing (subject_id, lock, files, frozen_by, frozen_at)
                values (:subject, :lock, :files, :by, :at)
                """)
                .param("subject", frozen.subject().value())
                .param("lock", frozen.lock())
                .param(
                        "files",
                        frozen.files().stream().map(AttachmentId::value).toArray(UUID[]::new))
                .param("by", frozen.by().map(CitizenId::value).orElse(null))
                .param("at", frozen.frozenAt().atOffset(ZoneOffset.UTC))
                .update();
        insert(frozen.subject(), documents);
    }

    private void insert(SubmissionId subject, Map<SignedDocument, byte[]> documents) {
        var kinds = documents.keySet().stream().map(SignedDocument::name).toArray(String[]::new);
        var contents =
                documents.entrySet().stream()
                        .map(one -> sealed(subject, one.getKey(), one.getValue()))
                        .toArray(byte[][]::new);
        jdbc.sql(
                        """
                insert into submissions.signed_document (subject_id, kind, content)
                select :subject, d.kind, d.content
                  from unnest(cast(:kinds as text[]), cast(:contents as bytea[]))
                       d (kind, content)
                """)
                .param("subject", subject.value())
                .param("kinds", kinds)
                .param("contents", contents)
                .update();
    }

    Optional<FrozenApplication> find(SubmissionId subject) {
        return jdbc.sql(
                        """
                select s.subject_id, s.lock, s.files, s.frozen_by, s.frozen_at
                  from submissions.signing s
                 where s.subject_id = :subject
                """)
                .param("subject", subject.value())
                .query(SigningStore::toFrozen)
                .optional();
    }

    /// Whose draft it is, for work that nobody asked for; empty when it was sent or thrown away.
    Optional<CitizenId> draftOwner(SubmissionId draft) {
        return jdbc.sql("select d.citizen_id from submissions.draft d where d.id = :draft")
                .param("draft", draft.value())
                .query((row, _) -> new CitizenId(row.getObject("citizen_id", UUID.class)))
                .optional();
    }

    Optional<byte[]> document(SubmissionId subject, SignedDocument kind) {
        return jdbc.sql(
                        """
                select d.content
                  from submissions.signed_document d
                 where d.subject_id = :subject
                   and d.kind = :kind
                """)
                .param("subject", subject.value())
                .param("kind", kind.name())
                .query(byte[].class)
                .optional()
                .map(content -> secrets.open(PURPOSE, content, context(subject, kind)));
    }

    /// All of them, in the order of their kinds; none when nothing was frozen.
    Map<SignedDocument, byte[]> documents(SubmissionId subject) {
        var all = new EnumMap<SignedDocument, byte[]>(SignedDocument.class);
        jdbc.sql(
                        """
                select d.kind, d.content
                  from submissions.signed_document d
                 where d.subject_id = :subject
                 limit :limit
                """)
                .param("subject", subject.value())
                .param("limit", SignedDocument.values().length)
                .query(
                        row -> {
                            var kind = SignedDocument.valueOf(row.getString("kind"));
                            var content = row.getBytes("content");
                            all.put(kind, secrets.open(PURPOSE, content, context(subject, kind)));
                        });
        return all;
    }

    void delete(SubmissionId subject) {
        jdbc.sql("delete from submissions.signing where subject_id = :subject")
                .param("subject", subject.value())
                .update();
    }

    private byte[] sealed(SubmissionId subject, SignedDocument kind, byte[] content) {
        return secrets.seal(PURPOSE, content, context(subject, kind));
    }

    private static byte[] context(SubmissionId subject, SignedDocument kind) {
        return (subject + "/" + kind.name()).getBytes(StandardCharsets.UTF_8);
    }

    private static FrozenApplication toFrozen(ResultSet row, int index) throws SQLException {
        var files = (UUID[]) row.getArray("files").getArray();
        return new FrozenApplication(
                new SubmissionId(row.getObject("subject_id", UUID.class)),
                row.getInt("lock"),
                Arrays.stream(files).map(AttachmentId::new).toList(),
                Optional.ofNullable(row.getObject("frozen_by", UUID.class)).map(CitizenId::new),
                row.getObject("frozen_at", OffsetDateTime.class).toInstant());
    }
}

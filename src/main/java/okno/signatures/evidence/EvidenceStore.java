package okno.signatures.evidence;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import okno.platform.Sha256;
import okno.signatures.Verification.Evidence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EvidenceStore {
    private final JdbcClient jdbc;

    EvidenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final class Piece {
        private final String kind;
        private final byte[] content;
        private final byte[] sha256;

        Piece(String kind, byte[] content) {
            this.kind = kind;
            this.content = content;
            this.sha256 = Sha256.of(content);
        }

        String hash() {
            return HexFormat.of().formatHex(sha256);
        }
    }

    /// The signer's own certificate is personal and lies sealed with the signature; the others are
    /// the same for thousands of signatures and lie here once.
    void insert(UUID signature, Evidence evidence) {
        var pieces = new ArrayList<Piece>();
        evidence.path().stream().skip(1).forEach(it -> pieces.add(new Piece("certificate", it)));
        evidence.revocation().forEach(it -> pieces.add(new Piece("revocation", it)));
        if (!pieces.isEmpty()) {
            insertNew(pieces);
            link(signature, pieces);
        }
    }

    /// Lists may have megabytes, so those that are here already are not sent again.
    private void insertNew(List<Piece> pieces) {
        var known = held(pieces);
        var more = pieces.stream().filter(it -> !known.contains(it.hash())).toList();
        if (more.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                insert into signatures.evidence (sha256, content)
                select distinct on (e.sha256) e.sha256, e.content
                  from unnest(cast(:hashes as bytea[]), cast(:contents as bytea[]))
                       e (sha256, content)
                 order by e.sha256
                on conflict (sha256) do nothing
                """)
                .param("hashes", column(more, it -> it.sha256, new byte[0][]))
                .param("contents", column(more, it -> it.content, new byte[0][]))
                .update();
    }

    /// Hashes of those that are here already; they stay until the transaction ends.
    private Set<String> held(List<Piece> pieces) {
        return jdbc.sql(
                        """
                select encode(e.sha256, 'hex') as hash
                  from signatures.evidence e
                 where e.sha256 = any (cast(:hashes as bytea[]))
                 limit :limit
                   for key share
                """)
                .param("hashes", column(pieces, it -> it.sha256, new byte[0][]))
                .param("limit", pieces.size())
                .query((row, _) -> row.getString("hash"))
                .set();
    }

    private void link(UUID signature, List<Piece> pieces) {
        jdbc.sql(
                        """
                insert into signatures.signature_evidence (signature_id, position, kind, sha256)
                select :signature, e.position, e.kind, e.sha256
                  from unnest(cast(:kinds as text[]), cast(:hashes as bytea[]))
                       with ordinality e (kind, sha256, position)
                """)
                .param("signature", signature)
                .param("kinds", column(pieces, it -> it.kind, new String[0]))
                .param("hashes", column(pieces, it -> it.sha256, new byte[0][]))
                .update();
    }

    void replace(UUID signature, Evidence evidence) {
        jdbc.sql("delete from signatures.signature_evidence where signature_id = :signature")
                .param("signature", signature)
                .update();
        insert(signature, evidence);
    }

    /// Forgets what no signature relies on any more.
    void sweep(int limit) {
        jdbc.sql(
                        """
                with idle as materialized (
                  select e.sha256
                    from signatures.evidence e
                   where not exists (
                         select from signatures.signature_evidence s where s.sha256 = e.sha256)
                   limit :limit
                     for update skip locked
                )
                delete from signatures.evidence e
                 using idle
                 where e.sha256 = idle.sha256
                """)
                .param("limit", limit)
                .update();
    }

    private static <T> T[] column(List<Piece> pieces, Function<Piece, T> value, T[] none) {
        return pieces.stream().map(value).toList().toArray(none);
    }
}

package okno.signatures.trust;

import java.security.cert.X509Certificate;
import java.util.List;
import javax.sql.DataSource;
import okno.audit.Audit;
import okno.platform.sql.Json;
import okno.signatures.Pki;
import okno.signatures.TestClock;
import okno.signatures.revocation.RevocationLists;
import okno.signatures.revocation.TestDownloads;
import okno.signatures.revocation.TestNode;
import okno.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// A database of its own with the nodes that a test wants; it is [Pki#NOW] there.
final class TrustStand {
    final TestClock clock = new TestClock();
    final DataSource database;
    private final DataSource owner;
    private final List<X509Certificate> roots;

    /// @param name of the database
    TrustStand(String name, X509Certificate... roots) {
        var address = TestDatabase.shared().createMigrated(name);
        database = address.asApp();
        owner = address.asOwner();
        this.roots = List.of(roots);
    }

    /// Leaves it as it was when it was made, but for the record of deeds, which nobody can clear.
    void clear() {
        clock.set(Pki.NOW);
        JdbcClient.create(owner)
                .sql(
                        """
                        truncate signatures.trust_list, signatures.trust_list_part,
                          signatures.trust_feed, signatures.revocation_list,
                          signatures.ocsp_answer
                        """)
                .update();
    }

    /// A node of the portal.
    record Node(TrustLists lists, RevocationLists revocation, CurrentTrust trust) {}

    Node node() {
        return node(List.of(TestList.PUBLISHER.certificate()));
    }

    /// @param publishers who may sign lists
    Node node(List<X509Certificate> publishers) {
        var revocation = TestNode.lists(database, clock);
        var anchors = new Anchors(roots, publishers, false);
        var lists =
                new TrustLists(
                        store(),
                        anchors,
                        revocation,
                        transactions(),
                        Audit.over(database, clock),
                        clock);
        var answers = TestNode.answers(database, new TestDownloads(), clock);
        var current = new CurrentTrust(anchors, lists, revocation, answers);
        return new Node(lists, revocation, current);
    }

    TrustListStore store() {
        return new TrustListStore(
                JdbcClient.create(database),
                new JdbcTemplate(database),
                new Json(JsonMapper.shared()));
    }

    TransactionTemplate transactions() {
        return new TransactionTemplate(new DataSourceTransactionManager(database));
    }

    JdbcClient jdbc() {
        return JdbcClient.create(database);
    }
}

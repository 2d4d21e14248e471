package okno.signatures.revocation;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import okno.platform.Sha256;
import okno.signatures.RevocationData;
import okno.signatures.engine.Certificates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Lists of revoked certificates. All that are known lie in the database; in memory are those by
/// which signatures were checked lately, since real ones have hundreds of thousands of entries.
@Service
public class RevocationLists {
    /// How long a list stays in memory that no signature needs.
    static final Duration REMEMBERED = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(RevocationLists.class);

    private final RevocationStore store;
    private final Clock clock;

    private final Map<String, Loaded> loaded = new ConcurrentHashMap<>();
    private volatile RevocationData data = RevocationData.NONE;

    /// Where the trust list says that an authority publishes, by the fingerprint of
    /// its certificate.
    private volatile Map<String, Set<String>> published = Map.of();

    RevocationLists(RevocationStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private record Loaded(Instant fetchedAt, String hash, RevocationData list) {}

    /// What is known of revoked certificates now.
    public RevocationData data() {
        return data;
    }

    /// How the lists stand, those that need somebody first.
    public List<PublishedList> overview(int limit) {
        return store.overview(limit);
    }

    /// Says that certificates of a path could not be vouched for. Only addresses from certificates
    /// below a trusted root are ever asked, so the path has to end at one.
    ///
    /// @return whether lists were found by which it may be tried again at once; those that are not
    ///     there are fetched soon
    public boolean want(List<X509Certificate> path) {
        var found = false;
        for (int i = 0; i + 1 < path.size(); i++) {
            var issuer = path.get(i + 1);
            for (var address : addresses(path.get(i), issuer)) {
                found |= want(address, issuer);
            }
        }
        return found;
    }

    /// Takes over where authorities publish, as a trust list says.
    ///
    /// @param byCertificate addresses by the fingerprint of the authority's certificate
    public void publishedBy(Map<String, ? extends Collection<String>> byCertificate) {
        var all = new HashMap<String, Set<String>>();
        byCertificate.forEach(
                (certificate, addresses) -> all.put(certificate, PlainAddresses.of(addresses)));
        published = Map.copyOf(all);
    }

    /// Has the lists of these addresses fetched and kept ready. In the caller's transaction.
    public void expect(Collection<String> addresses) {
        store.list(PlainAddresses.of(addresses), clock.instant());
    }

    /// Takes over what other nodes fetched, and lets go what nobody needs any more.
    public void refresh() {
        var wanted = store.wantedSince(clock.instant().minus(REMEMBERED));
        var changed = loaded.keySet().retainAll(wanted.keySet());
        for (var one : wanted.entrySet()) {
            var here = loaded.get(one.getKey());
            if (here == null || here.fetchedAt().isBefore(one.getValue())) {
                changed |= load(one.getKey());
            }
        }
        if (changed) {
            compose();
        }
    }

    private boolean want(String address, X509Certificate issuer) {
        var now = clock.instant();
        store.want(address, Certificates.encoded(issuer), now, now.minus(Duration.ofDays(1)));
        if (loaded.containsKey(address) || !load(address)) {
            return false;
        }
        compose();
        return true;
    }

    private boolean load(String address) {
        var kept = store.find(address);
        if (kept.isEmpty()) {
            return false;
        }
        var hash = Sha256.hex(kept.get().content());
        var read = same(hash).or(() -> RevocationData.NONE.withLists(kept.get().content()));
        if (read.isEmpty()) {
            LOG.warn("a list of revoked certificates cannot be read: {}", address);
            return false;
        }
        loaded.put(address, new Loaded(kept.get().fetchedAt(), hash, read.get()));
        return true;
    }

    /// Authorities publish one list at several addresses; it is in memory once.
    private Optional<RevocationData> same(String hash) {
        return loaded.values().stream()
                .filter(one -> one.hash().equals(hash))
                .map(Loaded::list)
                .findFirst();
    }

    /// Whoever comes last sees what all have loaded.
    private synchronized void compose() {
        var all =
                loaded.values().stream()
                        .flatMap(one -> one.list().lists().stream())
                        .distinct()
                        .toList();
        data = new RevocationData(all, List.of());
    }

    private Set<String> addresses(X509Certificate certificate, X509Certificate issuer) {
        var all = new ArrayList<>(Certificates.listAddresses(certificate));
        all.addAll(published.getOrDefault(Certificates.fingerprint(issuer), Set.of()));
        return PlainAddresses.of(all);
    }
}

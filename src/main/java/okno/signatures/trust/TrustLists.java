package okno.signatures.trust;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import okno.audit.Actor;
import okno.audit.Audit;
import okno.platform.FieldProblem;
import okno.platform.Sha256;
import okno.signatures.engine.Certificates;
import okno.signatures.engine.SignedXml;
import okno.signatures.revocation.RevocationLists;
import okno.signatures.trust.TrustListStore.Head;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes new editions of the list of accredited certification authorities. A list is taken whole or
/// refused whole, and every edition that was taken is kept.
@Service
public class TrustLists {
    /// The largest list, in bytes; real ones have about 15 MB.
    public static final int MOST = 48 << 20;

    private static final String SUBJECT = "trust-list";

    private final TrustListStore store;
    private final Anchors anchors;
    private final RevocationLists revocation;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    TrustLists(
            TrustListStore store,
            Anchors anchors,
            RevocationLists revocation,
            TransactionTemplate transaction,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.anchors = anchors;
        this.revocation = revocation;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /// What became of a list.
    public sealed interface Outcome {
        record Taken(ListEdition edition) implements Outcome {}

        /// It is the one that is there.
        record Unchanged() implements Outcome {}

        /// Nothing changed. The problem belongs to the field `file`.
        record Refused(FieldProblem problem) implements Outcome {}
    }

    /// The last editions, the newest first.
    public List<ListEdition> editions(int limit) {
        return store.editions(limit);
    }

    /// Whether anybody is named who may sign a list; without one none can be taken.
    public boolean hasSigners() {
        return !anchors.signers().isEmpty();
    }

    /// Takes a list, if it is sound and newer than the one that is there. All that costs time is
    /// done before the transaction.
    public Outcome take(byte[] file, Actor by) {
        try {
            var head = store.head();
            if (head.isPresent() && Arrays.equals(head.get().sha256(), Sha256.of(file))) {
                return new Outcome.Unchanged();
            }
            var signer = signer(file);
            var list = TrustListReader.read(file);
            requireSound(list, signer);
            requireNewer(list, head);
            var before = head.map(newest -> read(newest.version()));
            return keep(edition(list, before), list, new Source(file, signer, by));
        } catch (WrongList e) {
            refused(e.problem(), by);
            return new Outcome.Refused(e.problem());
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Source(byte[] file, X509Certificate signer, Actor by) {}

    /// An edition that was taken.
    ///
    /// @throws IllegalStateException when it cannot be read any more
    TrustList read(long version) {
        try {
            return TrustListReader.read(store.content(version));
        } catch (WrongList e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<Long> newest() {
        return store.head().map(Head::version);
    }

    private X509Certificate signer(byte[] file) throws WrongList {
        if (file.length > MOST) {
            throw new WrongList("signatures.list.too-large", MOST >> 20);
        }
        if (!hasSigners()) {
            throw new WrongList("signatures.list.no-signers");
        }
        var checked = SignedXml.check(file, anchors.signers());
        return switch (checked.verdict()) {
            case HOLDS -> checked.signer().orElseThrow();
            case NO_XML -> throw new WrongList("signatures.list.no-xml", 1);
            case NO_SIGNATURE -> throw new WrongList("signatures.list.no-signature");
            case DAMAGED -> throw new WrongList("signatures.list.damaged");
            case FOREIGN -> throw new WrongList("signatures.list.foreign");
        };
    }

    private void requireSound(TrustList list, X509Certificate signer) throws WrongList {
        if (list.madeAt().isBefore(signer.getNotBefore().toInstant())
                || list.madeAt().isAfter(signer.getNotAfter().toInstant())) {
            throw new WrongList("signatures.list.signer-expired");
        }
        if (list.madeAt().isAfter(clock.instant().plusSeconds(86_400))) {
            throw new WrongList("signatures.list.future");
        }
        for (var authority : list.authorities()) {
            for (var key : authority.keys()) {
                if (key.certificates().stream().anyMatch(anchors::forbids)) {
                    throw new WrongList("signatures.list.demonstration");
                }
            }
        }
    }

    private static void requireNewer(TrustList list, Optional<Head> head) throws WrongList {
        if (head.isPresent() && list.version() == head.get().version()) {
            throw new WrongList("signatures.list.same-version", list.version());
        }
        if (head.isPresent() && list.version() < head.get().version()) {
            throw new WrongList("signatures.list.older", list.version(), head.get().version());
        }
    }

    private ListEdition edition(TrustList list, Optional<TrustList> before) {
        var now = clock.instant();
        return new ListEdition(
                list.version(),
                list.madeAt(),
                now,
                list.authorities().size(),
                (int) list.authorities().stream().filter(one -> one.accreditedAt(now)).count(),
                before.map(old -> ListChange.between(old, list, now)).orElse(List.of()));
    }

    /// Another node may have been faster.
    private Outcome keep(ListEdition edition, TrustList list, Source source) throws WrongList {
        var head =
                transaction.execute(
                        _ -> {
                            store.lock();
                            var newest = store.head();
                            if (newest.isEmpty() || newest.get().version() < list.version()) {
                                insert(edition, list, source);
                            }
                            return newest;
                        });
        requireNewer(list, Objects.requireNonNull(head));
        return new Outcome.Taken(edition);
    }

    private void insert(ListEdition edition, TrustList list, Source source) {
        var by = source.by();
        store.insert(
                new TrustListStore.New(
                        edition,
                        source.file(),
                        Certificates.fingerprint(source.signer()),
                        by.kind().text() + " " + by.id()));
        revocation.expect(addresses(list, edition.importedAt()));
        audit.record(
                by,
                "signatures.trust-list-taken",
                SUBJECT,
                Long.toString(edition.version()),
                Map.of(
                        "sha256",
                        Sha256.hex(source.file()),
                        "authorities",
                        Integer.toString(edition.authorities()),
                        "changes",
                        Integer.toString(edition.changes().size())));
    }

    private void refused(FieldProblem problem, Actor by) {
        if (by.kind() == Actor.Kind.STAFF) {
            transaction.executeWithoutResult(
                    _ ->
                            audit.record(
                                    by,
                                    "signatures.trust-list-refused",
                                    SUBJECT,
                                    "",
                                    Map.of("reason", problem.key())));
        }
    }

    /// Where lists of revoked certificates are worth fetching before anybody asks: of authorities
    /// that are accredited, and of certificates that have not expired.
    private static Set<String> addresses(TrustList list, Instant now) {
        var addresses = new LinkedHashSet<String>();
        list.authorities().stream()
                .filter(authority -> authority.accreditedAt(now))
                .flatMap(authority -> authority.keys().stream())
                .forEach(
                        key ->
                                key.certificates().stream()
                                        .filter(one -> one.getNotAfter().toInstant().isAfter(now))
                                        .forEach(
                                                one -> {
                                                    addresses.addAll(key.lists());
                                                    addresses.addAll(
                                                            Certificates.listAddresses(one));
                                                }));
        return addresses;
    }
}

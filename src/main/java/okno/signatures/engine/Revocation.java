package okno.signatures.engine;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import okno.signatures.Reason;
import okno.signatures.RevocationData;

/// Whether certificates were revoked at a moment. Of all lists and answers that speak of a
/// certificate the newest says whether it was revoked, and any fresh one vouches for the others;
/// revoked later is not revoked yet, and a list that was overdue proves only what it names.
final class Revocation {
    private record Word(
            Instant madeAt,
            Optional<Instant> revokedAt,
            boolean fresh,
            String algorithm,
            Supplier<byte[]> encoded) {}

    private final RevocationData data;
    private final Instant moment;
    private final List<byte[]> used = new ArrayList<>();

    Revocation(RevocationData data, Instant moment) {
        this.data = data;
        this.moment = moment;
    }

    /// Asks for each certificate of a path but the root, whose owner alone could revoke it.
    void check(List<X509Certificate> path, Findings findings) {
        for (int i = 0; i + 1 < path.size(); i++) {
            check(path.get(i), path.get(i + 1), findings);
        }
    }

    /// What the answers rest on.
    List<byte[]> used() {
        return List.copyOf(used);
    }

    private void check(X509Certificate certificate, X509Certificate issuer, Findings findings) {
        var words = words(certificate, issuer);
        var newest = words.stream().max(Comparator.comparing(Word::madeAt));
        if (newest.isEmpty()) {
            findings.add(Reason.REVOCATION_UNKNOWN);
            return;
        }
        var word = newest.get();
        used.add(word.encoded().get());
        findings.require(Gost.allowsSignature(word.algorithm()), Reason.WEAK_ALGORITHM);
        var revoked = word.revokedAt().filter(at -> !at.isAfter(moment));
        revoked.ifPresent(at -> findings.add(Reason.REVOKED, at));
        var fresh = words.stream().filter(Word::fresh).findFirst();
        fresh.filter(it -> !it.equals(word)).ifPresent(it -> used.add(it.encoded().get()));
        findings.require(revoked.isPresent() || fresh.isPresent(), Reason.REVOCATION_UNKNOWN);
    }

    private List<Word> words(X509Certificate certificate, X509Certificate issuer) {
        var words = new ArrayList<Word>();
        for (var list : data.lists()) {
            if (Broken.holds(() -> list.covers(certificate, issuer))) {
                words.add(
                        new Word(
                                list.madeAt(),
                                list.revokedAt(certificate),
                                list.freshAt(moment),
                                list.signatureAlgorithm(),
                                list::encoded));
            }
        }
        for (var answer : data.answers()) {
            answer.about(certificate, issuer, moment)
                    .map(
                            told ->
                                    new Word(
                                            told.madeAt(),
                                            told.revokedAt(),
                                            told.fresh(),
                                            answer.signatureAlgorithm(),
                                            answer::encoded))
                    .ifPresent(words::add);
        }
        return words;
    }
}

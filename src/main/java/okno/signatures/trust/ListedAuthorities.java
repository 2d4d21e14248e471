package okno.signatures.trust;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okno.signatures.AccreditationRegister;
import okno.signatures.engine.Certificates;
import okno.signatures.trust.TrustList.Authority;
import okno.signatures.trust.TrustList.AuthorityKey;

/// The accredited authorities of a trust list, found by the whole certificate: a name alone proves
/// nothing.
final class ListedAuthorities implements AccreditationRegister {
    private final Map<String, List<Authority>> byCertificate = new HashMap<>();
    private final Map<String, Set<String>> addresses = new HashMap<>();
    private final List<X509Certificate> certificates = new ArrayList<>();

    ListedAuthorities(TrustList list) {
        for (var authority : list.authorities()) {
            for (var key : authority.keys()) {
                key.certificates().forEach(one -> add(authority, key, one));
            }
        }
    }

    /// Certificates that help to build paths. None that issued itself is among them: only the
    /// operator says where a path may end.
    List<X509Certificate> certificates() {
        return certificates;
    }

    /// Where the authorities publish whom they revoked, by the fingerprint of the certificate.
    Map<String, Set<String>> addresses() {
        return addresses;
    }

    @Override
    public Standing accreditedAt(X509Certificate authority, Instant moment) {
        return byCertificate.getOrDefault(Certificates.fingerprint(authority), List.of()).stream()
                        .anyMatch(one -> one.accreditedAt(moment))
                ? Standing.ACCREDITED
                : Standing.NOT_ACCREDITED;
    }

    private void add(Authority authority, AuthorityKey key, X509Certificate certificate) {
        var fingerprint = Certificates.fingerprint(certificate);
        byCertificate.computeIfAbsent(fingerprint, _ -> new ArrayList<>()).add(authority);
        addresses.computeIfAbsent(fingerprint, _ -> new LinkedHashSet<>()).addAll(key.lists());
        if (!Certificates.isSelfIssued(certificate)) {
            certificates.add(certificate);
        }
    }
}

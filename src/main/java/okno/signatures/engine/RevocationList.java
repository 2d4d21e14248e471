package okno.signatures.engine;

import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.TBSCertList;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.util.io.pem.PemReader;

/// A list of revoked certificates (RFC 5280, 5), indexed by serial number when it is read: real
/// ones have hundreds of thousands of entries.
public final class RevocationList {
    private static final int CRL_SIGN = 6;

    private final byte[] der;
    private final X509CRLHolder list;
    private final Instant madeAt;
    private final Optional<Instant> nextAt;
    private final Map<BigInteger, Instant> revoked;
    private final String algorithm;

    /// Whether nothing in it would have to be understood and is not.
    private final boolean understood;

    /// Whether the key of a certificate signed this list.
    private final Map<X509Certificate, Boolean> signedBy = new ConcurrentHashMap<>();

    private RevocationList(byte[] der, X509CRLHolder list, Map<BigInteger, Instant> revoked) {
        this.der = der;
        this.list = list;
        var content = list.toASN1Structure().getTBSCertList();
        madeAt = Moments.of(content.getThisUpdate());
        nextAt = Optional.ofNullable(content.getNextUpdate()).map(Moments::of);
        this.revoked = Map.copyOf(revoked);
        algorithm = list.toASN1Structure().getSignatureAlgorithm().getAlgorithm().getId();
        understood =
                Set.of(Extension.issuingDistributionPoint)
                                .containsAll(list.getCriticalExtensionOIDs())
                        && list.getExtension(Extension.deltaCRLIndicator) == null;
    }

    /// Reads lists from PEM (any number) or DER (one).
    ///
    /// @return empty when the bytes are something else
    public static Optional<List<RevocationList>> parse(byte[] file) {
        return Broken.orEmpty(
                () -> {
                    var lists = new ArrayList<RevocationList>();
                    for (var der : ders(file)) {
                        lists.add(read(der));
                    }
                    return lists.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(lists));
                });
    }

    /// The list as it came, for another verifier and for the evidence.
    public byte[] encoded() {
        return der.clone();
    }

    public Instant madeAt() {
        return madeAt;
    }

    /// When the next one is promised, if it is.
    public Optional<Instant> nextAt() {
        return nextAt;
    }

    /// Whether an authority published it: it has its name and its signature.
    public boolean isBy(X509Certificate authority) {
        return hasIssuer(authority) && signedBy(authority);
    }

    /// Whether a newer list was not yet due at that moment.
    boolean freshAt(Instant moment) {
        return nextAt.filter(next -> !next.isBefore(moment)).isPresent();
    }

    /// When the certificate was revoked, if it was.
    Optional<Instant> revokedAt(X509Certificate certificate) {
        return Optional.ofNullable(revoked.get(certificate.getSerialNumber()));
    }

    String signatureAlgorithm() {
        return algorithm;
    }

    /// Whether this list speaks of this certificate: made by its issuer, for such certificates, and
    /// with nothing in it that would have to be understood and is not.
    boolean covers(X509Certificate certificate, X509Certificate issuer) {
        return understood && hasIssuer(issuer) && inScope(certificate) && signedBy(issuer);
    }

    private boolean hasIssuer(X509Certificate issuer) {
        return list.getIssuer().equals(Certificates.body(issuer).getSubject());
    }

    private boolean inScope(X509Certificate certificate) {
        var extension = list.getExtension(Extension.issuingDistributionPoint);
        if (extension == null) {
            return true;
        }
        var scope = IssuingDistributionPoint.getInstance(extension.getParsedValue());
        var ofAuthority = certificate.getBasicConstraints() >= 0;
        return !scope.isIndirectCRL()
                && !scope.onlyContainsAttributeCerts()
                && scope.getOnlySomeReasons() == null
                && !(ofAuthority && scope.onlyContainsUserCerts())
                && !(!ofAuthority && scope.onlyContainsCACerts())
                && (scope.getDistributionPoint() == null
                        || DistributionPoints.of(certificate)
                                .sharesNameWith(scope.getDistributionPoint()));
    }

    private boolean signedBy(X509Certificate issuer) {
        return signedBy.computeIfAbsent(
                issuer,
                _ -> {
                    var usage = issuer.getKeyUsage();
                    return (usage == null || usage[CRL_SIGN])
                            && Broken.holds(
                                    () ->
                                            list.isSignatureValid(
                                                    new JcaContentVerifierProviderBuilder()
                                                            .setProvider(Gost.PROVIDER)
                                                            .build(issuer.getPublicKey())));
                });
    }

    private static List<byte[]> ders(byte[] file) throws IOException {
        if (file.length > 0 && file[0] == 0x30) {
            return List.of(file.clone());
        }
        var found = new ArrayList<byte[]>();
        try (var pem =
                new PemReader(
                        new InputStreamReader(
                                Certificates.unmarked(file), StandardCharsets.UTF_8))) {
            for (var part = pem.readPemObject(); part != null; part = pem.readPemObject()) {
                if (part.getType().endsWith("CRL")) {
                    found.add(part.getContent());
                }
            }
        }
        return found;
    }

    private static RevocationList read(byte[] der) throws IOException {
        var list = new X509CRLHolder(der);
        var content = list.toASN1Structure().getTBSCertList();
        list.getIssuer().getEncoded();
        var revoked = new HashMap<BigInteger, Instant>();
        for (var entries = content.getRevokedCertificateEnumeration();
                entries.hasMoreElements(); ) {
            var entry = (TBSCertList.CRLEntry) entries.nextElement();
            if (counts(entry)) {
                revoked.put(
                        entry.getUserCertificate().getValue(),
                        Moments.of(entry.getRevocationDate()));
            }
        }
        return new RevocationList(der, list, revoked);
    }

    /// An entry may take a hold back; one that speaks of another issuer's certificate would have to
    /// be understood.
    private static boolean counts(TBSCertList.CRLEntry entry) throws IOException {
        if (!entry.hasExtensions()) {
            return true;
        }
        if (entry.getExtensions().hasAnyCriticalExtensions()) {
            throw new IOException("a critical extension of an entry");
        }
        var reason = entry.getExtensions().getExtensionParsedValue(Extension.reasonCode);
        return reason == null
                || CRLReason.getInstance(reason).getValue().intValue() != CRLReason.removeFromCRL;
    }
}

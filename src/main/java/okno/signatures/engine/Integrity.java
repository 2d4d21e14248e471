package okno.signatures.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import okno.signatures.ContentRef;
import okno.signatures.Reason;
import okno.signatures.SignatureFile;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.cms.CMSSignatureAlgorithmNameGenerator;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.DefaultCMSSignatureAlgorithmNameGenerator;
import org.bouncycastle.cms.SignerInformationVerifier;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.SignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/// The mathematics: whether document, signed attributes, signature and certificate belong together.
/// Weak algorithms are computed all the same, and named.
final class Integrity {
    /// Large tables, made once and never changed.
    private static final CMSSignatureAlgorithmNameGenerator NAMES =
            new DefaultCMSSignatureAlgorithmNameGenerator();

    private static final SignatureAlgorithmIdentifierFinder ALGORITHMS =
            new DefaultSignatureAlgorithmIdentifierFinder();

    private final Envelope envelope;
    private final Findings findings;

    Integrity(Envelope envelope, Findings findings) {
        this.envelope = envelope;
        this.findings = findings;
    }

    void check(SignatureFile file, ContentRef content) {
        checkAlgorithms();
        var hash = contentHash(file, content);
        findings.require(hash.isPresent(), Reason.CONTENT_MISMATCH);
        if (envelope.hasSignedAttributes()) {
            checkSigningCertificate();
            checkSignedAttributes(hash);
        } else {
            findings.add(Reason.NO_SIGNED_ATTRIBUTES);
            hash.ifPresent(it -> findings.require(signs(it), Reason.BAD_SIGNATURE));
        }
    }

    private void checkAlgorithms() {
        var allowed =
                Gost.allowsDigest(envelope.digest())
                        && Gost.allowsSignature(envelope.signer().getEncryptionAlgOID())
                        && Gost.allowsKey(envelope.certificate());
        findings.require(allowed, Reason.WEAK_ALGORITHM);
    }

    /// The first certificate named counts, whatever else is named (RFC 5035, 5).
    private void checkSigningCertificate() {
        var named = envelope.signingCertificate();
        findings.require(named.isPresent(), Reason.NO_SIGNING_CERTIFICATE_V2);
        named.ifPresent(
                it -> {
                    var algorithm = it.getHashAlgorithm().getAlgorithm().getId();
                    findings.require(Gost.allowsImprint(algorithm), Reason.WEAK_ALGORITHM);
                    findings.require(
                            Broken.holds(() -> names(it, algorithm)),
                            Reason.SIGNING_CERTIFICATE_MISMATCH);
                });
    }

    private boolean names(ESSCertIDv2 named, String algorithm) {
        var certificate = Certificates.body(envelope.certificate());
        var hash = Gost.digest(algorithm).digest(Certificates.encoded(envelope.certificate()));
        if (!Arrays.equals(hash, named.getCertHash())) {
            return false;
        }
        var issuerSerial = named.getIssuerSerial();
        return issuerSerial == null
                || (issuerSerial.getSerial().equals(certificate.getSerialNumber())
                        && Arrays.stream(issuerSerial.getIssuer().getNames())
                                .filter(name -> name.getTagNo() == GeneralName.directoryName)
                                .map(name -> X500Name.getInstance(name.getName()))
                                .anyMatch(certificate.getIssuer()::equals));
    }

    /// The signature is over the attributes, and they name the hash of the document: two ways to
    /// be wrong, told apart.
    private void checkSignedAttributes(Optional<byte[]> hash) {
        var named = envelope.messageDigest();
        findings.require(named.filter(this::signs).isPresent(), Reason.BAD_SIGNATURE);
        hash.ifPresent(
                it ->
                        findings.require(
                                named.filter(one -> Arrays.equals(one, it)).isPresent(),
                                Reason.CONTENT_MISMATCH));
    }

    private boolean signs(byte[] hash) {
        var key = envelope.certificate().getPublicKey();
        if (!envelope.hasSignedAttributes() && RawGost.knows(key)) {
            return Broken.holds(() -> RawGost.signs(key, hash, envelope.signer().getSignature()));
        }
        return Broken.holds(
                () ->
                        new CMSSignedData(
                                        Map.of(envelope.digest(), hash),
                                        envelope.message().detached())
                                .getSignerInfos()
                                .getSigners()
                                .iterator()
                                .next()
                                .verify(verifier(key)));
    }

    private static SignerInformationVerifier verifier(PublicKey key)
            throws OperatorCreationException {
        return new SignerInformationVerifier(
                NAMES,
                ALGORITHMS,
                new JcaContentVerifierProviderBuilder().setProvider(Gost.PROVIDER).build(key),
                new JcaDigestCalculatorProviderBuilder().setProvider(Gost.PROVIDER).build());
    }

    /// The hash of the document, unless it is missing, or there are two that differ.
    private Optional<byte[]> contentHash(SignatureFile file, ContentRef content) {
        var inside = envelope.attached() ? attachedHash(file) : Optional.<byte[]>empty();
        var outside =
                switch (content) {
                    case ContentRef.Attached() -> Optional.<byte[]>empty();
                    case ContentRef.Digests(var byOid) ->
                            Optional.ofNullable(byOid.get(envelope.digest()));
                    case ContentRef.Hashed(var byOid, var source) ->
                            Optional.ofNullable(byOid.get(envelope.digest()))
                                    .or(() -> storedHash(source));
                    case ContentRef.Stored(var source) -> storedHash(source);
                };
        if (inside.isEmpty() || content instanceof ContentRef.Attached) {
            return inside.or(() -> outside);
        }
        return inside.filter(one -> outside.filter(two -> Arrays.equals(one, two)).isPresent());
    }

    private Optional<byte[]> attachedHash(SignatureFile file) {
        return Broken.orEmpty(
                () -> {
                    var digest = Gost.digest(envelope.digest());
                    CmsReader.read(file, hashing(digest));
                    return Optional.of(digest.digest());
                });
    }

    private Optional<byte[]> storedHash(ContentRef.Source source) {
        return Broken.orEmpty(
                () -> {
                    var digest = Gost.digest(envelope.digest());
                    try (var in = source.open()) {
                        in.transferTo(hashing(digest));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return Optional.of(digest.digest());
                });
    }

    private static OutputStream hashing(MessageDigest digest) {
        return new DigestOutputStream(OutputStream.nullOutputStream(), digest);
    }
}

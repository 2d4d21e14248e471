package okno.launch.bench;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.List;
import okno.signatures.AccreditationRegister;
import okno.signatures.AccreditationRegister.Standing;
import okno.signatures.ContentDigests;
import okno.signatures.ContentRef;
import okno.signatures.RevocationData;
import okno.signatures.SignatureFile;
import okno.signatures.SignatureVerifier;
import okno.signatures.Trust;
import okno.signatures.TrustedCertificates;
import okno.signatures.Verification;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.operator.OperatorCreationException;

/// A detached CAdES-BES by a qualified certificate, with an authority between it and the root, and
/// the lists of both authorities.
final class SignedSample {
    private static final byte[] DOCUMENT = {1, 2, 3};

    private final SignatureVerifier verifier = SignatureVerifier.shipped();
    private final KeySize size;
    private final Instant now;
    private final SampleIssuer.Identity root;
    private final SampleIssuer.Identity centre;
    private final SampleIssuer.Identity person;
    private final SignerInformation signer;
    private final byte[] attributes;
    private final byte[] file;
    private final ContentRef content;
    private final Trust trust;

    SignedSample(KeySize size, Instant now)
            throws GeneralSecurityException, IOException, CMSException, OperatorCreationException {
        this.size = size;
        this.now = now;
        var issuer = new SampleIssuer(size, now);
        root = issuer.root();
        centre = issuer.authority(root);
        person = issuer.person(centre);
        var message = issuer.sign(person, DOCUMENT);
        signer = message.getSignerInfos().iterator().next();
        attributes = signer.getEncodedSignedAttributes();
        file = message.getEncoded();
        content = digests();
        trust = trust(issuer);
    }

    /// Verifies the signature as the portal does.
    Verification verify() {
        return verifier.verify(SignatureFile.of(file), content, trust, now);
    }

    /// Computes what no verification can do without and nothing else: the signature of the person,
    /// whose key was never seen before, those of the two certificates below the root, and the hash
    /// by which the signature names the certificate.
    boolean compute() throws GeneralSecurityException {
        var certificate = person.certificate().getEncoded();
        var hash = MessageDigest.getInstance(size.digest(), SampleIssuer.PROVIDER);
        var key =
                KeyFactory.getInstance(SampleIssuer.KEY, SampleIssuer.PROVIDER)
                        .generatePublic(
                                new X509EncodedKeySpec(
                                        person.certificate().getPublicKey().getEncoded()));
        return hash.digest(certificate).length > 0
                && holds(key, attributes, signer.getSignature())
                && holds(centre, person.certificate())
                && holds(root, centre.certificate());
    }

    private boolean holds(SampleIssuer.Identity issuer, X509Certificate certificate)
            throws GeneralSecurityException {
        return holds(
                issuer.certificate().getPublicKey(),
                certificate.getTBSCertificate(),
                certificate.getSignature());
    }

    private boolean holds(PublicKey key, byte[] signed, byte[] value)
            throws GeneralSecurityException {
        var signature = Signature.getInstance(size.signature(), SampleIssuer.PROVIDER);
        signature.initVerify(key);
        signature.update(signed);
        return signature.verify(value);
    }

    private Trust trust(SampleIssuer issuer) throws IOException, OperatorCreationException {
        AccreditationRegister register = (_, _) -> Standing.ACCREDITED;
        var lists =
                RevocationData.NONE
                        .withLists(issuer.list(root))
                        .orElseThrow()
                        .withLists(issuer.list(centre))
                        .orElseThrow();
        return new Trust(
                new TrustedCertificates(List.of(root.certificate(), centre.certificate())),
                lists,
                register);
    }

    private static ContentRef digests() {
        var digests = new ContentDigests();
        digests.write(DOCUMENT, 0, DOCUMENT.length);
        return digests.done();
    }
}

package okno.signatures;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import okno.signatures.Pki.Identity;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/// Makes signatures, by default a detached CAdES-BES at [Pki#NOW], and wrong ones on request.
final class Signing {
    private final List<Identity> signers;
    private final List<Identity> along = new ArrayList<>();
    private byte[] content = new byte[0];
    private boolean attached;
    private boolean attributes = true;
    private Optional<Identity> named = Optional.empty();
    private boolean naming = true;
    private Optional<Identity> numbered = Optional.empty();
    private Instant claimed = Pki.NOW;
    private Optional<Stamp> stamp = Optional.empty();

    private record Stamp(Identity authority, Instant at, boolean ofAnother, boolean named) {}

    Signing(Identity... signers) {
        this.signers = List.of(signers);
    }

    Signing of(byte[] document) {
        content = document;
        return this;
    }

    Signing attached() {
        attached = true;
        return this;
    }

    Signing bringing(Identity... certificates) {
        along.addAll(List.of(certificates));
        return this;
    }

    Signing withoutAttributes() {
        attributes = false;
        return this;
    }

    Signing withoutSigningCertificate() {
        naming = false;
        return this;
    }

    Signing naming(Identity other) {
        named = Optional.of(other);
        return this;
    }

    /// Names issuer and number of this certificate, and the hash of the right one.
    Signing numbered(Identity other) {
        numbered = Optional.of(other);
        return this;
    }

    Signing claiming(Instant time) {
        claimed = time;
        return this;
    }

    Signing stamped(Identity authority, Instant at) {
        stamp = Optional.of(new Stamp(authority, at, false, true));
        return this;
    }

    Signing stampedLikeAnother(Identity authority, Instant at) {
        stamp = Optional.of(new Stamp(authority, at, true, true));
        return this;
    }

    /// The certificate of the authority does not come along.
    Signing stampedNamelessly(Identity authority, Instant at) {
        stamp = Optional.of(new Stamp(authority, at, false, false));
        return this;
    }

    byte[] der() {
        try {
            return message().getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// What the portal finds in it, attached to what it signs, by what is known at [Pki#NOW].
    ///
    /// @param trusted authorities that need nobody above them
    Verification verified(RevocationData data, Identity... trusted) {
        var roots = Arrays.stream(trusted).map(Identity::certificate).toList();
        return SignatureVerifier.shipped()
                .verify(
                        SignatureFile.of(attached().der()),
                        new ContentRef.Attached(),
                        new Trust(new TrustedCertificates(roots), data, AccreditationRegister.NONE),
                        Pki.NOW);
    }

    /// Where the value of the signature stands in such a file.
    static int placeOfValue(byte[] der) {
        try {
            var value = new CMSSignedData(der).getSignerInfos().iterator().next().getSignature();
            var text = new String(der, StandardCharsets.ISO_8859_1);
            return text.lastIndexOf(new String(value, StandardCharsets.ISO_8859_1));
        } catch (CMSException e) {
            throw new IllegalStateException(e);
        }
    }

    private CMSSignedData message() throws Exception {
        var generator = new CMSSignedDataGenerator();
        var certificates = new ArrayList<java.security.cert.X509Certificate>();
        for (var signer : signers) {
            generator.addSignerInfoGenerator(signerInfo(signer));
            certificates.add(signer.certificate());
        }
        along.forEach(one -> certificates.add(one.certificate()));
        generator.addCertificates(new JcaCertStore(certificates));
        var message = generator.generate(new CMSProcessableByteArray(content), attached);
        return stamp.isPresent() ? stamped(message, stamp.get()) : message;
    }

    private SignerInfoGenerator signerInfo(Identity signer) throws Exception {
        var digests = new JcaDigestCalculatorProviderBuilder().setProvider(Pki.BC).build();
        var builder = new JcaSignerInfoGeneratorBuilder(digests);
        builder.setDirectSignature(!attributes);
        builder.setSignedAttributeGenerator(
                new DefaultSignedAttributeTableGenerator(signedAttributes(signer)));
        return builder.build(signer.signer(), signer.certificate());
    }

    private AttributeTable signedAttributes(Identity signer) throws Exception {
        var all = new ASN1EncodableVector();
        all.add(signingTime(claimed));
        if (naming) {
            var oid = Pki.digest(signer.keys());
            var hash =
                    MessageDigest.getInstance(oid, Pki.BC)
                            .digest(named.orElse(signer).certificate().getEncoded());
            var id =
                    new ESSCertIDv2(
                            new AlgorithmIdentifier(new ASN1ObjectIdentifier(oid)),
                            hash,
                            numbered.map(Signing::number).orElse(null));
            all.add(
                    new Attribute(
                            PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                            new DERSet(new SigningCertificateV2(id))));
        }
        return new AttributeTable(all);
    }

    private static IssuerSerial number(Identity identity) {
        var certificate = identity.certificate();
        var issuer = X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded());
        return new IssuerSerial(
                new GeneralNames(new GeneralName(issuer)), certificate.getSerialNumber());
    }

    private static Attribute signingTime(Instant time) {
        return new Attribute(
                CMSAttributes.signingTime,
                new DERSet(new org.bouncycastle.asn1.cms.Time(Date.from(time))));
    }

    private static CMSSignedData stamped(CMSSignedData message, Stamp stamp) throws Exception {
        var signer = message.getSignerInfos().iterator().next();
        var token = token(stamp, stamp.ofAnother() ? new byte[] {1} : signer.getSignature());
        var table =
                new AttributeTable(
                        new Attribute(
                                PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                                new DERSet(token)));
        return CMSSignedData.replaceSigners(
                message,
                new SignerInformationStore(
                        SignerInformation.replaceUnsignedAttributes(signer, table)));
    }

    private static org.bouncycastle.asn1.cms.ContentInfo token(Stamp stamp, byte[] signature)
            throws Exception {
        var authority = stamp.authority();
        var oid = new ASN1ObjectIdentifier("1.2.643.7.1.1.2.2");
        var digests = new JcaDigestCalculatorProviderBuilder().setProvider(Pki.BC).build();
        var generator =
                new TimeStampTokenGenerator(
                        new JcaSignerInfoGeneratorBuilder(digests)
                                .build(authority.signer(), authority.certificate()),
                        digests.get(new AlgorithmIdentifier(oid)),
                        new ASN1ObjectIdentifier("1.2.643.100.999.1"));
        generator.addCertificates(new JcaCertStore(List.of(authority.certificate())));
        var imprint = MessageDigest.getInstance(oid.getId(), Pki.BC).digest(signature);
        var requests = new TimeStampRequestGenerator();
        requests.setCertReq(stamp.named());
        var request = requests.generate(oid, imprint);
        return generator
                .generate(request, java.math.BigInteger.ONE, Date.from(stamp.at()))
                .toCMSSignedData()
                .toASN1Structure();
    }
}

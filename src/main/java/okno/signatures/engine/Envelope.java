package okno.signatures.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okno.signatures.SignatureFile;
import okno.signatures.SignerIdentity;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.util.StoreException;
import org.jspecify.annotations.Nullable;

/// A signature taken apart. Whatever is in here has been read once and is whole.
///
/// @param message the CMS message without its document
/// @param certificates the signer's, first, and others that came along
/// @param identity whose certificate it is
/// @param messageDigest the hash that the signed attributes name
/// @param signingCertificate the certificate that they name: the first one counts (RFC 5035)
/// @param claimedTime the signer's own clock
/// @param timestamps tokens of time stamping authorities over this signature
record Envelope(
        CmsReader.Message message,
        SignerInformation signer,
        List<X509Certificate> certificates,
        SignerIdentity identity,
        Optional<byte[]> messageDigest,
        Optional<ESSCertIDv2> signingCertificate,
        Optional<Instant> claimedTime,
        List<ContentInfo> timestamps) {

    /// How many certificates and time stamps a signature may bring along.
    private static final int MANY = 50;

    sealed interface Opened {
        record Whole(Envelope envelope) implements Opened {}

        record Malformed() implements Opened {}

        record NotOneSigner() implements Opened {}
    }

    static Opened open(SignatureFile file) {
        return Broken.orEmpty(() -> Optional.of(read(file))).orElseGet(Opened.Malformed::new);
    }

    X509Certificate certificate() {
        return certificates.getFirst();
    }

    boolean attached() {
        return message.attached();
    }

    boolean hasSignedAttributes() {
        return signer.getSignedAttributes() != null;
    }

    String digest() {
        return signer.getDigestAlgOID();
    }

    private static Opened read(SignatureFile file)
            throws IOException, CMSException, CertificateException {
        try {
            return read(CmsReader.read(file, OutputStream.nullOutputStream()));
        } catch (SeveralMessages _) {
            return new Opened.NotOneSigner();
        }
    }

    private static Opened read(CmsReader.Message message)
            throws IOException, CMSException, CertificateException {
        var data = new CMSSignedData(message.detached());
        var signers = data.getSignerInfos().getSigners();
        if (signers.size() != 1) {
            return new Opened.NotOneSigner();
        }
        var signer = signers.iterator().next();
        var certificates = certificates(data, signer);
        return new Opened.Whole(
                new Envelope(
                        message,
                        signer,
                        certificates,
                        Subject.of(certificates.getFirst()),
                        messageDigest(signer),
                        signingCertificate(signer),
                        claimedTime(signer),
                        timestamps(signer)));
    }

    private static List<X509Certificate> certificates(CMSSignedData data, SignerInformation signer)
            throws IOException, CertificateException, StoreException {
        var own = new ArrayList<X509Certificate>();
        var others = new ArrayList<X509Certificate>();
        for (X509CertificateHolder holder : data.getCertificates().getMatches(null)) {
            var certificate = Certificates.of(holder.getEncoded());
            (own.isEmpty() && signer.getSID().match(holder) ? own : others).add(certificate);
        }
        if (own.isEmpty() || others.size() > MANY) {
            throw new CertificateException("no certificate of the signer");
        }
        Standing.touch(own.getFirst());
        own.addAll(others);
        return List.copyOf(own);
    }

    private static Optional<byte[]> messageDigest(SignerInformation signer) throws IOException {
        var value = single(signer.getSignedAttributes(), CMSAttributes.messageDigest);
        return value.map(it -> ASN1OctetString.getInstance(it.getAttributeValues()[0]).getOctets());
    }

    private static Optional<ESSCertIDv2> signingCertificate(SignerInformation signer)
            throws IOException {
        var value =
                single(
                        signer.getSignedAttributes(),
                        PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        return value.map(
                it -> SigningCertificateV2.getInstance(it.getAttributeValues()[0]).getCerts()[0]);
    }

    private static Optional<Instant> claimedTime(SignerInformation signer) throws IOException {
        var value = single(signer.getSignedAttributes(), CMSAttributes.signingTime);
        return value.map(it -> Moments.of(Time.getInstance(it.getAttributeValues()[0])));
    }

    private static List<ContentInfo> timestamps(SignerInformation signer) throws IOException {
        var tokens = new ArrayList<ContentInfo>();
        var table = signer.getUnsignedAttributes();
        if (table != null) {
            var stamps = table.getAll(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
            for (int i = 0; i < stamps.size(); i++) {
                for (var token : Attribute.getInstance(stamps.get(i)).getAttributeValues()) {
                    tokens.add(ContentInfo.getInstance(token));
                }
            }
        }
        if (tokens.size() > MANY) {
            throw new IOException("too many time stamps");
        }
        return List.copyOf(tokens);
    }

    /// An attribute that may occur once (RFC 5652, 11).
    private static Optional<Attribute> single(
            @Nullable AttributeTable table, ASN1ObjectIdentifier id) throws IOException {
        if (table == null) {
            return Optional.empty();
        }
        var all = table.getAll(id);
        if (all.size() == 0) {
            return Optional.empty();
        }
        var attribute = Attribute.getInstance(all.get(0));
        if (all.size() > 1 || attribute.getAttrValues().size() == 0) {
            throw new IOException("not one " + id);
        }
        return Optional.of(attribute);
    }
}

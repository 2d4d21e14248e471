package okno.signatures.engine;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import okno.signatures.ContentRef;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/// A question to a time stamping authority about one signature, and its answer (RFC 3161): makes
/// CAdES-BES a CAdES-T. The value of the signature is hashed by Streebog-256; chance in the
/// question keeps an old answer from being sent again.
public final class TimestampExchange {
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int NONCE_BITS = 63;

    private final CMSSignedData signature;
    private final SignerInformation signer;
    private final TimeStampRequest request;

    /// @param cms a signature that the portal made itself
    public TimestampExchange(byte[] cms) {
        try {
            signature = new CMSSignedData(cms);
            signer = signature.getSignerInfos().iterator().next();
            var generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            request =
                    generator.generate(
                            new ASN1ObjectIdentifier(Gost.STREEBOG_256),
                            Gost.digest(Gost.STREEBOG_256).digest(signer.getSignature()),
                            new BigInteger(NONCE_BITS, CHANCE));
        } catch (CMSException e) {
            throw new IllegalArgumentException("no signature of ours", e);
        }
    }

    /// What to send, DER.
    public byte[] request() {
        try {
            return request.getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The signature with the stamp of the answer. Who made the stamp is not looked at here.
    ///
    /// @return empty when the answer is a refusal, or to another question
    public Optional<byte[]> stamped(byte[] response) {
        return Broken.orEmpty(
                () -> {
                    var answer = new TimeStampResponse(response);
                    answer.validate(request);
                    var token = answer.getTimeStampToken();
                    return token == null
                            ? Optional.empty()
                            : Optional.of(with(token.toCMSSignedData()));
                });
    }

    /// What the signature says of the document, for who has compared the two already.
    public ContentRef.Digests named() {
        var value =
                signer.getSignedAttributes().get(CMSAttributes.messageDigest).getAttributeValues();
        return new ContentRef.Digests(
                Map.of(
                        signer.getDigestAlgOID(),
                        ASN1OctetString.getInstance(value[0]).getOctets()));
    }

    private byte[] with(CMSSignedData token) throws TSPException, IOException {
        var all = new ASN1EncodableVector();
        all.add(
                new Attribute(
                        PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                        new DERSet(token.toASN1Structure())));
        var more = SignerInformation.replaceUnsignedAttributes(signer, new AttributeTable(all));
        return CMSSignedData.replaceSigners(signature, new SignerInformationStore(more))
                .getEncoded();
    }
}

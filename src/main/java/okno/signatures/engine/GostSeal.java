package okno.signatures.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import okno.signatures.ContentRef;
import okno.signatures.SignerIdentity;
import okno.signatures.seal.Seal;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/// A seal by Bouncy Castle, with a key in memory. Not certified by ФСБ России.
public final class GostSeal implements Seal {
    private final SealKey key;

    public GostSeal(SealKey key) {
        this.key = key;
    }

    @Override
    public SignerIdentity owner() {
        return Subject.of(own());
    }

    @Override
    public byte[] sign(ContentRef.Source document, Instant at) {
        try {
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(signer(at));
            generator.addCertificates(new JcaCertStore(key.certificates()));
            return generator.generate(new Document(document), false).getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | OperatorCreationException | CMSException e) {
            throw new IllegalStateException("the seal does not sign", e);
        }
    }

    private SignerInfoGenerator signer(Instant at)
            throws GeneralSecurityException, OperatorCreationException {
        var digests = new JcaDigestCalculatorProviderBuilder().setProvider(Gost.PROVIDER).build();
        var signing =
                new JcaContentSignerBuilder(Gost.signatureName(own()))
                        .setProvider(Gost.PROVIDER)
                        .build(key.key());
        return new JcaSignerInfoGeneratorBuilder(digests)
                .setSignedAttributeGenerator(
                        new DefaultSignedAttributeTableGenerator(attributes(at)))
                .build(signing, own());
    }

    /// Type of content and hash are added by the library (ETSI EN 319 122-1, 6.3).
    private AttributeTable attributes(Instant at) {
        var digest = Gost.digestOf(own());
        var hash = Gost.digest(digest).digest(Certificates.encoded(own()));
        var named =
                new SigningCertificateV2(
                        new ESSCertIDv2(
                                new AlgorithmIdentifier(new ASN1ObjectIdentifier(digest)), hash));
        var all = new ASN1EncodableVector();
        all.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at)))));
        all.add(new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(named)));
        return new AttributeTable(all);
    }

    private X509Certificate own() {
        return key.certificates().getFirst();
    }

    /// The document as a stream.
    private record Document(ContentRef.Source source) implements CMSTypedData {
        @Override
        public ASN1ObjectIdentifier getContentType() {
            return CMSObjectIdentifiers.data;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            try (var in = source.open()) {
                in.transferTo(out);
            }
        }

        @Override
        public Object getContent() {
            return source;
        }
    }
}

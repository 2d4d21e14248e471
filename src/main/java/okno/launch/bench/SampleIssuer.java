package okno.launch.bench;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jce.spec.ECNamedCurveGenParameterSpec;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/// Makes what a verification is measured with: authorities, a person, their lists and a signature.
final class SampleIssuer {
    static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();
    static final String KEY = "ECGOST3410-2012";

    private static final Duration DAY = Duration.ofDays(1);
    private static final Map<ASN1ObjectIdentifier, ASN1Encodable> AUTHORITY =
            Map.of(
                    Extension.basicConstraints,
                    new BasicConstraints(true),
                    Extension.keyUsage,
                    new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));

    /// What a qualified certificate has to say (Приказ ФСБ России от 27.12.2011 № 795).
    private static final Map<ASN1ObjectIdentifier, ASN1Encodable> QUALIFIED =
            Map.of(
                    Extension.keyUsage,
                    new KeyUsage(KeyUsage.digitalSignature),
                    Extension.certificatePolicies,
                    new CertificatePolicies(
                            new PolicyInformation(new ASN1ObjectIdentifier("1.2.643.100.113.1"))),
                    new ASN1ObjectIdentifier("1.2.643.100.112"),
                    new DERUTF8String("tool"));

    /// A key and its certificate.
    record Identity(KeyPair keys, X509Certificate certificate) {
        X500Name name() {
            return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        }
    }

    private final KeySize size;
    private final Instant now;
    private int serial;

    SampleIssuer(KeySize size, Instant now) {
        this.size = size;
        this.now = now;
    }

    Identity root() throws GeneralSecurityException, IOException, OperatorCreationException {
        var keys = keys();
        var name = new X500Name("CN=Root");
        return issued(name, keys, name, keys, AUTHORITY);
    }

    Identity authority(Identity issuer)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        var name = new X500Name("CN=Centre");
        return issued(name, keys(), issuer.name(), issuer.keys(), AUTHORITY);
    }

    Identity person(Identity issuer)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        var name = new X500Name("CN=Person,2.5.4.4=Person,2.5.4.42=Test,1.2.643.100.3=11223344595");
        return issued(name, keys(), issuer.name(), issuer.keys(), QUALIFIED);
    }

    /// A list that names nobody.
    byte[] list(Identity authority) throws IOException, OperatorCreationException {
        return new X509v2CRLBuilder(authority.name(), Date.from(now.minus(DAY)))
                .setNextUpdate(Date.from(now.plus(DAY)))
                .build(signer(authority.keys()))
                .getEncoded();
    }

    /// A detached CAdES-BES.
    CMSSignedData sign(Identity signer, byte[] document)
            throws GeneralSecurityException, CMSException, OperatorCreationException {
        var generator = new CMSSignedDataGenerator();
        var digests = new JcaDigestCalculatorProviderBuilder().setProvider(PROVIDER).build();
        generator.addSignerInfoGenerator(
                new JcaSignerInfoGeneratorBuilder(digests)
                        .setSignedAttributeGenerator(
                                new DefaultSignedAttributeTableGenerator(attributes(signer)))
                        .build(signer(signer.keys()), signer.certificate()));
        generator.addCertificates(new JcaCertStore(List.of(signer.certificate())));
        return generator.generate(new CMSProcessableByteArray(document), false);
    }

    private AttributeTable attributes(Identity signer) throws GeneralSecurityException {
        var hash =
                MessageDigest.getInstance(size.digest(), PROVIDER)
                        .digest(signer.certificate().getEncoded());
        var algorithm = new AlgorithmIdentifier(new ASN1ObjectIdentifier(size.digest()));
        var named = new SigningCertificateV2(new ESSCertIDv2(algorithm, hash));
        var all = new ASN1EncodableVector();
        all.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(now)))));
        all.add(new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(named)));
        return new AttributeTable(all);
    }

    private Identity issued(
            X500Name name,
            KeyPair keys,
            X500Name issuer,
            KeyPair issuerKeys,
            Map<ASN1ObjectIdentifier, ASN1Encodable> extensions)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        var builder =
                new JcaX509v3CertificateBuilder(
                        issuer,
                        BigInteger.valueOf(++serial),
                        Date.from(now.minus(DAY)),
                        Date.from(now.plus(DAY)),
                        name,
                        keys.getPublic());
        for (var extension : extensions.entrySet()) {
            builder.addExtension(extension.getKey(), false, extension.getValue());
        }
        return new Identity(
                keys,
                new JcaX509CertificateConverter()
                        .setProvider(PROVIDER)
                        .getCertificate(builder.build(signer(issuerKeys))));
    }

    private KeyPair keys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(KEY, PROVIDER);
        generator.initialize(new ECNamedCurveGenParameterSpec(size.curve()));
        return generator.generateKeyPair();
    }

    private ContentSigner signer(KeyPair keys) throws OperatorCreationException {
        return new JcaContentSignerBuilder(size.signature())
                .setProvider(PROVIDER)
                .build(keys.getPrivate());
    }
}

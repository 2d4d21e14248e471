package okno.signatures.demo;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.jce.spec.ECNamedCurveGenParameterSpec;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Issues certificates and lists of revoked ones as real authorities do (Приказ ФСБ России от
/// 27.12.2011 № 795).
final class DemoIssuer {
    static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private static final String CURVE = "GostR3410-2001-CryptoPro-A";
    private static final Duration LIST_LASTS = Duration.ofDays(7);
    private static final ASN1ObjectIdentifier CLASS_1 =
            new ASN1ObjectIdentifier("1.2.643.100.113.1");
    private static final ASN1ObjectIdentifier SUBJECT_TOOL =
            new ASN1ObjectIdentifier("1.2.643.100.111");
    private static final ASN1ObjectIdentifier ISSUER_TOOL =
            new ASN1ObjectIdentifier("1.2.643.100.112");

    /// What a certificate is to say.
    ///
    /// @param lists where its issuer publishes whom it revoked; none for a root
    record Wanted(String subject, boolean authority, Instant from, Instant until, String lists) {}

    private final Optional<DemoIdentity> authority;
    private final SecureRandom random = new SecureRandom();

    private DemoIssuer(Optional<DemoIdentity> authority) {
        this.authority = authority;
    }

    /// Issues certificates to themselves.
    static DemoIssuer ofRoots() {
        return new DemoIssuer(Optional.empty());
    }

    static DemoIssuer of(DemoIdentity authority) {
        return new DemoIssuer(Optional.of(authority));
    }

    DemoIdentity issue(Wanted wanted) {
        try {
            var keys = keys();
            var builder = builder(wanted, keys);
            if (wanted.authority()) {
                addAuthority(builder);
            } else {
                addPerson(builder);
            }
            if (!wanted.lists().isEmpty()) {
                builder.addExtension(
                        Extension.cRLDistributionPoints, false, published(wanted.lists()));
            }
            var signer = authority.map(DemoIdentity::key).orElseGet(keys::getPrivate);
            return new DemoIdentity(
                    keys.getPrivate(),
                    new JcaX509CertificateConverter()
                            .setProvider(PROVIDER)
                            .getCertificate(builder.build(signer(signer))));
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A list that names nobody.
    byte[] list(Instant now) {
        try {
            var issuer = name(authority.orElseThrow());
            var builder = new X509v2CRLBuilder(issuer, Date.from(now));
            builder.setNextUpdate(Date.from(now.plus(LIST_LASTS)));
            builder.addExtension(
                    Extension.cRLNumber,
                    false,
                    new CRLNumber(BigInteger.valueOf(now.getEpochSecond())));
            return builder.build(signer(authority.get().key())).getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private X509v3CertificateBuilder builder(Wanted wanted, KeyPair keys)
            throws GeneralSecurityException, IOException {
        var subject = new X500Name(wanted.subject());
        var tools = new JcaX509ExtensionUtils();
        var builder =
                new JcaX509v3CertificateBuilder(
                        authority.map(DemoIssuer::name).orElse(subject),
                        new BigInteger(127, random).setBit(126),
                        Date.from(wanted.from()),
                        Date.from(wanted.until()),
                        subject,
                        keys.getPublic());
        builder.addExtension(
                Extension.subjectKeyIdentifier,
                false,
                tools.createSubjectKeyIdentifier(keys.getPublic()));
        if (authority.isPresent()) {
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    tools.createAuthorityKeyIdentifier(
                            authority.get().certificate().getPublicKey()));
        }
        return builder;
    }

    private static void addAuthority(X509v3CertificateBuilder builder) throws IOException {
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        builder.addExtension(
                Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    }

    private static void addPerson(X509v3CertificateBuilder builder) throws IOException {
        builder.addExtension(
                Extension.keyUsage,
                true,
                new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        builder.addExtension(
                Extension.certificatePolicies,
                false,
                new CertificatePolicies(new PolicyInformation(CLASS_1)));
        var tool = new DERUTF8String("Okno Demonstration");
        builder.addExtension(SUBJECT_TOOL, false, tool);
        builder.addExtension(
                ISSUER_TOOL, false, new DERSequence(new DERUTF8String[] {tool, tool, tool, tool}));
    }

    private static CRLDistPoint published(String address) {
        var name = new GeneralName(GeneralName.uniformResourceIdentifier, address);
        var point = new DistributionPointName(new GeneralNames(name));
        return new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(point, null, null)});
    }

    private static X500Name name(DemoIdentity identity) {
        return X500Name.getInstance(identity.certificate().getSubjectX500Principal().getEncoded());
    }

    private static KeyPair keys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("ECGOST3410-2012", PROVIDER);
        generator.initialize(new ECNamedCurveGenParameterSpec(CURVE));
        return generator.generateKeyPair();
    }

    private static ContentSigner signer(PrivateKey key) {
        try {
            return new JcaContentSignerBuilder("GOST3411-2012-256WITHECGOST3410-2012-256")
                    .setProvider(PROVIDER)
                    .build(key);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}

package okno.signatures;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Makes certification authorities, people's certificates and lists of revoked ones.
public final class Pki {
    public static final BouncyCastleProvider BC = new BouncyCastleProvider();
    public static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    public static final Duration DAY = Duration.ofDays(1);

    static final String CRYPTOPRO_A = "GostR3410-2001-CryptoPro-A";
    static final String TC26_256_A = "Tc26-Gost-3410-12-256-paramSetA";
    public static final String TC26_512_A = "Tc26-Gost-3410-12-512-paramSetA";

    /// A key and its certificate.
    public record Identity(KeyPair keys, X509Certificate certificate) {
        public ContentSigner signer() {
            return Pki.signer(keys);
        }

        X500Name name() {
            return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        }
    }

    /// What a certificate is to say; begins as a sound one of a person, which holds for a year
    /// around [#NOW].
    public static final class Wanted {
        private String subject = person("11223344595");
        private String curve = CRYPTOPRO_A;
        private String algorithm = "ECGOST3410-2012";
        private Instant from = NOW.minus(DAY.multipliedBy(180));
        private Instant until = NOW.plus(DAY.multipliedBy(180));
        private final Map<ASN1ObjectIdentifier, Extra> extras = new HashMap<>();

        private record Extra(boolean critical, ASN1Encodable value) {}

        public Wanted() {
            with(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            with(
                    Extension.certificatePolicies,
                    false,
                    new CertificatePolicies(
                            new PolicyInformation(new ASN1ObjectIdentifier("1.2.643.100.113.1"))));
            with(new ASN1ObjectIdentifier("1.2.643.100.112"), false, new DERUTF8String("tool"));
        }

        public static Wanted authority(String name) {
            return new Wanted()
                    .subject("CN=" + name + ",C=RU")
                    .with(Extension.basicConstraints, true, new BasicConstraints(true))
                    .with(
                            Extension.keyUsage,
                            true,
                            new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        }

        /// Valid for long, since the library writes the machine's own time into stamps.
        static Wanted stamping() {
            return new Wanted()
                    .valid(NOW.minus(DAY.multipliedBy(180)), Instant.parse("2199-01-01T00:00:00Z"))
                    .subject("CN=Служба меток времени,C=RU")
                    .with(
                            Extension.extendedKeyUsage,
                            true,
                            new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }

        public Wanted subject(String name) {
            subject = name;
            return this;
        }

        public Wanted curve(String name) {
            curve = name;
            return this;
        }

        public Wanted algorithm(String name) {
            algorithm = name;
            return this;
        }

        public Wanted valid(Instant first, Instant last) {
            from = first;
            until = last;
            return this;
        }

        public Wanted with(ASN1ObjectIdentifier id, boolean critical, ASN1Encodable value) {
            extras.put(id, new Extra(critical, value));
            return this;
        }

        /// Names where whom its issuer revoked is published.
        public Wanted published(String address) {
            var name = new GeneralName(GeneralName.uniformResourceIdentifier, address);
            var point =
                    new DistributionPoint(
                            new DistributionPointName(new GeneralNames(name)), null, null);
            return with(
                    Extension.cRLDistributionPoints,
                    false,
                    new CRLDistPoint(new DistributionPoint[] {point}));
        }

        public Wanted without(ASN1ObjectIdentifier id) {
            extras.remove(id);
            return this;
        }
    }

    private static long serials = 1000;

    private Pki() {}

    public static String person(String snils) {
        return "CN=Иванов Иван Иванович,2.5.4.4=Иванов,2.5.4.42=Иван Иванович,1.2.643.100.3="
                + snils
                + ",1.2.643.3.131.1.1=500100732259,C=RU";
    }

    public static Identity root(Wanted wanted) {
        var keys = keys(wanted);
        return new Identity(keys, certificate(wanted, keys, Optional.empty()));
    }

    public static Identity issue(Identity authority, Wanted wanted) {
        var keys = keys(wanted);
        return new Identity(keys, certificate(wanted, keys, Optional.of(authority)));
    }

    /// A list of revoked certificates.
    ///
    /// @param revoked the moments by certificate
    public static byte[] list(
            Identity authority, Instant made, Instant next, Map<X509Certificate, Instant> revoked) {
        return list(authority, made, Optional.of(next), revoked);
    }

    /// A list of revoked certificates.
    ///
    /// @param next when the next one is promised, if it is
    public static byte[] list(
            Identity authority,
            Instant made,
            Optional<Instant> next,
            Map<X509Certificate, Instant> revoked) {
        try {
            var builder = new X509v2CRLBuilder(authority.name(), Date.from(made));
            next.map(Date::from).ifPresent(builder::setNextUpdate);
            revoked.forEach(
                    (certificate, at) ->
                            builder.addCRLEntry(
                                    certificate.getSerialNumber(),
                                    Date.from(at),
                                    CRLReason.keyCompromise));
            return builder.build(authority.signer()).getEncoded();
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static byte[] list(Identity authority, Map<X509Certificate, Instant> revoked) {
        return list(authority, NOW.minus(DAY), NOW.plus(DAY), revoked);
    }

    static ContentSigner signer(KeyPair keys) {
        try {
            return new JcaContentSignerBuilder(signature(keys))
                    .setProvider(BC)
                    .build(keys.getPrivate());
        } catch (org.bouncycastle.operator.OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The OID of the hash that goes with a key.
    static String digest(KeyPair keys) {
        return switch (size(keys)) {
            case 2001 -> "1.2.643.2.2.9";
            case 512 -> "1.2.643.7.1.1.2.3";
            default -> "1.2.643.7.1.1.2.2";
        };
    }

    private static String signature(KeyPair keys) {
        return switch (size(keys)) {
            case 2001 -> "GOST3411WITHECGOST3410";
            case 512 -> "GOST3411-2012-512WITHECGOST3410-2012-512";
            default -> "GOST3411-2012-256WITHECGOST3410-2012-256";
        };
    }

    private static int size(KeyPair keys) {
        if (!keys.getPublic().getAlgorithm().endsWith("2012")) {
            return 2001;
        }
        return keys.getPublic().getEncoded().length > 150 ? 512 : 256;
    }

    private static KeyPair keys(Wanted wanted) {
        try {
            var generator = KeyPairGenerator.getInstance(wanted.algorithm, BC);
            generator.initialize(
                    new org.bouncycastle.jce.spec.ECNamedCurveGenParameterSpec(wanted.curve));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate certificate(
            Wanted wanted, KeyPair keys, Optional<Identity> authority) {
        try {
            var subject = new X500Name(wanted.subject);
            var builder =
                    new JcaX509v3CertificateBuilder(
                            authority.map(Identity::name).orElse(subject),
                            BigInteger.valueOf(++serials),
                            Date.from(wanted.from),
                            Date.from(wanted.until),
                            subject,
                            keys.getPublic());
            var tools = new JcaX509ExtensionUtils();
            builder.addExtension(
                    Extension.subjectKeyIdentifier,
                    false,
                    tools.createSubjectKeyIdentifier(keys.getPublic()));
            for (var extra : wanted.extras.entrySet()) {
                builder.addExtension(
                        extra.getKey(), extra.getValue().critical(), extra.getValue().value());
            }
            return new JcaX509CertificateConverter()
                    .setProvider(BC)
                    .getCertificate(
                            builder.build(
                                    authority.map(Identity::signer).orElseGet(() -> signer(keys))));
        } catch (GeneralSecurityException | java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

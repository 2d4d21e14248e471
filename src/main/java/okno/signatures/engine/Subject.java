package okno.signatures.engine;

import java.security.cert.X509Certificate;
import java.util.Optional;
import okno.signatures.SignerIdentity;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/// Reads whose a certificate is.
final class Subject {
    private static final ASN1ObjectIdentifier OGRN = new ASN1ObjectIdentifier("1.2.643.100.1");
    private static final ASN1ObjectIdentifier SNILS = new ASN1ObjectIdentifier("1.2.643.100.3");
    private static final ASN1ObjectIdentifier INN_LE = new ASN1ObjectIdentifier("1.2.643.100.4");
    private static final ASN1ObjectIdentifier OGRNIP = new ASN1ObjectIdentifier("1.2.643.100.5");
    private static final ASN1ObjectIdentifier INN = new ASN1ObjectIdentifier("1.2.643.3.131.1.1");

    /// An organisation's ten digits in the field of a person's twelve, as it was done until 2022.
    private static final String OLD_INN_LE = "00\\d{10}";

    private final X500Name name;

    private Subject(X500Name name) {
        this.name = name;
    }

    static SignerIdentity of(X509Certificate certificate) {
        var body = Certificates.body(certificate);
        var subject = new Subject(body.getSubject());
        var inn = subject.value(INN);
        var old = inn.filter(it -> it.matches(OLD_INN_LE));
        return new SignerIdentity(
                subject.value(BCStyle.SURNAME),
                subject.value(BCStyle.GIVENNAME),
                subject.value(SNILS),
                inn.filter(it -> old.isEmpty()),
                subject.value(INN_LE).or(() -> old.map(it -> it.substring(2))),
                subject.value(OGRN),
                subject.value(OGRNIP),
                subject.value(BCStyle.O),
                subject.value(BCStyle.CN),
                new SignerIdentity.Certificate(
                        Certificates.fingerprint(certificate),
                        certificate.getSerialNumber().toString(16),
                        issuer(body.getIssuer()),
                        Moments.from(certificate),
                        Moments.until(certificate)));
    }

    private static String issuer(X500Name name) {
        return new Subject(name).value(BCStyle.CN).orElseGet(name::toString);
    }

    private Optional<String> value(ASN1ObjectIdentifier kind) {
        var parts = name.getRDNs(kind);
        if (parts.length == 0) {
            return Optional.empty();
        }
        for (var pair : parts[0].getTypesAndValues()) {
            if (pair.getType().equals(kind) && pair.getValue() instanceof ASN1String text) {
                return Optional.of(text.getString().strip()).filter(it -> !it.isEmpty());
            }
        }
        return Optional.empty();
    }
}

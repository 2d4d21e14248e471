package okno.signatures;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okno.identifiers.Snils;
import okno.signatures.AccreditationRegister.Standing;
import okno.signatures.Pki.Identity;
import okno.signatures.Pki.Wanted;
import org.bouncycastle.asn1.x509.Extension;

/// Certification authorities that the portal of tests knows beside those of its settings, so that a
/// test of any module can have something signed:
/// ```java
/// var anna = TestAuthority.ACCREDITED.person("Петрова", "Анна Сергеевна", snils);
/// byte[] signature = anna.detached(document);
/// ```
/// What is signed so is accepted and qualified; the others stand for what can be wrong. All holds
/// from 2020 on for longer than any test moves the clock.
public final class TestAuthority {
    private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant SOON_AFTER = Instant.parse("2020-02-01T00:00:00Z");
    private static final Instant EVER = Instant.parse("2199-01-01T00:00:00Z");

    /// Accredited, and its list of revoked certificates is fresh.
    public static final TestAuthority ACCREDITED =
            new TestAuthority("аккредитованный", Standing.ACCREDITED, true);

    /// Accredited, but nobody knows whom it revoked: `REVOCATION_UNKNOWN`, so undecided.
    public static final TestAuthority WITHOUT_LIST =
            new TestAuthority("без списка", Standing.ACCREDITED, false);

    /// Accredited, and its list of revoked certificates comes when a test says so.
    public static final TestAuthority LATE =
            new TestAuthority("с опозданием", Standing.ACCREDITED, false);

    /// Not on the list of accredited ones: `CA_NOT_ACCREDITED`.
    public static final TestAuthority NOT_ACCREDITED =
            new TestAuthority("без аккредитации", Standing.NOT_ACCREDITED, true);

    /// No root leads to it: `UNKNOWN_CA`.
    public static final TestAuthority STRANGER =
            new TestAuthority("чужой", Standing.NOT_KNOWN, true);

    private static final List<TestAuthority> KNOWN =
            List.of(ACCREDITED, WITHOUT_LIST, LATE, NOT_ACCREDITED);

    private final Standing standing;
    private volatile boolean listed;
    private final Identity root;
    private final Identity centre;
    private final Map<X509Certificate, Instant> revoked = new ConcurrentHashMap<>();
    private volatile RevocationData lists;

    private TestAuthority(String name, Standing standing, boolean listed) {
        this.standing = standing;
        this.listed = listed;
        root = Pki.root(lasting(Wanted.authority("Тестовый корень " + name)));
        centre = Pki.issue(root, lasting(Wanted.authority("Тестовый центр " + name)));
        lists = lists();
    }

    /// Somebody with a qualified certificate.
    ///
    /// @param givenName name and patronymic, as certificates write them
    public TestSigner person(String surname, String givenName, Snils snils) {
        return signer(lasting(new Wanted().subject(subject(surname, givenName, snils))));
    }

    /// The same, but the certificate has expired.
    public TestSigner expired(String surname, String givenName, Snils snils) {
        var wanted = new Wanted().subject(subject(surname, givenName, snils));
        return signer(wanted.valid(FROM, SOON_AFTER));
    }

    /// Somebody whose certificate is good for something else: `NOT_QUALIFIED`.
    public TestSigner unqualified(String surname, String givenName, Snils snils) {
        return signer(
                lasting(
                        new Wanted()
                                .subject(subject(surname, givenName, snils))
                                .without(Extension.certificatePolicies)));
    }

    /// An organisation that signs with a certificate of its own.
    public TestSigner organisation(String name, String ogrn, String innLe) {
        return signer(
                lasting(
                        new Wanted()
                                .subject(
                                        "CN=%1$s,O=%1$s,1.2.643.100.1=%2$s,1.2.643.100.4=%3$s,C=RU"
                                                .formatted(name, ogrn, innLe))));
    }

    /// Somebody who may stamp times.
    Identity stamping() {
        return Pki.issue(centre, lasting(Wanted.stamping()));
    }

    /// From now on whatever he signs is refused: `REVOKED`.
    public void revoke(TestSigner signer) {
        revoked.put(signer.certificate(), SOON_AFTER);
        lists = lists();
    }

    /// Publishes whom it revoked, or takes the list back.
    public void publish(boolean there) {
        listed = there;
        lists = lists();
    }

    /// Where the paths of its people end.
    public X509Certificate root() {
        return root.certificate();
    }

    /// What a portal trusts beside these authorities.
    static Trust and(Trust own) {
        var certificates = new ArrayList<>(own.certificates().all());
        var lists = new ArrayList<>(own.revocation().lists());
        for (var authority : KNOWN) {
            certificates.add(authority.root.certificate());
            certificates.add(authority.centre.certificate());
            lists.addAll(authority.lists.lists());
        }
        return new Trust(
                new TrustedCertificates(certificates),
                new RevocationData(lists, own.revocation().answers()),
                (centre, moment) ->
                        KNOWN.stream()
                                .filter(one -> one.centre.certificate().equals(centre))
                                .findFirst()
                                .map(one -> one.standing)
                                .orElseGet(() -> own.register().accreditedAt(centre, moment)));
    }

    private RevocationData lists() {
        var data = with(RevocationData.NONE, root, Map.of());
        return listed ? with(data, centre, revoked) : data;
    }

    private static RevocationData with(
            RevocationData data, Identity authority, Map<X509Certificate, Instant> revoked) {
        return data.withLists(Pki.list(authority, FROM, EVER, revoked)).orElseThrow();
    }

    private TestSigner signer(Wanted wanted) {
        return new TestSigner(Pki.issue(centre, wanted), SOON_AFTER, centre);
    }

    private static Wanted lasting(Wanted wanted) {
        return wanted.valid(FROM, EVER);
    }

    private static String subject(String surname, String givenName, Snils snils) {
        return "CN=%1$s %2$s,2.5.4.4=%1$s,2.5.4.42=%2$s,1.2.643.100.3=%3$s,C=RU"
                .formatted(surname, givenName, snils.digits());
    }
}

package okno.signatures.trust;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import okno.signatures.Pki;
import okno.signatures.Pki.Identity;
import okno.signatures.Pki.Wanted;
import okno.signatures.engine.SignedXml;
import okno.signatures.trust.TrustList.Authority;
import okno.signatures.trust.TrustList.AuthorityKey;
import okno.signatures.trust.TrustList.Status;

/// Lists of accredited authorities, as tests want them.
final class TestList {
    static final Publisher PUBLISHER = new Publisher("CN=Издатель списка,C=RU");

    private final List<Authority> authorities = new ArrayList<>();
    private long version = 7;
    private Instant madeAt = Pki.NOW.minus(Duration.ofHours(3));

    /// Who signs lists.
    record Publisher(Identity identity) {
        Publisher(String subject) {
            this(Pki.root(new Wanted().subject(subject)));
        }

        X509Certificate certificate() {
            return identity.certificate();
        }

        PrivateKey key() {
            return identity.keys().getPrivate();
        }

        byte[] sign(byte[] list) {
            return SignedXml.sign(list, key());
        }
    }

    TestList version(long number) {
        version = number;
        return this;
    }

    TestList madeAt(Instant moment) {
        madeAt = moment;
        return this;
    }

    /// An authority that is accredited and was for a year.
    TestList with(String number, Identity authority, String... addresses) {
        var since = Pki.NOW.minus(Duration.ofDays(365));
        return with(number, List.of(new Status("Действует", since)), authority, addresses);
    }

    TestList with(String number, List<Status> statuses, Identity authority, String... addresses) {
        var key = new AuthorityKey(List.of(addresses), List.of(authority.certificate()));
        authorities.add(new Authority(number, "УЦ № " + number, statuses, List.of(key)));
        return this;
    }

    byte[] unsigned() {
        return TrustListWriter.write(new TrustList(version, madeAt, authorities));
    }

    byte[] signed() {
        return PUBLISHER.sign(unsigned());
    }

    /// The same with something in its text replaced, before it is signed.
    byte[] signedWith(String text, String other) {
        return PUBLISHER.sign(
                new String(unsigned(), StandardCharsets.UTF_8)
                        .replace(text, other)
                        .getBytes(StandardCharsets.UTF_8));
    }
}

package okno.signatures.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.identifiers.Snils;
import okno.signatures.demo.DemoIssuer.Wanted;
import okno.signatures.trust.DemonstrationAnchors;
import okno.signatures.trust.TrustListWriter;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// The certification authority of a demonstration, with its list of accredited authorities and with
/// people who can sign. Made at the first start and kept in the data folder, since who took a key
/// home wants it to be good tomorrow.
@Component
@Profile("demo")
@EnableConfigurationProperties(DemoSettings.class)
public class DemoAuthority implements DemonstrationAnchors {
    /// Addresses that nobody can ask; [DemoDownloads] answers for them.
    static final String ROOT_LISTS = "http://demo.okno.invalid/root.crl";

    static final String CENTRE_LISTS = "http://demo.okno.invalid/ca.crl";

    private static final Duration LASTS = Duration.ofDays(5 * 365);
    private static final Duration TOO_SHORT = Duration.ofDays(60);
    private static final String ROOT = "root";
    private static final String CENTRE = "ca";
    private static final String OPERATOR = "operator";
    private static final String LIST = "list.xml";
    private static final String NAME = "CN=%s,O=" + MARK + ",C=RU";

    /// Whose keys are given away.
    public static final List<Person> PEOPLE =
            List.of(
                    new Person("ivanov", "Иванов", "Иван Иванович", new Snils("11223344595")),
                    new Person("petrova", "Петрова", "Анна Сергеевна", new Snils("12345678964")));

    private final Path folder;
    private final Clock clock;
    private final Map<String, DemoIdentity> identities = new LinkedHashMap<>();

    DemoAuthority(DemoSettings settings, Clock clock) {
        this.folder = settings.folder();
        this.clock = clock;
        if (!read()) {
            make();
        }
        SEALS.forEach(this::readOrIssue);
    }

    /// Apart from the others: who took a key home before there were seals wants it to be good.
    private void readOrIssue(Organisation one) {
        var soon = clock.instant().plus(TOO_SHORT);
        try {
            var kept = DemoIdentity.read(folder, one.file());
            kept.certificate().verify(of(CENTRE).certificate().getPublicKey(), DemoIssuer.PROVIDER);
            if (kept.certificate().getNotAfter().toInstant().isAfter(soon)) {
                identities.put(one.file(), kept);
                return;
            }
        } catch (IOException | GeneralSecurityException _) {
            // Not there yet, or of an authority before this one.
        }
        var made =
                DemoIssuer.of(of(CENTRE))
                        .issue(wanted(subject(one), clock.instant(), CENTRE_LISTS));
        identities.put(one.file(), made);
        try {
            made.write(folder, one.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Organisations that seal, by the name of their files; the first seals for all others.
    private static final List<Organisation> SEALS =
            List.of(
                    new Organisation(
                            "portal",
                            "Портал «Окно» (демонстрация)",
                            "1027700132195",
                            "7707083893"),
                    new Organisation(
                            "stavropol-archives",
                            "Комитет Ставропольского края по делам архивов",
                            "1022601949644",
                            "2634051351"));

    private record Organisation(String file, String name, String ogrn, String inn) {}

    /// Somebody who can sign.
    ///
    /// @param file the name of the files with key and certificate
    public record Person(String file, String surname, String givenName, Snils snils) {}

    @Override
    public X509Certificate root() {
        return of(ROOT).certificate();
    }

    @Override
    public X509Certificate listSigner() {
        return of(OPERATOR).certificate();
    }

    /// The key that seals for a body.
    DemoIdentity seal(String agency) {
        return SEALS.stream().anyMatch(one -> one.file().equals(agency))
                ? of(agency)
                : of(SEALS.getFirst().file());
    }

    X509Certificate centre() {
        return of(CENTRE).certificate();
    }

    /// The list of accredited authorities, signed.
    public byte[] list() {
        try {
            return Files.readAllBytes(folder.resolve(LIST));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file to take home: keys and certificates of people, certificates of authorities, lists of
    /// revoked ones.
    public Optional<byte[]> file(String name) {
        return switch (name) {
            case "root.crl" -> Optional.of(revoked(ROOT));
            case "ca.crl" -> Optional.of(revoked(CENTRE));
            case "root.crt" -> Optional.of(ascii(of(ROOT).certificatePem()));
            case "ca.crt" -> Optional.of(ascii(of(CENTRE).certificatePem()));
            default ->
                    PEOPLE.stream()
                            .map(Person::file)
                            .filter(person -> name.matches(person + "\\.(key|crt)"))
                            .findFirst()
                            .map(this::of)
                            .map(who -> name.endsWith(".key") ? who.keyPem() : who.certificatePem())
                            .map(DemoAuthority::ascii);
        };
    }

    /// Made anew each time, so it is always fresh.
    private byte[] revoked(String authority) {
        return DemoIssuer.of(of(authority)).list(clock.instant());
    }

    private DemoIdentity of(String name) {
        return Optional.ofNullable(identities.get(name)).orElseThrow();
    }

    /// @return whether everything is there and good for a while
    private boolean read() {
        try {
            for (var name : List.of(ROOT, CENTRE, OPERATOR)) {
                identities.put(name, DemoIdentity.read(folder, name));
            }
            for (var person : PEOPLE) {
                identities.put(person.file(), DemoIdentity.read(folder, person.file()));
            }
        } catch (IOException _) {
            return false;
        }
        var soon = clock.instant().plus(TOO_SHORT);
        return Files.isRegularFile(folder.resolve(LIST))
                && identities.values().stream()
                        .allMatch(one -> one.certificate().getNotAfter().toInstant().isAfter(soon));
    }

    /// The list comes last: without it nothing of this counts.
    private void make() {
        var now = clock.instant();
        var root = DemoIssuer.ofRoots().issue(authority("Демонстрационный головной УЦ", now, ""));
        var centre = DemoIssuer.of(root).issue(authority("Демонстрационный УЦ", now, ROOT_LISTS));
        identities.put(ROOT, root);
        identities.put(CENTRE, centre);
        identities.put(
                OPERATOR,
                DemoIssuer.of(root)
                        .issue(wanted(NAME.formatted("Ведение списка УЦ"), now, ROOT_LISTS)));
        for (var person : PEOPLE) {
            identities.put(
                    person.file(),
                    DemoIssuer.of(centre).issue(wanted(subject(person), now, CENTRE_LISTS)));
        }
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(folder.resolve(LIST));
            for (var one : identities.entrySet()) {
                one.getValue().write(folder, one.getKey());
            }
            Files.write(folder.resolve(LIST), signedList(now));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] signedList(Instant now) {
        var centre =
                new TrustListWriter.Single(
                        "1",
                        "Демонстрационный УЦ",
                        now.minus(Duration.ofDays(2)),
                        CENTRE_LISTS,
                        of(CENTRE).certificate());
        return TrustListWriter.signed(now.getEpochSecond(), now, centre, of(OPERATOR).key());
    }

    private static Wanted authority(String name, Instant now, String lists) {
        var day = Duration.ofDays(1);
        return new Wanted(NAME.formatted(name), true, now.minus(day), now.plus(LASTS), lists);
    }

    private static Wanted wanted(String subject, Instant now, String lists) {
        var before = now.minus(Duration.ofHours(1));
        return new Wanted(subject, false, before, now.plus(LASTS.minusDays(1)), lists);
    }

    private static String subject(Person person) {
        return "CN=%1$s %2$s,2.5.4.4=%1$s,2.5.4.42=%2$s,1.2.643.100.3=%3$s,C=RU"
                .formatted(person.surname(), person.givenName(), person.snils().digits());
    }

    private static String subject(Organisation one) {
        return "CN=%1$s,O=%1$s,1.2.643.100.1=%2$s,1.2.643.100.4=%3$s,C=RU"
                .formatted(one.name(), one.ogrn(), one.inn());
    }

    private static byte[] ascii(String pem) {
        return pem.getBytes(StandardCharsets.US_ASCII);
    }
}

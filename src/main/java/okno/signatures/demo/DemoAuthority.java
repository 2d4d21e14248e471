package okno.signatures.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.identifiers.Snils;
import okno.platform.Ahead;
import okno.signatures.trust.DemonstrationAnchors;
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

    /// Whose keys are given away.
    public static final List<Person> PEOPLE =
            List.of(
                    new Person("ivanov", "Иванов", "Иван Иванович", new Snils("11223344595")),
                    new Person("petrova", "Петрова", "Анна Сергеевна", new Snils("12345678964")));

    /// Organisations that seal, by the name of their files; the first seals for all others.
    static final List<Organisation> SEALS =
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

    private final Path folder;
    private final Clock clock;
    private final Ahead<Map<String, DemoIdentity>> identities;

    DemoAuthority(DemoSettings settings, Clock clock) {
        this.folder = settings.folder();
        this.clock = clock;
        this.identities = Ahead.of("demo-keys", () -> DemoKeys.in(folder, clock.instant()));
    }

    record Organisation(String file, String name, String ogrn, String inn) {}

    /// Somebody who can sign.
    ///
    /// @param file the name of the files with key and certificate
    public record Person(String file, String surname, String givenName, Snils snils) {}

    @Override
    public X509Certificate root() {
        return of(DemoKeys.ROOT).certificate();
    }

    @Override
    public X509Certificate listSigner() {
        return of(DemoKeys.OPERATOR).certificate();
    }

    /// The key that seals for a body.
    DemoIdentity seal(String agency) {
        return SEALS.stream().anyMatch(one -> one.file().equals(agency))
                ? of(agency)
                : of(SEALS.getFirst().file());
    }

    X509Certificate centre() {
        return of(DemoKeys.CENTRE).certificate();
    }

    /// The list of accredited authorities, signed.
    public byte[] list() {
        identities.get();
        try {
            return Files.readAllBytes(folder.resolve(DemoKeys.LIST));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file to take home: keys and certificates of people, certificates of authorities, lists of
    /// revoked ones.
    public Optional<byte[]> file(String name) {
        return switch (name) {
            case "root.crl" -> Optional.of(revoked(DemoKeys.ROOT));
            case "ca.crl" -> Optional.of(revoked(DemoKeys.CENTRE));
            case "root.crt" -> Optional.of(ascii(of(DemoKeys.ROOT).certificatePem()));
            case "ca.crt" -> Optional.of(ascii(of(DemoKeys.CENTRE).certificatePem()));
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
        return Optional.ofNullable(identities.get().get(name)).orElseThrow();
    }

    private static byte[] ascii(String pem) {
        return pem.getBytes(StandardCharsets.US_ASCII);
    }
}

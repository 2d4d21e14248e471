package okno.signatures.demo;

import static java.util.Objects.requireNonNull;
import static okno.signatures.demo.DemoAuthority.CENTRE_LISTS;
import static okno.signatures.demo.DemoAuthority.PEOPLE;
import static okno.signatures.demo.DemoAuthority.ROOT_LISTS;
import static okno.signatures.demo.DemoAuthority.SEALS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okno.signatures.demo.DemoAuthority.Organisation;
import okno.signatures.demo.DemoAuthority.Person;
import okno.signatures.demo.DemoIssuer.Wanted;
import okno.signatures.trust.DemonstrationAnchors;
import okno.signatures.trust.TrustListWriter;

/// Keys and certificates of a demonstration in its folder: read, or made where they are missing or
/// end soon.
final class DemoKeys {
    static final String ROOT = "root";
    static final String CENTRE = "ca";
    static final String OPERATOR = "operator";
    static final String LIST = "list.xml";

    private static final Duration LASTS = Duration.ofDays(5 * 365);
    private static final Duration TOO_SHORT = Duration.ofDays(60);
    private static final String NAME = "CN=%s,O=" + DemonstrationAnchors.MARK + ",C=RU";

    private final Path folder;
    private final Instant now;
    private final Map<String, DemoIdentity> identities = new LinkedHashMap<>();

    private DemoKeys(Path folder, Instant now) {
        this.folder = folder;
        this.now = now;
    }

    /// All of them by the name of their files.
    static Map<String, DemoIdentity> in(Path folder, Instant now) {
        var keys = new DemoKeys(folder, now);
        if (!keys.read()) {
            keys.make();
        }
        SEALS.forEach(keys::readOrIssue);
        return Map.copyOf(keys.identities);
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
        var soon = now.plus(TOO_SHORT);
        return Files.isRegularFile(folder.resolve(LIST))
                && identities.values().stream()
                        .allMatch(one -> one.certificate().getNotAfter().toInstant().isAfter(soon));
    }

    /// The list comes last: without it nothing of this counts.
    private void make() {
        var root = DemoIssuer.ofRoots().issue(authority("Демонстрационный головной УЦ", ""));
        var centre = DemoIssuer.of(root).issue(authority("Демонстрационный УЦ", ROOT_LISTS));
        identities.put(ROOT, root);
        identities.put(CENTRE, centre);
        identities.put(
                OPERATOR,
                DemoIssuer.of(root).issue(wanted(NAME.formatted("Ведение списка УЦ"), ROOT_LISTS)));
        for (var person : PEOPLE) {
            identities.put(
                    person.file(),
                    DemoIssuer.of(centre).issue(wanted(subject(person), CENTRE_LISTS)));
        }
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(folder.resolve(LIST));
            for (var one : identities.entrySet()) {
                one.getValue().write(folder, one.getKey());
            }
            Files.write(folder.resolve(LIST), signedList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] signedList() {
        var centre =
                new TrustListWriter.Single(
                        "1",
                        "Демонстрационный УЦ",
                        now.minus(Duration.ofDays(2)),
                        CENTRE_LISTS,
                        identity(CENTRE).certificate());
        return TrustListWriter.signed(now.getEpochSecond(), now, centre, identity(OPERATOR).key());
    }

    private Wanted authority(String name, String lists) {
        var day = Duration.ofDays(1);
        return new Wanted(NAME.formatted(name), true, now.minus(day), now.plus(LASTS), lists);
    }

    private Wanted wanted(String subject, String lists) {
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

    /// Apart from the others: who took a key home before there were seals wants it to be good.
    private void readOrIssue(Organisation one) {
        var soon = now.plus(TOO_SHORT);
        try {
            var kept = DemoIdentity.read(folder, one.file());
            kept.certificate()
                    .verify(identity(CENTRE).certificate().getPublicKey(), DemoIssuer.PROVIDER);
            if (kept.certificate().getNotAfter().toInstant().isAfter(soon)) {
                identities.put(one.file(), kept);
                return;
            }
        } catch (IOException | GeneralSecurityException _) {
            // Not there yet, or of an authority before this one.
        }
        var made = DemoIssuer.of(identity(CENTRE)).issue(wanted(subject(one), CENTRE_LISTS));
        identities.put(one.file(), made);
        try {
            made.write(folder, one.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DemoIdentity identity(String name) {
        return requireNonNull(identities.get(name));
    }
}

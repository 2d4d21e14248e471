package okno.signatures.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import okno.signatures.revocation.DownloadFailed;
import okno.signatures.revocation.DownloadGateway.Wanted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keys of a demonstration lie in its folder: who took one home wants it to be good tomorrow.
class DemoAuthorityTests {
    private static final Instant NOW = Instant.parse("2026-03-02T07:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);

    @TempDir private Path folder;

    @Test
    void isTheSameAtEveryStart() {
        var first = start(NOW);
        var next = start(NOW.plus(YEAR));

        assertThat(next.root()).isEqualTo(first.root());
        assertThat(next.list()).isEqualTo(first.list());
        assertThat(next.seal("portal")).isEqualTo(first.seal("portal"));
    }

    @Test
    void isMadeAnewBeforeItEnds() {
        var first = start(NOW);
        var next = start(NOW.plus(YEAR.multipliedBy(5)).minus(Duration.ofDays(50)));

        assertThat(next.root()).isNotEqualTo(first.root());
        assertThat(next.seal("portal")).isNotEqualTo(first.seal("portal"));
    }

    @Test
    void isMadeAnewWhenSomethingOfItIsMissing() throws IOException {
        for (var file : new String[] {"root.crt", "ivanov.key", "list.xml"}) {
            var first = start(NOW);
            Files.delete(folder.resolve(file));

            assertThat(start(NOW).root()).isNotEqualTo(first.root());
        }
        var first = start(NOW);
        Files.writeString(folder.resolve("ca.crt"), "ничего");
        assertThat(start(NOW).root()).isNotEqualTo(first.root());
    }

    @Test
    void aSealThatIsMissingIsMadeAlone() throws IOException {
        var first = start(NOW);
        Files.delete(folder.resolve("portal.key"));

        var next = start(NOW);

        assertThat(next.root()).isEqualTo(first.root());
        assertThat(next.seal("portal")).isNotEqualTo(first.seal("portal"));
        assertThat(next.seal("stavropol-archives")).isEqualTo(first.seal("stavropol-archives"));
    }

    @Test
    void sealsForAllOthersByTheKeyOfThePortal() {
        var authority = start(NOW);

        assertThat(authority.seal("uszn-chelyabinsk")).isEqualTo(authority.seal("portal"));
        assertThat(authority.seal("stavropol-archives")).isNotEqualTo(authority.seal("portal"));
    }

    @Test
    void hasItsOwnListsAndKnocksAtNobodysDoor() throws DownloadFailed {
        var authority = start(NOW);
        var downloads = new DemoDownloads(authority);

        assertThat(downloads.fetch(wanted(DemoAuthority.ROOT_LISTS))).isNotEmpty();
        assertThat(downloads.fetch(wanted(DemoAuthority.CENTRE_LISTS))).isNotEmpty();
        assertThatExceptionOfType(DownloadFailed.class)
                .isThrownBy(() -> downloads.fetch(wanted("http://ca.example.ru/1.crl")));
    }

    private static Wanted wanted(String address) {
        return new Wanted(URI.create(address), 1, false);
    }

    private DemoAuthority start(Instant now) {
        var authority =
                new DemoAuthority(new DemoSettings(folder), Clock.fixed(now, ZoneOffset.UTC));
        assertThat(authority.root()).isNotNull();
        return authority;
    }
}

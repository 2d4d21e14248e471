package okno.signatures.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import okno.identifiers.Snils;
import okno.platform.StartProblem;
import okno.signatures.TestAuthority;
import okno.signatures.trust.TrustSettings.Feed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnchorsTests {
    private static final X509Certificate ROOT = TestAuthority.ACCREDITED.root();
    private static final X509Certificate OTHER = TestAuthority.STRANGER.root();
    private static final X509Certificate MARKED =
            new TestList.Publisher("CN=Root,O=" + DemonstrationAnchors.MARK).certificate();

    @TempDir private Path folder = Path.of("");

    @Test
    void readEveryFileOnce() throws Exception {
        var root = file("root.crt", ROOT);
        var other = file("other.crt", OTHER);

        assertThat(anchors(List.of(root, other, root), List.of()).roots())
                .containsExactly(ROOT, OTHER);
    }

    @Test
    void refuseWhatIsNoRoot() throws Exception {
        var person =
                TestAuthority.ACCREDITED
                        .person("Иванов", "Иван", new Snils("11223344595"))
                        .certificate();

        refuse(file("person.crt", person), "только корневые сертификаты");
        refuse(Files.write(folder.resolve("text.txt"), new byte[] {1, 2}), "нет сертификатов");
        refuse(folder.resolve("absent.crt"), "не прочитан");
    }

    @Test
    void refuseWhatADemonstrationMade() throws Exception {
        var root = file("root.crt", MARKED);

        refuse(root, "сделан демонстрацией");
        assertThatExceptionOfType(StartProblem.class)
                .isThrownBy(() -> anchors(List.of(), List.of(root)))
                .withMessageContaining("сделан демонстрацией");
    }

    @Test
    void countThoseOfADemonstrationInADemonstration() {
        var demonstration =
                new DemonstrationAnchors() {
                    @Override
                    public X509Certificate root() {
                        return MARKED;
                    }

                    @Override
                    public X509Certificate listSigner() {
                        return MARKED;
                    }
                };
        var anchors = new Anchors(settings(List.of(), List.of()), List.of(demonstration));

        assertThat(anchors.roots()).containsExactly(MARKED);
        assertThat(anchors.signers()).containsExactly(MARKED);
        assertThat(anchors.forbids(MARKED)).isFalse();
        assertThat(anchors(List.of(), List.of()).forbids(MARKED)).isTrue();
    }

    private void refuse(Path file, String words) {
        assertThatExceptionOfType(StartProblem.class)
                .isThrownBy(() -> anchors(List.of(file), List.of()))
                .withMessageContaining(words)
                .withMessageContaining(file.toString());
    }

    private static Anchors anchors(List<Path> roots, List<Path> signers) {
        return new Anchors(settings(roots, signers), List.of());
    }

    private static TrustSettings settings(List<Path> roots, List<Path> signers) {
        return new TrustSettings(
                roots, new Feed("", signers, Duration.ofHours(6), Duration.ofDays(7)));
    }

    private Path file(String name, X509Certificate certificate) throws Exception {
        return Files.write(folder.resolve(name), certificate.getEncoded());
    }
}

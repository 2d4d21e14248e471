package okno.signatures.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import okno.identifiers.Snils;
import okno.platform.StartProblem;
import okno.signatures.TestAuthority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinnedRootsTests {
    @TempDir private Path folder = Path.of("");

    @Test
    void readsEveryFileOnce() throws Exception {
        var root = file("root.crt", TestAuthority.ACCREDITED.root().getEncoded());
        var other = file("other.crt", TestAuthority.STRANGER.root().getEncoded());

        assertThat(PinnedRoots.read(List.of(root, other, root)))
                .containsExactly(TestAuthority.ACCREDITED.root(), TestAuthority.STRANGER.root());
    }

    @Test
    void refusesWhatIsNoRoot() throws Exception {
        X509Certificate person =
                TestAuthority.ACCREDITED
                        .person("Иванов", "Иван", new Snils("11223344595"))
                        .certificate();

        refuses(file("person.crt", person.getEncoded()), "только корневые сертификаты");
        refuses(file("text.txt", new byte[] {1, 2, 3}), "только корневые сертификаты");
        refuses(folder.resolve("absent.crt"), "не прочитан");
    }

    private static void refuses(Path file, String words) {
        assertThatExceptionOfType(StartProblem.class)
                .isThrownBy(() -> PinnedRoots.read(List.of(file)))
                .withMessageContaining(words)
                .withMessageContaining(file.toString());
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}

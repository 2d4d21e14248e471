package okno.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The command on signatures that openssl made; `scripts/make-gost-fixtures.sh` tells how.
class SignatureCommandTests {
    private static final String THEN = "2026-12-01T12:00:00Z";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir private Path folder;

    @Test
    void acceptsASoundSignatureOfAPerson() {
        int exit =
                verify("256-A.p7s", "--content", made("document.txt"), "--crl", made("256-A.crl"));

        assertThat(exit).isZero();
        assertThat(answer().propertyNames())
                .containsExactly("integrity", "chain", "qualified", "reasons", "signer");
        assertThat(word("integrity")).isEqualTo("valid");
        assertThat(word("chain")).isEqualTo("valid");
        assertThat(word("qualified")).isEqualTo("unknown");
        assertThat(answer().get("reasons")).isEmpty();
        assertThat(answer().get("signer").get("surname").stringValue()).isEqualTo("Иванов");
        assertThat(answer().get("signer").get("givenName").stringValue())
                .isEqualTo("Иван Иванович");
        assertThat(answer().get("signer").get("snils").stringValue()).isEqualTo("11223344595");
    }

    @Test
    void knowsNoChainWithoutAListOfRevokedCertificates() {
        int exit = verify("256-A.p7s", "--content", made("document.txt"));

        assertThat(exit).isEqualTo(2);
        assertThat(word("integrity")).isEqualTo("valid");
        assertThat(word("chain")).isEqualTo("unknown");
        assertThat(reasons()).containsExactly("REVOCATION_UNKNOWN");
    }

    @Test
    void refusesAnotherDocument() throws IOException {
        var other = Files.writeString(folder.resolve("other.txt"), "Прошу выдать две справки");

        int exit = verify("256-A.p7s", "--content", other.toString(), "--crl", made("256-A.crl"));

        assertThat(exit).isEqualTo(1);
        assertThat(word("integrity")).isEqualTo("invalid");
        assertThat(word("chain")).isEqualTo("valid");
        assertThat(reasons()).containsExactly("CONTENT_MISMATCH");
    }

    @Test
    void asksForTheDocumentThatIsNotInside() {
        int exit = verify("256-A.p7s", "--crl", made("256-A.crl"));

        assertThat(exit).isEqualTo(1);
        assertThat(reasons()).containsExactly("CONTENT_MISMATCH");
    }

    @Test
    void readsADocumentThatIsInside() {
        assertThat(verify("256-A.p7m", "--crl", made("256-A.crl"))).isZero();
    }

    @Test
    void comparesADocumentThatIsInsideWithTheOneBeside() throws IOException {
        var other = Files.writeString(folder.resolve("other.txt"), "Прошу выдать две справки");

        int exit = verify("256-A.p7m", "--content", other.toString(), "--crl", made("256-A.crl"));

        assertThat(exit).isEqualTo(1);
        assertThat(reasons()).containsExactly("CONTENT_MISMATCH");
    }

    @Test
    void tellsWhyAnExpiredCertificateIsRefused() {
        int exit =
                run(
                        made("256-A.p7m"),
                        "--trust",
                        made("256-A.root.pem"),
                        "--crl",
                        made("256-A.crl"),
                        "--at",
                        "2060-01-01T00:00:00Z");

        assertThat(exit).isEqualTo(1);
        assertThat(word("chain")).isEqualTo("invalid");
        assertThat(reasons()).containsExactly("CERT_EXPIRED");
    }

    @Test
    void knowsNobodyWithoutTrust() {
        int exit = run(made("256-A.p7m"), "--at", THEN);

        assertThat(exit).isEqualTo(1);
        assertThat(reasons()).containsExactly("UNKNOWN_CA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"base64", "lines", "mark", "pem", "text"})
    void readsSignaturesSavedAsText(String form) throws IOException {
        var der = Files.readAllBytes(Path.of(made("256-A.p7m")));
        var lines = Base64.getMimeEncoder().encodeToString(der);
        var text =
                switch (form) {
                    case "base64" -> Base64.getEncoder().encodeToString(der);
                    case "lines" -> lines + "\n";
                    case "mark" -> "\uFEFF" + lines;
                    case "pem" -> "-----BEGIN CMS-----\n" + lines + "\n-----END CMS-----\n";
                    default -> "Signed by me\n-----BEGIN PKCS7-----\r\n" + lines + "\r\n-----END";
                };
        var file = Files.writeString(folder.resolve("saved.sig"), text);

        int exit =
                run(
                        file.toString(),
                        "--trust",
                        made("256-A.root.pem"),
                        "--crl",
                        made("256-A.crl"),
                        "--at",
                        THEN);

        assertThat(out.toString()).contains("\"reasons\":[]");
        assertThat(exit).isZero();
    }

    @Test
    void readsTrustAndListsThatAnEditorMarked() throws IOException {
        var root = marked("256-A.root.pem");
        var list = marked("256-A.crl");

        assertThat(run(made("256-A.p7m"), "--trust", root, "--crl", list, "--at", THEN)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "MIIB", "hello", "-----BEGIN CMS-----", "%PDF-1.7"})
    void tellsWhatIsNoSignature(String bytes) throws IOException {
        var file = Files.writeString(folder.resolve("no.sig"), bytes);

        int exit = run(file.toString());

        assertThat(exit).isEqualTo(1);
        assertThat(word("integrity")).isEqualTo("invalid");
        assertThat(word("chain")).isEqualTo("unknown");
        assertThat(reasons()).containsExactly("MALFORMED");
        assertThat(answer().get("signer").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no-such-file",
                "SIG --content no-such-file",
                "SIG --trust no-such-file",
                "SIG --trust DOCUMENT",
                "SIG --crl DOCUMENT",
                "SIG --at 2026-03-02",
                "SIG --at yesterday",
                "SIG --colour red",
                "SIG SIG"
            })
    void refusesWrongUsageInPlainWords(String options) {
        int exit =
                run(
                        Arrays.stream(options.split(" "))
                                .filter(word -> !word.isEmpty())
                                .map(word -> word.replace("SIG", made("256-A.p7s")))
                                .map(word -> word.replace("DOCUMENT", made("document.txt")))
                                .toArray(String[]::new));

        assertThat(exit).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines().findFirst().orElse(""))
                .isNotBlank()
                .doesNotContain("Exception");
    }

    private int verify(String signature, String... more) {
        var arguments =
                new ArrayList<>(
                        List.of(made(signature), "--trust", made("256-A.root.pem"), "--at", THEN));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        var all = new ArrayList<>(List.of("verify"));
        all.addAll(List.of(arguments));
        return new CommandLine(new SignatureCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }

    /// A copy as PEM with the mark of its encoding.
    private String marked(String name) throws IOException {
        var text = Files.readAllBytes(Path.of(made(name)));
        var file = folder.resolve(name);
        var kind = name.endsWith("crl") ? "X509 CRL" : "CERTIFICATE";
        var pem =
                text[0] == '-'
                        ? new String(text, StandardCharsets.UTF_8)
                        : "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
                                .formatted(kind, Base64.getMimeEncoder().encodeToString(text));
        return Files.writeString(file, "\uFEFF" + pem).toString();
    }

    private JsonNode answer() {
        assertThat(out.toString().lines()).hasSize(1);
        return JsonMapper.shared().readTree(out.toString());
    }

    private String word(String verdict) {
        return answer().get(verdict).stringValue();
    }

    private List<String> reasons() {
        return answer().get("reasons").valueStream().map(JsonNode::stringValue).toList();
    }

    private static String made(String name) {
        try {
            var file = SignatureCommandTests.class.getResource("/signatures/" + name);
            return Path.of(Objects.requireNonNull(file, name).toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

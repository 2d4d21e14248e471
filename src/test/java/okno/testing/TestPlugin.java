package okno.testing;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import okno.signatures.TestSigner;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The plug-in of a browser that signs, as the portal of tests serves it: a script that speaks as
/// the real one, and what does the work behind it. Its store holds the certificates that a test
/// puts in.
@TestComponent
@RestController
public class TestPlugin {
    static final String SCRIPT = "/test/plugin.js";

    /// As the plug-in names what Java does not.
    private static final Map<String, String> NAMES =
            Map.of("2.5.4.4", "SN", "2.5.4.42", "G", "1.2.643.100.3", "SNILS");

    private final List<TestSigner> store = new CopyOnWriteArrayList<>();

    /// Fills the store; what was there is gone.
    public void hold(TestSigner... signers) {
        store.clear();
        store.addAll(List.of(signers));
    }

    @GetMapping(SCRIPT)
    ResponseEntity<ClassPathResource> script() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript"))
                .body(new ClassPathResource("plugin.js"));
    }

    @GetMapping("/test/plugin/certificates")
    List<Map<String, String>> certificates() {
        return store.stream().map(TestPlugin::shown).toList();
    }

    @GetMapping(path = "/test/plugin/signature", produces = MediaType.TEXT_PLAIN_VALUE)
    String sign(
            @RequestParam String thumbprint,
            @RequestParam String content,
            @RequestParam boolean detached) {
        var signer =
                store.stream()
                        .filter(one -> thumbprint(one.certificate()).equals(thumbprint))
                        .findFirst()
                        .orElseThrow();
        var document = Base64.getUrlDecoder().decode(content);
        var signature = detached ? signer.detached(document) : signer.attached(document);
        return Base64.getMimeEncoder().encodeToString(signature);
    }

    private static Map<String, String> shown(TestSigner signer) {
        var certificate = signer.certificate();
        return Map.of(
                "subject", certificate.getSubjectX500Principal().getName("RFC1779", NAMES),
                "issuer", certificate.getIssuerX500Principal().getName("RFC1779", NAMES),
                "from", certificate.getNotBefore().toInstant().toString(),
                "until", certificate.getNotAfter().toInstant().toString(),
                "thumbprint", thumbprint(certificate));
    }

    private static String thumbprint(X509Certificate certificate) {
        return HexFormat.of()
                .formatHex(
                        certificate
                                .getSerialNumber()
                                .toString()
                                .getBytes(StandardCharsets.US_ASCII));
    }
}

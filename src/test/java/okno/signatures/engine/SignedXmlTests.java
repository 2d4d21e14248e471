package okno.signatures.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.List;
import okno.signatures.Pki;
import okno.signatures.Pki.Identity;
import okno.signatures.Pki.Wanted;
import okno.signatures.engine.SignedXml.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedXmlTests {
    private static final Identity SIGNER = Pki.root(new Wanted());
    private static final String BASE64 = "http://www.w3.org/2000/09/xmldsig#base64";
    private static final Identity STRANGER = Pki.root(new Wanted());
    private static final String DOCUMENT = "<список><центр>Первый</центр></список>";
    private static final String SIGNED = sign(DOCUMENT, SIGNER);

    @ParameterizedTest
    @ValueSource(strings = {"GostR3410-2001-CryptoPro-A", "Tc26-Gost-3410-12-512-paramSetA"})
    void holdsByOneOfTheCertificates(String curve) {
        var signer = Pki.root(new Wanted().curve(curve));

        var checked = check(sign(DOCUMENT, signer), STRANGER, signer);

        assertThat(checked.verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(checked.signer()).contains(signer.certificate());
    }

    @Test
    void doesNotHoldByAnother() {
        assertThat(check(SIGNED, STRANGER).verdict()).isEqualTo(Verdict.FOREIGN);
        assertThat(check(SIGNED).verdict()).isEqualTo(Verdict.FOREIGN);
    }

    @ParameterizedTest
    @CsvSource({
        "Первый, Второй",
        "<центр>, <центр номер=\"1\">",
        "</центр>, </центр><центр>Второй</центр>",
        "<список>, '<список> '"
    })
    void seesThatTheDocumentWasChanged(String text, String other) {
        assertThat(check(SIGNED.replaceFirst(text, other), SIGNER).verdict())
                .isEqualTo(Verdict.DAMAGED);
    }

    @Test
    void seesThatWhatIsSignedWasReplaced() {
        var other = sign(DOCUMENT.replace("Первый", "Второй"), STRANGER);
        var digest = other.replaceAll("(?s).*(<ds:DigestValue>.*</ds:DigestValue>).*", "$1");
        var forged =
                SIGNED.replace("Первый", "Второй")
                        .replaceAll("(?s)<ds:DigestValue>.*</ds:DigestValue>", digest);

        assertThat(check(forged, SIGNER).verdict()).isEqualTo(Verdict.FOREIGN);
    }

    @Test
    void wantsOneSignatureBelowTheRoot() {
        var signature = SIGNED.replaceAll("(?s).*(<ds:Signature .*</ds:Signature>).*", "$1");
        var inner = SIGNED.replace(signature, "");

        none(DOCUMENT);
        none(SIGNED.replace("</список>", signature + "</список>"));
        none("<другой>" + SIGNED.replaceAll("<\\?.*?\\?>", "") + "</другой>");
        none(inner.replace("<центр>", "<центр>" + signature));
    }

    @Test
    void wantsTheWholeDocumentSigned() {
        none(SIGNED.replace("URI=\"\"", "URI=\"#part\""));
        none(SIGNED.replace("http://www.w3.org/2000/09/xmldsig#enveloped-signature", BASE64));
        none(SIGNED.replaceAll("(?s)<ds:Transforms>.*</ds:Transforms>", ""));
    }

    @Test
    void wantsNothingButCanonicalFormsBehind() {
        none(SIGNED.replaceFirst("(CanonicalizationMethod Algorithm=\")[^\"]*", "$1urn:other"));
        none(SIGNED.replaceFirst("(?s)(.*<ds:Transform Algorithm=\")[^\"]*", "$1" + BASE64));
        none(SIGNED.replaceAll("(?s)(<ds:Reference .*</ds:Reference>)", "$1$1"));
        none(SIGNED.replaceAll("<ds:DigestMethod[^>]*>(</ds:DigestMethod>)?", ""));
    }

    @Test
    void believesNoWeakKey() {
        var weak = Pki.root(new Wanted().algorithm("ECGOST3410"));

        assertThat(check(SIGNED, weak).verdict()).isEqualTo(Verdict.FOREIGN);
        assertThat(check(SIGNED, weak, SIGNER).verdict()).isEqualTo(Verdict.HOLDS);
    }

    @Test
    void knowsNoOtherAlgorithms() {
        none(
                SIGNED.replace(
                        GostXmlSignature.URI_256,
                        "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256"));
        none(
                SIGNED.replace(
                        "urn:ietf:params:xml:ns:cpxmlsec:algorithms:gostr34112012-256",
                        "http://www.w3.org/2001/04/xmlenc#sha256"));
    }

    @Test
    void readsNeitherOtherFilesNorDefinitionsOfAType() {
        assertThat(check("no xml", SIGNER).verdict()).isEqualTo(Verdict.NO_XML);
        assertThat(check("<!DOCTYPE x []><x/>", SIGNER).verdict()).isEqualTo(Verdict.NO_XML);
    }

    private static void none(String xml) {
        assertThat(check(xml, SIGNER).verdict()).isEqualTo(Verdict.NO_SIGNATURE);
    }

    private static SignedXml.Checked check(String xml, Identity... signers) {
        List<X509Certificate> certificates =
                List.of(signers).stream().map(Identity::certificate).toList();
        return SignedXml.check(xml.getBytes(StandardCharsets.UTF_8), certificates);
    }

    private static String sign(String xml, Identity signer) {
        var bytes = xml.getBytes(StandardCharsets.UTF_8);
        return new String(
                SignedXml.sign(bytes, signer.keys().getPrivate()), StandardCharsets.UTF_8);
    }
}

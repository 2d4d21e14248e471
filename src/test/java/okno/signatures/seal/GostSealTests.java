package okno.signatures.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.List;
import okno.identifiers.Snils;
import okno.signatures.AccreditationRegister;
import okno.signatures.ContentRef;
import okno.signatures.Pki;
import okno.signatures.RevocationData;
import okno.signatures.SignatureFile;
import okno.signatures.SignatureVerifier;
import okno.signatures.TestAuthority;
import okno.signatures.TestSigner;
import okno.signatures.Trust;
import okno.signatures.TrustedCertificates;
import okno.signatures.Verification.Integrity;
import okno.signatures.engine.GostSeal;
import okno.signatures.engine.SealKey;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.operator.OutputEncryptor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keys of seals are read from the files that people have, and what they sign verifies.
class GostSealTests {
    private static final char[] PASSWORD = "зеленый чай".toCharArray();
    private static final byte[] DOCUMENT = "Справка".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.parse("2026-03-02T07:00:00Z");
    private static final TestSigner BODY =
            TestAuthority.ACCREDITED.person("Архивов", "Архип Ильич", new Snils("12345678964"));

    @TempDir private Path folder;

    @Test
    void signsWithAKeyFromPkcs12() throws Exception {
        assertHolds(SealKey.read(pkcs12(), PASSWORD).orElseThrow());
    }

    @Test
    void signsWithAKeyFromPem() throws Exception {
        assertHolds(SealKey.read(pem(null), new char[0]).orElseThrow());
    }

    @Test
    void signsWithALongKey() {
        var subject = "CN=Архивов,2.5.4.4=Архивов,2.5.4.42=Архип Ильич,C=RU";
        var body = Pki.root(new Pki.Wanted().curve(Pki.TC26_512_A).subject(subject));

        assertHolds(new SealKey(body.keys().getPrivate(), List.of(body.certificate())));
    }

    @Test
    void signsWithAnEncryptedKeyFromPem() throws Exception {
        var encryptor =
                new JceOpenSSLPKCS8EncryptorBuilder(JcaPKCS8Generator.AES_256_CBC)
                        .setProvider(new BouncyCastleProvider())
                        .setPassword(PASSWORD)
                        .build();

        assertHolds(SealKey.read(pem(encryptor), PASSWORD).orElseThrow());
        assertThat(SealKey.read(pem(encryptor), "другой".toCharArray())).isEmpty();
    }

    @Test
    void readsNothingElse() throws Exception {
        assertThat(SealKey.read(pkcs12(), "другой".toCharArray())).isEmpty();
        assertThat(SealKey.read(folder.resolve("нет"), PASSWORD)).isEmpty();
        assertThat(SealKey.read(certificatesAlone(), PASSWORD)).isEmpty();
        assertThat(SealKey.read(pem("key.pem", BODY.key()), PASSWORD)).isEmpty();
        assertThat(SealKey.read(pem("public.pem", BODY.path().getFirst()), PASSWORD)).isEmpty();
        var text = Files.writeString(folder.resolve("text"), "-----BEGIN NOTHING-----");
        assertThat(SealKey.read(text, PASSWORD)).isEmpty();
        var bytes = Files.write(folder.resolve("bytes"), new byte[] {0x30, 1, 2});
        assertThat(SealKey.read(bytes, PASSWORD)).isEmpty();
    }

    private void assertHolds(SealKey key) {
        var seal = new GostSeal(key).sign(() -> new ByteArrayInputStream(DOCUMENT), NOW);

        var found =
                SignatureVerifier.shipped()
                        .verify(
                                SignatureFile.of(seal),
                                new ContentRef.Stored(() -> new ByteArrayInputStream(DOCUMENT)),
                                new Trust(
                                        new TrustedCertificates(List.of()),
                                        RevocationData.NONE,
                                        AccreditationRegister.NONE),
                                NOW);
        assertThat(found.integrity()).isEqualTo(Integrity.VALID);
        assertThat(found.time().claimed()).contains(NOW);
        assertThat(found.signer().orElseThrow().surname()).contains("Архивов");
        assertThat(found.reasons())
                .extracting(Enum::name)
                .doesNotContain("NO_SIGNED_ATTRIBUTES", "NO_SIGNING_CERTIFICATE_V2");
    }

    private Path pkcs12() throws Exception {
        var store = KeyStore.getInstance("PKCS12", new BouncyCastleProvider());
        store.load(null, null);
        store.setKeyEntry("seal", BODY.key(), PASSWORD, BODY.path().toArray(Certificate[]::new));
        var file = folder.resolve("seal.p12");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD);
        }
        return file;
    }

    private Path certificatesAlone() throws Exception {
        var store = KeyStore.getInstance("PKCS12", new BouncyCastleProvider());
        store.load(null, null);
        store.setCertificateEntry("authority", BODY.path().getFirst());
        var file = folder.resolve("certificates.p12");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD);
        }
        return file;
    }

    private Path pem(String name, Object object) throws IOException {
        var text = new StringWriter();
        try (var writer = new JcaPEMWriter(text)) {
            writer.writeObject(
                    object instanceof PrivateKey key ? new JcaPKCS8Generator(key, null) : object);
            writer.writeObject(BODY.path().getFirst().getPublicKey());
        }
        return Files.writeString(folder.resolve(name), text.toString());
    }

    private Path pem(@Nullable OutputEncryptor encryptor) throws IOException {
        var text = new StringWriter();
        try (var writer = new JcaPEMWriter(text)) {
            writer.writeObject(new JcaPKCS8Generator(BODY.key(), encryptor));
            for (var certificate : BODY.path()) {
                writer.writeObject(certificate);
            }
        }
        return Files.writeString(folder.resolve("seal.pem"), text.toString());
    }
}

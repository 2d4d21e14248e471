package okno.signatures.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.jspecify.annotations.Nullable;

/// A private key with its certificate and those of the authorities above it.
///
/// @param certificates the key's own first
public record SealKey(PrivateKey key, List<X509Certificate> certificates) {
    public SealKey {
        certificates = List.copyOf(certificates);
    }

    /// Reads PKCS#12 (RFC 7292) or PEM: a key in PKCS#8 (RFC 5958), plain or encrypted, and
    /// certificates.
    ///
    /// @return empty when the file cannot be read, has no key, or another password
    public static Optional<SealKey> read(Path file, char[] password) {
        try {
            var bytes = Files.readAllBytes(file);
            var text = new String(bytes, StandardCharsets.ISO_8859_1);
            return text.contains("-----BEGIN ") ? pem(text, password) : store(bytes, password);
        } catch (IOException
                | GeneralSecurityException
                | OperatorCreationException
                | PKCSException _) {
            return Optional.empty();
        }
    }

    private static Optional<SealKey> store(byte[] bytes, char[] password)
            throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12", Gost.PROVIDER);
        store.load(new ByteArrayInputStream(bytes), password);
        for (var alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)
                    && store.getKey(alias, password) instanceof PrivateKey key) {
                var chain =
                        Arrays.stream(store.getCertificateChain(alias))
                                .map(X509Certificate.class::cast)
                                .toList();
                return Optional.of(new SealKey(key, chain));
            }
        }
        return Optional.empty();
    }

    private static Optional<SealKey> pem(String text, char[] password)
            throws IOException, GeneralSecurityException, OperatorCreationException, PKCSException {
        var certificates = new ArrayList<X509Certificate>();
        @Nullable PrivateKeyInfo info = null;
        var parser = new PEMParser(new StringReader(text));
        for (var part = parser.readObject(); part != null; part = parser.readObject()) {
            switch (part) {
                case X509CertificateHolder one -> certificates.add(certificate(one));
                case PrivateKeyInfo plain -> info = plain;
                case PKCS8EncryptedPrivateKeyInfo closed -> info = opened(closed, password);
                default -> {}
            }
        }
        return info == null || certificates.isEmpty()
                ? Optional.empty()
                : Optional.of(new SealKey(key(info), certificates));
    }

    private static X509Certificate certificate(X509CertificateHolder one)
            throws GeneralSecurityException {
        return new JcaX509CertificateConverter().setProvider(Gost.PROVIDER).getCertificate(one);
    }

    private static PrivateKey key(PrivateKeyInfo info) throws IOException {
        return new JcaPEMKeyConverter().setProvider(Gost.PROVIDER).getPrivateKey(info);
    }

    private static PrivateKeyInfo opened(PKCS8EncryptedPrivateKeyInfo closed, char[] password)
            throws OperatorCreationException, PKCSException {
        return closed.decryptPrivateKeyInfo(
                new JceOpenSSLPKCS8DecryptorProviderBuilder()
                        .setProvider(Gost.PROVIDER)
                        .build(password));
    }
}

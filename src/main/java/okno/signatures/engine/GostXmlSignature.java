package okno.signatures.engine;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.Key;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import org.apache.xml.security.algorithms.SignatureAlgorithmSpi;
import org.apache.xml.security.signature.XMLSignatureException;

/// ГОСТ Р 34.10-2012 for signatures in XML, which the library lacks. The value is that of a CMS
/// signature: the halves s and r.
public abstract class GostXmlSignature extends SignatureAlgorithmSpi {
    static final String URI_256 =
            "urn:ietf:params:xml:ns:cpxmlsec:algorithms:gostr34102012-gostr34112012-256";
    static final String URI_512 =
            "urn:ietf:params:xml:ns:cpxmlsec:algorithms:gostr34102012-gostr34112012-512";

    private final String uri;
    private final Signature signature;

    private GostXmlSignature(String uri, String oid) {
        this.uri = uri;
        try {
            signature = Signature.getInstance(oid, Gost.PROVIDER);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// With keys of 256 bits; made by the library.
    public static final class Bits256 extends GostXmlSignature {
        public Bits256() {
            super(URI_256, "1.2.643.7.1.1.3.2");
        }
    }

    /// With keys of 512 bits; made by the library.
    public static final class Bits512 extends GostXmlSignature {
        public Bits512() {
            super(URI_512, "1.2.643.7.1.1.3.3");
        }
    }

    @Override
    protected String engineGetURI() {
        return uri;
    }

    @Override
    protected String engineGetJCEAlgorithmString() {
        return signature.getAlgorithm();
    }

    @Override
    protected String engineGetJCEProviderName() {
        return Gost.PROVIDER.getName();
    }

    @Override
    protected void engineUpdate(byte[] octets) throws XMLSignatureException {
        engineUpdate(octets, 0, octets.length);
    }

    @Override
    protected void engineUpdate(byte octet) throws XMLSignatureException {
        engineUpdate(new byte[] {octet}, 0, 1);
    }

    @Override
    protected void engineUpdate(byte[] octets, int offset, int length)
            throws XMLSignatureException {
        run(() -> signature.update(octets, offset, length));
    }

    @Override
    protected void engineInitSign(Key key) throws XMLSignatureException {
        if (!(key instanceof PrivateKey own)) {
            throw new XMLSignatureException(new InvalidKeyException("no private key"));
        }
        run(() -> signature.initSign(own));
    }

    @Override
    protected void engineInitSign(Key key, SecureRandom random) throws XMLSignatureException {
        engineInitSign(key);
    }

    @Override
    protected void engineInitSign(Key key, AlgorithmParameterSpec parameters)
            throws XMLSignatureException {
        engineInitSign(key);
    }

    @Override
    protected byte[] engineSign() throws XMLSignatureException {
        try {
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new XMLSignatureException(e);
        }
    }

    @Override
    protected void engineInitVerify(Key key) throws XMLSignatureException {
        if (!(key instanceof PublicKey other)) {
            throw new XMLSignatureException(new InvalidKeyException("no public key"));
        }
        run(() -> signature.initVerify(other));
    }

    @Override
    protected boolean engineVerify(byte[] value) throws XMLSignatureException {
        try {
            return signature.verify(value);
        } catch (GeneralSecurityException e) {
            throw new XMLSignatureException(e);
        }
    }

    @Override
    protected void engineSetParameter(AlgorithmParameterSpec parameters)
            throws XMLSignatureException {
        throw new XMLSignatureException("empty", new Object[] {"no parameters"});
    }

    @Override
    protected void engineSetHMACOutputLength(int length) throws XMLSignatureException {
        throw new XMLSignatureException("empty", new Object[] {"no HMAC"});
    }

    @FunctionalInterface
    private interface Step {
        void run() throws GeneralSecurityException;
    }

    private static void run(Step step) throws XMLSignatureException {
        try {
            step.run();
        } catch (GeneralSecurityException e) {
            throw new XMLSignatureException(e);
        }
    }
}

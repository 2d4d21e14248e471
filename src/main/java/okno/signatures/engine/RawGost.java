package okno.signatures.engine;

import java.math.BigInteger;
import java.security.InvalidKeyException;
import java.security.PublicKey;
import java.util.Arrays;
import org.bouncycastle.crypto.signers.ECGOST3410Signer;
import org.bouncycastle.jcajce.provider.asymmetric.util.ECUtil;

/// ГОСТ Р 34.10 over a hash that is there already, for signatures without signed attributes: the
/// interfaces of the JDK want to hash the document themselves.
final class RawGost {
    private RawGost() {}

    static boolean knows(PublicKey key) {
        return key.getAlgorithm().startsWith("ECGOST3410");
    }

    /// @param signature the halves s and r, in this order (RFC 4491, 2.2.2)
    static boolean signs(PublicKey key, byte[] hash, byte[] signature) throws InvalidKeyException {
        int half = signature.length / 2;
        var s = new BigInteger(1, Arrays.copyOfRange(signature, 0, half));
        var r = new BigInteger(1, Arrays.copyOfRange(signature, half, signature.length));
        var signer = new ECGOST3410Signer();
        signer.init(false, ECUtil.generatePublicKeyParameter(key));
        return signer.verifySignature(hash, r, s);
    }
}

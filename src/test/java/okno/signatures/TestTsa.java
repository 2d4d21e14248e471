package okno.signatures;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Set;
import okno.signatures.Pki.Identity;
import okno.signatures.revocation.DownloadFailed;
import okno.signatures.seal.TimestampGateway;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/// A time stamping authority that does what a test wants; at first there is none.
public final class TestTsa implements TimestampGateway {
    private static final ASN1ObjectIdentifier STREEBOG =
            new ASN1ObjectIdentifier("1.2.643.7.1.1.2.2");

    /// What it does.
    public enum Manner {
        ABSENT,
        GOOD,
        DOWN,
        REFUSING,
        GARBAGE,
        OTHER_NONCE,
        OTHER_IMPRINT,
        STRANGER,
        AHEAD_OF_TIME
    }

    private final Identity trusted = TestAuthority.ACCREDITED.stamping();
    private final Identity stranger = TestAuthority.STRANGER.stamping();
    private final Clock clock;
    private volatile Manner manner = Manner.ABSENT;

    public TestTsa(Clock clock) {
        this.clock = clock;
    }

    public void be(Manner now) {
        manner = now;
    }

    @Override
    public boolean present() {
        return manner != Manner.ABSENT;
    }

    @Override
    public byte[] ask(byte[] question) throws DownloadFailed {
        if (manner == Manner.DOWN) {
            throw new DownloadFailed("signatures.download.no-answer");
        }
        try {
            return answer(question);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] answer(byte[] question) throws Exception {
        var request = new TimeStampRequest(question);
        var nonce = request.getNonce();
        var imprint = request.getMessageImprintDigest();
        return switch (manner) {
            case REFUSING ->
                    responses(trusted)
                            .generateFailResponse(
                                    org.bouncycastle.asn1.cmp.PKIStatus.REJECTION,
                                    PKIFailureInfo.timeNotAvailable,
                                    "no time")
                            .getEncoded();
            case GARBAGE -> new byte[] {0x30, 1, 2, 3};
            case OTHER_NONCE -> stamp(imprint, nonce.add(BigInteger.ONE), trusted);
            case OTHER_IMPRINT ->
                    stamp(
                            MessageDigest.getInstance(STREEBOG.getId(), Pki.BC).digest(imprint),
                            nonce,
                            trusted);
            case STRANGER -> stamp(imprint, nonce, stranger);
            default -> stamp(imprint, nonce, trusted);
        };
    }

    private byte[] stamp(byte[] imprint, BigInteger nonce, Identity authority) throws Exception {
        var requests = new TimeStampRequestGenerator();
        requests.setCertReq(true);
        var at =
                manner == Manner.AHEAD_OF_TIME
                        ? clock.instant().plus(Duration.ofHours(1))
                        : clock.instant();
        return responses(authority)
                .generate(
                        requests.generate(STREEBOG, imprint, nonce), BigInteger.TWO, Date.from(at))
                .getEncoded();
    }

    private static TimeStampResponseGenerator responses(Identity authority) throws Exception {
        var digests = new JcaDigestCalculatorProviderBuilder().setProvider(Pki.BC).build();
        var tokens =
                new TimeStampTokenGenerator(
                        new JcaSignerInfoGeneratorBuilder(digests)
                                .build(authority.signer(), authority.certificate()),
                        digests.get(new AlgorithmIdentifier(STREEBOG)),
                        new ASN1ObjectIdentifier("1.2.643.100.999.1"));
        tokens.addCertificates(new JcaCertStore(List.of(authority.certificate())));
        return new TimeStampResponseGenerator(tokens, Set.of(STREEBOG.getId()));
    }
}

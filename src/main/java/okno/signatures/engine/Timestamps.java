package okno.signatures.engine;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import okno.signatures.Reason;
import okno.signatures.Trust;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.SignerId;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.tsp.TimeStampToken;

/// Time stamps over a signature (RFC 3161, CAdES-T). One that is false is a finding; one that is
/// sound and by somebody unknown is passed over and proves nothing.
final class Timestamps {
    /// How far clocks may be apart.
    static final Duration SKEW = Duration.ofMinutes(5);

    private record Stamp(TimeStampToken token, Optional<X509Certificate> authority) {
        Instant at() {
            return token.getTimeStampInfo().getGenTime().toInstant();
        }
    }

    private final Envelope envelope;
    private final Trust trust;
    private final Instant receivedAt;

    Timestamps(Envelope envelope, Trust trust, Instant receivedAt) {
        this.envelope = envelope;
        this.trust = trust;
        this.receivedAt = receivedAt;
    }

    /// The earliest moment that a trusted authority vouches for. An authority is asked as of today:
    /// a stamp outlives neither the certificate nor the good name of who made it.
    Optional<Instant> earliest(Findings findings) {
        var trusted = new ArrayList<Instant>();
        for (var content : envelope.timestamps()) {
            var stamp = Broken.orEmpty(() -> Optional.of(read(content)));
            var sound = stamp.filter(it -> Broken.holds(() -> isSound(it)));
            findings.require(sound.isPresent(), Reason.TIMESTAMP_INVALID);
            sound.filter(it -> Broken.holds(() -> isTrusted(it)))
                    .map(Stamp::at)
                    .ifPresent(trusted::add);
        }
        return trusted.stream().min(Comparator.naturalOrder());
    }

    private Stamp read(ContentInfo content) throws Exception {
        var token = new TimeStampToken(content);
        var known = new ArrayList<X509Certificate>();
        for (var holder : token.getCertificates().getMatches(null)) {
            known.add(Certificates.of(holder.getEncoded()));
        }
        known.addAll(envelope.certificates());
        known.addAll(trust.certificates().all());
        return new Stamp(token, authority(token, known));
    }

    private static Optional<X509Certificate> authority(
            TimeStampToken token, List<X509Certificate> known) {
        return known.stream()
                .filter(one -> Broken.holds(() -> names(token.getSID(), one)))
                .findFirst();
    }

    private static boolean names(SignerId signer, X509Certificate certificate)
            throws CertificateEncodingException {
        return signer.match(new JcaX509CertificateHolder(certificate));
    }

    /// Made for this signature, and by the certificate that it names. Nothing can be said against
    /// a stamp whose certificate is nowhere to be found.
    private boolean isSound(Stamp stamp) throws Exception {
        var info = stamp.token().getTimeStampInfo();
        var imprint =
                Gost.digest(info.getMessageImprintAlgOID().getId())
                        .digest(envelope.signer().getSignature());
        if (!Arrays.equals(imprint, info.getMessageImprintDigest())) {
            return false;
        }
        if (stamp.authority().isPresent()) {
            stamp.token()
                    .validate(
                            new JcaSimpleSignerInfoVerifierBuilder()
                                    .setProvider(Gost.PROVIDER)
                                    .build(stamp.authority().get()));
        }
        return true;
    }

    private boolean isTrusted(Stamp stamp) {
        var info = stamp.token().getTimeStampInfo();
        var signer = stamp.token().toCMSSignedData().getSignerInfos().iterator().next();
        return stamp.authority().isPresent()
                && !stamp.at().isAfter(receivedAt.plus(SKEW))
                && Gost.allowsImprint(info.getMessageImprintAlgOID().getId())
                && Gost.allowsDigest(signer.getDigestAlgOID())
                && Gost.allowsSignature(signer.getEncryptionAlgOID())
                && new Paths(trust, envelope.certificates())
                        .best(stamp.authority().get(), receivedAt)
                        .findings()
                        .isEmpty();
    }
}

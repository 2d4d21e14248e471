package okno.signatures.engine;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/// An answer of an OCSP responder (RFC 6960). It counts when the issuer of the certificate signed
/// it, or a responder to whom that issuer gave the right by a certificate of its own.
public final class OcspAnswer {
    /// How long an answer counts that says nothing of the next one.
    private static final Duration WITHOUT_NEXT = Duration.ofHours(1);

    /// What an answer says of one certificate.
    ///
    /// @param revokedAt when it was revoked, if it was
    /// @param until when the next answer is due
    /// @param fresh whether the answer counts at the moment that was asked for
    record Told(Instant madeAt, Optional<Instant> revokedAt, Instant until, boolean fresh) {}

    private final BasicOCSPResp answer;
    private final List<X509Certificate> responders;

    private OcspAnswer(BasicOCSPResp answer, List<X509Certificate> responders) {
        this.answer = answer;
        this.responders = List.copyOf(responders);
    }

    /// Reads an answer, DER.
    ///
    /// @return empty when the bytes are something else or the responder refused to answer
    public static Optional<OcspAnswer> parse(byte[] response) {
        return Broken.orEmpty(
                () -> {
                    var opened = new OCSPResp(response);
                    if (opened.getStatus() != OCSPResp.SUCCESSFUL
                            || !(opened.getResponseObject() instanceof BasicOCSPResp answer)) {
                        return Optional.empty();
                    }
                    var responders = new ArrayList<X509Certificate>();
                    for (var holder : answer.getCerts()) {
                        responders.add(Certificates.of(holder.getEncoded()));
                    }
                    return Optional.of(new OcspAnswer(answer, responders));
                });
    }

    /// DER of the answer, for another verifier and for the evidence.
    public byte[] encoded() {
        try {
            return answer.getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String signatureAlgorithm() {
        return answer.getSignatureAlgOID().getId();
    }

    /// How long the answer counts, if it is about this certificate, by somebody who may tell, and
    /// fresh at the moment.
    public Optional<Instant> goodUntil(
            X509Certificate certificate, X509Certificate issuer, Instant moment) {
        return about(certificate, issuer, moment).filter(Told::fresh).map(Told::until);
    }

    /// What is said of a certificate, if the answer is about it and by somebody who may tell.
    Optional<Told> about(X509Certificate certificate, X509Certificate issuer, Instant moment) {
        return Broken.orEmpty(
                () -> {
                    var single = single(certificate.getSerialNumber(), issuer);
                    return single.isPresent() && signedFor(issuer)
                            ? told(single.get(), moment)
                            : Optional.empty();
                });
    }

    private Optional<SingleResp> single(BigInteger serial, X509Certificate issuer)
            throws OCSPException, OperatorCreationException, CertificateException {
        for (var one : answer.getResponses()) {
            var about = one.getCertID();
            if (about.getSerialNumber().equals(serial) && isOf(about, issuer)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    private static boolean isOf(CertificateID about, X509Certificate issuer)
            throws OCSPException, OperatorCreationException, CertificateException {
        var digests = new JcaDigestCalculatorProviderBuilder().setProvider(Gost.PROVIDER).build();
        return about.matchesIssuer(new JcaX509CertificateHolder(issuer), digests);
    }

    private static Optional<Told> told(SingleResp single, Instant moment) {
        var status = single.getCertStatus();
        var madeAt = single.getThisUpdate().toInstant();
        var next =
                single.getNextUpdate() == null
                        ? madeAt.plus(WITHOUT_NEXT)
                        : single.getNextUpdate().toInstant();
        var fresh = !next.isBefore(moment);
        if (status == null) { // The library's way to say "good".
            return Optional.of(new Told(madeAt, Optional.empty(), next, fresh));
        }
        return status instanceof RevokedStatus revoked
                ? Optional.of(
                        new Told(
                                madeAt,
                                Optional.of(revoked.getRevocationTime().toInstant()),
                                next,
                                fresh))
                : Optional.empty();
    }

    private boolean signedFor(X509Certificate issuer) {
        return signedBy(issuer)
                || responders.stream().anyMatch(one -> signedBy(one) && mayAnswerFor(one, issuer));
    }

    private boolean signedBy(X509Certificate responder) {
        return Broken.holds(
                () ->
                        answer.isSignatureValid(
                                new JcaContentVerifierProviderBuilder()
                                        .setProvider(Gost.PROVIDER)
                                        .build(responder.getPublicKey())));
    }

    private boolean mayAnswerFor(X509Certificate responder, X509Certificate issuer) {
        return Broken.holds(
                () -> {
                    responder.checkValidity(answer.getProducedAt());
                    responder.verify(issuer.getPublicKey(), Gost.PROVIDER);
                    return responder
                                    .getIssuerX500Principal()
                                    .equals(issuer.getSubjectX500Principal())
                            && mayAnswer(responder);
                });
    }

    private static boolean mayAnswer(X509Certificate responder) throws CertificateParsingException {
        var purposes = responder.getExtendedKeyUsage();
        return purposes != null && purposes.contains(KeyPurposeId.id_kp_OCSPSigning.getId());
    }
}

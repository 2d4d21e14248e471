package okno.signatures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static okno.signatures.Pki.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import okno.attachments.SampleFiles;
import okno.signatures.Pki.Identity;
import okno.signatures.Pki.Wanted;
import okno.signatures.Verification.Outcome;
import okno.signatures.embedded.SignedPdfs;
import okno.signatures.engine.Certificates;
import okno.signatures.engine.OcspAnswer;
import okno.signatures.engine.RevocationList;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;

/// Sound files of each kind that strangers may send, and what is asked of the reader of a kind,
/// whatever it is given: it answers in words and throws nothing, and nobody becomes the signer of
/// what he did not sign.
final class HostileFiles {
    private static final byte[] DOCUMENT = "Прошу выдать архивную справку".getBytes(UTF_8);
    private static final Identity ROOT = Pki.root(Wanted.authority("Корень"));
    private static final Identity CENTRE =
            Pki.issue(ROOT, Wanted.authority("Центр").published("http://ca.example.ru/1.crl"));
    private static final Identity SIGNER =
            Pki.issue(CENTRE, new Wanted().published("http://ca.example.ru/2.crl"));
    private static final Identity LONG_KEY = Pki.issue(CENTRE, new Wanted().curve(Pki.TC26_512_A));
    private static final Identity STAMPING = Pki.issue(CENTRE, Wanted.stamping());
    private static final Identity RESPONDER = Pki.issue(CENTRE, Answers.responder());

    static final List<byte[]> SIGNATURES =
            List.of(
                    der(signing(SIGNER)),
                    der(signing(SIGNER).attached()),
                    der(signing(LONG_KEY)),
                    der(signing(SIGNER).stamped(STAMPING, NOW.minus(Duration.ofHours(1)))),
                    der(signing(SIGNER).withoutAttributes().attached()));
    static final byte[] LIST =
            Pki.list(CENTRE, Map.of(RESPONDER.certificate(), NOW, ROOT.certificate(), NOW));
    static final byte[] ANSWER = Answers.good(RESPONDER, CENTRE, SIGNER, NOW);
    static final List<byte[]> CERTIFICATES =
            List.of(encoded(CENTRE), encoded(ROOT), encoded(LONG_KEY));

    private static final byte[] ROOT_LIST = Pki.list(ROOT, Map.of());
    private static final RevocationData LISTS =
            RevocationData.NONE
                    .withLists(ROOT_LIST)
                    .flatMap(data -> data.withLists(LIST))
                    .orElseThrow();
    private static final Trust TRUST = trust(List.of(), LISTS);
    private static final Set<List<Object>> SIGNED =
            SIGNATURES.stream()
                    .map(file -> signed(verify(file, digests(), TRUST)))
                    .collect(Collectors.toUnmodifiableSet());
    private static final Set<List<ByteBuffer>> VALUES =
            SIGNATURES.stream()
                    .flatMap(file -> value(file).stream())
                    .collect(Collectors.toUnmodifiableSet());

    private HostileFiles() {}

    static byte[] pdf() {
        return SignedPdfs.signed(SampleFiles.pdf(1), new TestSigner(SIGNER, NOW, CENTRE));
    }

    static void readSignature(byte[] file) {
        for (var content : List.of(new ContentRef.Attached(), digests())) {
            var found = verify(file, content, TRUST);
            assertThat(found.outcome() == Outcome.ACCEPTED || !found.reasons().isEmpty()).isTrue();
            if (found.outcome() == Outcome.ACCEPTED) {
                assertThat(verify(file, digests(), TRUST).outcome()).isEqualTo(Outcome.ACCEPTED);
                assertThat(signed(found)).isIn(SIGNED);
                value(file).ifPresent(it -> assertThat(it).isIn(VALUES));
            }
        }
    }

    static void readList(byte[] file) {
        var read = RevocationList.parse(file);
        read.ifPresent(
                lists -> {
                    lists.forEach(HostileFiles::ask);
                    var data = new RevocationData(lists, List.of()).withLists(ROOT_LIST);
                    verify(SIGNATURES.getFirst(), digests(), trust(List.of(), data.orElseThrow()));
                });
    }

    static void readAnswer(byte[] file) {
        OcspAnswer.parse(file)
                .ifPresent(
                        answer -> {
                            assertThat(answer.encoded()).isNotEmpty();
                            var data = new RevocationData(List.of(), List.of(answer));
                            verify(SIGNATURES.getFirst(), digests(), trust(List.of(), data));
                        });
    }

    static void readCertificates(byte[] file) {
        TrustedCertificates.parse(file)
                .ifPresent(
                        read -> {
                            read.forEach(Certificates::listAddresses);
                            verify(
                                    SIGNATURES.getFirst(),
                                    digests(),
                                    trust(read, RevocationData.NONE));
                        });
    }

    private static void ask(RevocationList list) {
        assertThat(list.madeAt()).isNotNull();
        assertThat(list.nextAt()).isNotNull();
        assertThat(list.encoded()).isNotEmpty();
        list.isBy(CENTRE.certificate());
    }

    private static byte[] der(Signing signing) {
        try {
            return ContentInfo.getInstance(signing.der()).getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Signing signing(Identity signer) {
        return new Signing(signer).of(DOCUMENT).bringing(CENTRE);
    }

    /// Whose signature it is, and of when.
    private static List<Object> signed(Verification found) {
        return List.of(found.signer(), found.time().claimed());
    }

    /// What was signed, and the signature; empty when the library cannot read the file as a whole,
    /// since something around them is odd.
    private static Optional<List<ByteBuffer>> value(byte[] file) {
        try (var in = SignatureFile.of(file).open()) {
            var signer = new CMSSignedData(in).getSignerInfos().iterator().next();
            var attributes = signer.getEncodedSignedAttributes();
            return Optional.of(
                    List.of(
                            ByteBuffer.wrap(signer.getSignature()),
                            ByteBuffer.wrap(attributes == null ? DOCUMENT : attributes)));
        } catch (CMSException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Verification verify(byte[] file, ContentRef content, Trust trust) {
        return SignatureVerifier.shipped().verify(SignatureFile.of(file), content, trust, NOW);
    }

    private static ContentRef digests() {
        var digests = new ContentDigests();
        digests.write(DOCUMENT, 0, DOCUMENT.length);
        return digests.done();
    }

    private static Trust trust(List<X509Certificate> more, RevocationData data) {
        var certificates = new ArrayList<>(more);
        certificates.add(ROOT.certificate());
        return new Trust(new TrustedCertificates(certificates), data, AccreditationRegister.NONE);
    }

    private static byte[] encoded(Identity identity) {
        return Certificates.encoded(identity.certificate());
    }
}

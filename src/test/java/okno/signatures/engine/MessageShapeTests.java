package okno.signatures.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import okno.signatures.SignatureFile;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.junit.jupiter.api.Test;

/// What a message of signed data may have, part by part (RFC 5652, 5.1).
class MessageShapeTests {
    private static final byte[] DOCUMENT = {1, 2, 3};
    private static final ASN1Encodable VERSION = new ASN1Integer(1);
    private static final ASN1Encodable SET = new DERSet();
    private static final ASN1Encodable APART = new DERSequence(CMSObjectIdentifiers.data);
    private static final ASN1Encodable CERTIFICATES = new DERTaggedObject(false, 0, new DERSet());
    private static final ASN1Encodable LISTS = new DERTaggedObject(false, 1, new DERSet());

    @Test
    void partsThatMayBeMissingMayBeThere() throws IOException {
        for (var parts :
                List.of(
                        List.of(VERSION, SET, APART, SET),
                        List.of(VERSION, SET, APART, CERTIFICATES, SET),
                        List.of(VERSION, SET, APART, CERTIFICATES, LISTS, SET))) {
            assertThat(read(signedData(parts)).attached()).isFalse();
        }
    }

    @Test
    void theDocumentIsPassedOn() throws IOException {
        var out = new ByteArrayOutputStream();
        var file = signedData(List.of(VERSION, SET, inside(0), SET));

        var message = CmsReader.read(SignatureFile.of(file), out);

        assertThat(message.attached()).isTrue();
        assertThat(out.toByteArray()).isEqualTo(DOCUMENT);
    }

    @Test
    void nothingElseIsTaken() {
        var sound = new DERSequence(vector(List.of(VERSION, SET, APART, SET)));
        var longer = new DERSequence(new ASN1Encodable[] {CMSObjectIdentifiers.data, SET});

        for (var file :
                List.of(
                        signedData(List.of(VERSION, SET, APART)),
                        signedData(List.of(VERSION, SET, APART, SET, SET)),
                        signedData(List.of(VERSION, SET, APART, SET, CERTIFICATES)),
                        signedData(List.of(VERSION, SET, APART, unknown(), SET)),
                        signedData(List.of(VERSION, APART, APART, SET)),
                        signedData(List.of(VERSION, SET, inside(1), SET)),
                        signedData(List.of(VERSION, SET, longer, SET)),
                        wrapped(CMSObjectIdentifiers.envelopedData, 0, sound),
                        wrapped(CMSObjectIdentifiers.signedData, 1, sound),
                        wrapped(CMSObjectIdentifiers.signedData, 0, SET),
                        encoded(
                                new DERSequence(
                                        new ASN1Encodable[] {
                                            CMSObjectIdentifiers.signedData,
                                            new DERTaggedObject(true, 0, sound),
                                            VERSION
                                        })))) {
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> read(file));
        }
    }

    private static CmsReader.Message read(byte[] file) throws IOException {
        return CmsReader.read(SignatureFile.of(file), new ByteArrayOutputStream());
    }

    private static ASN1Encodable inside(int tag) {
        return new DERSequence(
                new ASN1Encodable[] {
                    CMSObjectIdentifiers.data,
                    new DERTaggedObject(true, tag, new DEROctetString(DOCUMENT))
                });
    }

    private static ASN1Encodable unknown() {
        return new DERTaggedObject(false, 2, new DERSet());
    }

    private static byte[] signedData(List<ASN1Encodable> parts) {
        return wrapped(CMSObjectIdentifiers.signedData, 0, new DERSequence(vector(parts)));
    }

    private static byte[] wrapped(ASN1ObjectIdentifier kind, int tag, ASN1Encodable content) {
        return encoded(
                new DERSequence(
                        new ASN1Encodable[] {kind, new DERTaggedObject(true, tag, content)}));
    }

    private static ASN1Encodable[] vector(List<ASN1Encodable> parts) {
        return parts.toArray(ASN1Encodable[]::new);
    }

    private static byte[] encoded(DERSequence sequence) {
        try {
            return sequence.getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package okno.signatures.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import okno.signatures.SignatureFile;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetStringParser;
import org.bouncycastle.asn1.ASN1SequenceParser;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1SetParser;
import org.bouncycastle.asn1.ASN1StreamParser;
import org.bouncycastle.asn1.ASN1TaggedObjectParser;
import org.bouncycastle.asn1.BERTags;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.jspecify.annotations.Nullable;

/// Reads a CMS message (RFC 5652, 5.1) as a stream: the document inside goes to a sink, the rest is
/// small and is kept. So a document of any size costs no memory.
final class CmsReader {
    /// @param detached the message without its document
    record Message(ContentInfo detached, ASN1ObjectIdentifier contentType, boolean attached) {}

    private static final int CERTIFICATES = 0;
    private static final int REVOCATION_LISTS = 1;
    private static final int DER_SEQUENCE = 0x30;
    private static final int BUFFER = 1 << 14;

    private final BoundedStream in;
    private final OutputStream sink;

    private @Nullable ASN1Set certificates;
    private @Nullable ASN1Set signers;

    private CmsReader(BoundedStream in, OutputStream sink) {
        this.in = in;
        this.sink = sink;
    }

    /// @throws IOException when the file is no CMS message, is too large or cannot be read
    static Message read(SignatureFile file, OutputStream sink) throws IOException {
        try (var in =
                new BoundedStream(file.open(), SignatureFile.MAX_AROUND, SignatureFile.MAX_SIZE)) {
            return new CmsReader(in, sink).message();
        }
    }

    private Message message() throws IOException {
        var parser = new ASN1StreamParser(in, (int) SignatureFile.MAX_SIZE);
        var outer = expect(ASN1SequenceParser.class, parser.readObject());
        var kind = expect(ASN1ObjectIdentifier.class, outer.readObject());
        if (!kind.equals(CMSObjectIdentifiers.signedData)) {
            throw new IOException("not signed data");
        }
        var wrapped = tagged(outer.readObject(), 0).parseExplicitBaseObject();
        var message = signedData(expect(ASN1SequenceParser.class, wrapped));
        end(outer.readObject());
        int next = in.read();
        if (next == DER_SEQUENCE) {
            throw new SeveralMessages();
        }
        if (next >= 0) {
            throw new IOException("trailing bytes");
        }
        return message;
    }

    private Message signedData(ASN1SequenceParser data) throws IOException {
        data.readObject(); // The version follows from the rest.
        var digests = set(data.readObject());
        var content = expect(ASN1SequenceParser.class, data.readObject());
        var type = expect(ASN1ObjectIdentifier.class, content.readObject());
        var inside = Optional.ofNullable(content.readObject());
        if (inside.isPresent()) {
            drain(tagged(inside.get(), 0));
            end(content.readObject());
        }
        readRest(data);
        if (signers == null) {
            throw new IOException("no signers");
        }
        var bare =
                new SignedData(digests, new ContentInfo(type, null), certificates, null, signers);
        var detached = new ContentInfo(CMSObjectIdentifiers.signedData, bare);
        return new Message(detached, type, inside.isPresent());
    }

    /// What follows the document: certificates and lists, which may be missing, and the signers.
    private void readRest(ASN1SequenceParser data) throws IOException {
        for (var next = data.readObject(); next != null; next = data.readObject()) {
            if (signers != null) {
                throw new IOException("more than signed data has");
            }
            if (next instanceof ASN1TaggedObjectParser part) {
                var parsed = set(part.parseBaseUniversal(false, BERTags.SET));
                if (part.hasContextTag(CERTIFICATES)) {
                    certificates = parsed;
                } else if (!part.hasContextTag(REVOCATION_LISTS)) {
                    throw new IOException("unknown part");
                }
            } else {
                signers = set(next);
            }
        }
    }

    private void drain(ASN1TaggedObjectParser content) throws IOException {
        var octets = expect(ASN1OctetStringParser.class, content.parseExplicitBaseObject());
        in.free(true);
        try (var stream = octets.getOctetStream()) {
            var buffer = new byte[BUFFER];
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                sink.write(buffer, 0, count);
            }
        }
        in.free(false);
    }

    private static void end(@Nullable ASN1Encodable next) throws IOException {
        if (next != null) {
            throw new IOException("more than expected");
        }
    }

    private static ASN1TaggedObjectParser tagged(@Nullable ASN1Encodable next, int tag)
            throws IOException {
        var part = expect(ASN1TaggedObjectParser.class, next);
        if (!part.hasContextTag(tag)) {
            throw new IOException("unexpected tag");
        }
        return part;
    }

    private static ASN1Set set(@Nullable ASN1Encodable next) throws IOException {
        return ASN1Set.getInstance(expect(ASN1SetParser.class, next).toASN1Primitive());
    }

    private static <T> T expect(Class<T> type, @Nullable ASN1Encodable next) throws IOException {
        if (type.isInstance(next)) {
            return type.cast(next);
        }
        throw new IOException("not a " + type.getSimpleName());
    }
}

package okno.signatures.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okno.signatures.ContentDigests;
import okno.signatures.ContentRef;
import okno.signatures.SignatureFile;
import org.bouncycastle.asn1.DLSet;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;

/// Takes a CMS message, the document inside it and its signers apart. Each signer signs the
/// document and his own attributes and nothing of the others, so that each can be judged alone.
///
/// @param signatures the message without the document, DER, with one of its signers each
public record CmsParts(Optional<byte[]> document, List<byte[]> signatures) {
    private static final int DER_SEQUENCE = 0x30;

    /// More people than sign one paper; each costs a verification.
    private static final int MOST_SIGNERS = 10;

    /// Reads a message. One after another is not taken apart, and will be refused as it is.
    ///
    /// @return empty when the bytes are something else
    public static Optional<CmsParts> of(byte[] file) {
        if (!maybe(file)) {
            return Optional.empty();
        }
        return Broken.orEmpty(() -> Optional.of(apart(file)));
    }

    private static CmsParts apart(byte[] file) throws IOException {
        try {
            var document = new ByteArrayOutputStream();
            var message = CmsReader.read(SignatureFile.of(file), document);
            return new CmsParts(
                    Optional.of(document.toByteArray()).filter(_ -> message.attached()),
                    eachSigner(message));
        } catch (SeveralMessages _) {
            return new CmsParts(Optional.empty(), List.of(file));
        }
    }

    /// As the signatures of [#of], of a message that is read as a stream.
    ///
    /// @return none when the file is no message
    public static List<byte[]> signatures(SignatureFile file) {
        return Broken.orEmpty(
                        () ->
                                Optional.of(
                                        eachSigner(
                                                CmsReader.read(
                                                        file, OutputStream.nullOutputStream()))))
                .orElse(List.of());
    }

    /// Hashes of the document inside of a message, which is read as a stream.
    ///
    /// @return empty when it lies apart
    public static Optional<ContentRef.Digests> inside(SignatureFile file) {
        return Broken.orEmpty(
                () -> {
                    var digests = new ContentDigests();
                    var message = CmsReader.read(file, digests);
                    return message.attached() ? Optional.of(digests.done()) : Optional.empty();
                });
    }

    /// A message of nobody, or of a crowd, stays as it is.
    private static List<byte[]> eachSigner(CmsReader.Message message) throws IOException {
        var whole = SignedData.getInstance(message.detached().getContent());
        int signers = whole.getSignerInfos().size();
        if (signers < 2 || signers > MOST_SIGNERS) {
            return List.of(message.detached().getEncoded());
        }
        var each = new ArrayList<byte[]>();
        for (var signer : whole.getSignerInfos()) {
            var alone =
                    new SignedData(
                            whole.getDigestAlgorithms(),
                            whole.getEncapContentInfo(),
                            whole.getCertificates(),
                            null,
                            new DLSet(signer));
            each.add(new ContentInfo(message.detached().getContentType(), alone).getEncoded());
        }
        return List.copyOf(each);
    }

    /// Whether it begins as a sequence does: in DER or BER, or in Base64 with or without armour.
    private static boolean maybe(byte[] file) {
        if (file.length < 2) {
            return false;
        }
        var sequence = file[0] == DER_SEQUENCE && (file[1] & 0x80) != 0;
        return sequence || SignatureFile.isText(file);
    }
}

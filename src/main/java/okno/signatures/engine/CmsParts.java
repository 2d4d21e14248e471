package okno.signatures.engine;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import okno.signatures.SignatureFile;

/// Takes a CMS message and the document inside it apart.
///
/// @param signature the message without the document, DER
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record CmsParts(Optional<byte[]> document, byte[] signature) {
    private static final int DER_SEQUENCE = 0x30;

    /// Reads a message.
    ///
    /// @return empty when the bytes are something else
    public static Optional<CmsParts> of(byte[] file) {
        if (!maybe(file)) {
            return Optional.empty();
        }
        return Broken.orEmpty(
                () -> {
                    var document = new ByteArrayOutputStream();
                    var message = CmsReader.read(SignatureFile.of(file), document);
                    return Optional.of(
                            new CmsParts(
                                    Optional.of(document.toByteArray())
                                            .filter(_ -> message.attached()),
                                    message.detached().getEncoded()));
                });
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

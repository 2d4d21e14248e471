package okno.signatures.report;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import okno.platform.Sha256;
import okno.signatures.ContentDigests;
import okno.signatures.ContentRef;

/// The document that was checked, as far as a report has to tell it from all others.
///
/// @param size in bytes
/// @param streebog256 ГОСТ Р 34.11-2012, 64 hexadecimal signs
/// @param sha256 64 hexadecimal signs
public record CheckedDocument(String name, long size, String streebog256, String sha256) {

    /// Reads a document once, by a stream.
    ///
    /// @throws IOException when it cannot be read
    public static CheckedDocument read(String name, ContentRef.Source source) throws IOException {
        var streebog = ContentDigests.of256();
        var sha = Sha256.digest();
        long size;
        try (var in = source.open();
                var out =
                        new DigestOutputStream(
                                new DigestOutputStream(OutputStream.nullOutputStream(), sha),
                                streebog)) {
            size = in.transferTo(out);
        }
        return new CheckedDocument(
                name,
                size,
                HexFormat.of().formatHex(streebog.digest()),
                HexFormat.of().formatHex(sha.digest()));
    }
}

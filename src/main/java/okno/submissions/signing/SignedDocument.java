package okno.submissions.signing;

import java.util.Arrays;
import java.util.Optional;

/// A document that is frozen to be signed.
public enum SignedDocument {
    /// Names all others with their hashes: whoever signs it has signed everything.
    LIST("opis.txt", "text/plain;charset=UTF-8"),
    /// The application, to be read.
    APPLICATION("zayavlenie.pdf", "application/pdf"),
    /// The same, for machines.
    DATA("zayavlenie.json", "application/json");

    private final String fileName;
    private final String mediaType;

    SignedDocument(String fileName, String mediaType) {
        this.fileName = fileName;
        this.mediaType = mediaType;
    }

    /// In Latin letters, as it is typed in commands.
    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    public static Optional<SignedDocument> of(String fileName) {
        return Arrays.stream(values()).filter(it -> it.fileName.equals(fileName)).findFirst();
    }
}

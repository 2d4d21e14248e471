package okno.accounts.certificates;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/// A text to be signed: the very bytes, and until when a signature under them is taken.
///
/// @param words as people read them
public record SigningText(String words, Instant until) {
    /// What has to be signed, UTF-8 without a mark of byte order.
    public byte[] bytes() {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    /// The same for a program that signs within a page.
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes());
    }
}

package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import okno.accounts.certificates.SignedTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/// A signature as a form brings it: from the plug-in of the browser in Base64, or as a file that
/// another program made.
///
/// @param back where to go after
/// @param signed what the plug-in made, or an empty text
/// @param file what was chosen, if anything
record SignatureGiven(String back, String signed, @Nullable MultipartFile file) {
    static SignatureGiven of(HttpServletRequest request) {
        var parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        var file = parts == null ? null : parts.getFile("file");
        return new SignatureGiven(field("back", request), field("signed", request), file);
    }

    boolean missing() {
        return signed.isBlank() && (file == null || file.isEmpty());
    }

    /// What came, or so much of it that it is seen to be too large.
    byte[] bytes() {
        if (!signed.isBlank() || file == null) {
            return signed.getBytes(StandardCharsets.UTF_8);
        }
        try (var in = file.getInputStream()) {
            return in.readNBytes(SignedTexts.MAX_SIZE + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String field(String name, HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}

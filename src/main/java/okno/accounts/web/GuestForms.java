package okno.accounts.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import okno.platform.web.GuestUpload;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses forms in parts that are larger than a guest may send, before anything of them is read or
/// kept. Whose session has ended is no guest: what he typed is to wait for him.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 25)
class GuestForms extends OncePerRequestFilter {
    /// As much as the server takes of fields without files.
    private static final long FIELDS = 2 << 20;

    private final Map<String, Long> largest;
    private final SessionMarks marks;

    GuestForms(List<GuestUpload> uploads, SessionMarks marks) {
        largest =
                uploads.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        GuestUpload::path, upload -> upload.largest().toBytes()));
        this.marks = marks;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        return !type.startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (tooLarge(request) && marks.who(request).isEmpty()) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        chain.doFilter(request, response);
    }

    /// Browsers say how much they send; what comes in pieces instead may be endless.
    private boolean tooLarge(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null
                || request.getContentLengthLong()
                        > largest.getOrDefault(request.getRequestURI(), FIELDS);
    }
}

package okno.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Puts the headers that protect readers on every answer, the kept pages and the errors included.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SecurityHeaders extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        put(request, response);
        if (!request.getRequestURI().startsWith("/static/")) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, private");
        }
        chain.doFilter(request, response);
    }

    /// An answer to what the server refused by itself passes here only on its way to the page that
    /// explains it.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /// The headers that do not depend on the page.
    static void put(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(ContentPolicy.HEADER, ContentPolicy.STRICT);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(self)");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}

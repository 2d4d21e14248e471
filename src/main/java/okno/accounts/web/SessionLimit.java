package okno.accounts.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends sessions that have lasted as long as any may, before anybody is recognised by them. It
/// stands behind the filter of Spring Session, which ends those in which nothing was done.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 60)
class SessionLimit extends OncePerRequestFilter {
    private final SessionMarks marks;

    SessionLimit(SessionMarks marks) {
        this.marks = marks;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/static/");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && marks.over(session)) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }
}

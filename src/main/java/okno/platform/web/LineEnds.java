package okno.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Makes one sign of each end of a line. A browser counts it as one against the longest a field
/// takes, and sends two (HTML, «Constructing the entry list»): what a page lets a person write must
/// not be too long for the portal.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 40)
class LineEnds extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new OneSign(request), response);
    }

    private static final class OneSign extends HttpServletRequestWrapper {
        OneSign(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            var value = super.getParameter(name);
            return value == null ? null : one(value);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            var values = super.getParameterValues(name);
            return values == null ? null : one(values);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var all = new LinkedHashMap<>(super.getParameterMap());
            all.replaceAll((_, values) -> one(values));
            return all;
        }

        private static String[] one(String[] values) {
            return Arrays.stream(values).map(OneSign::one).toArray(String[]::new);
        }

        private static String one(String value) {
            return value.replace("\r\n", "\n");
        }
    }
}

package okno.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses forms in parts which the server tells apart from no mistake of ours: whoever asked first
/// for a field of theirs would fail. The others it refuses by itself, or [ProblemPages] does.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class BrokenForms extends OncePerRequestFilter {
    private static final int NONE = 0;

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int refusal = TypedFields.multipart(request) ? refusal(request) : NONE;
        if (refusal != NONE) {
            response.sendError(refusal);
            return;
        }
        chain.doFilter(request, response);
    }

    private static int refusal(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return NONE;
        } catch (InvalidParameterException _) {
            return NONE; // It says itself what it is.
        } catch (InvalidFileNameException _) {
            return HttpServletResponse.SC_BAD_REQUEST; // There is a zero in the name.
        } catch (IllegalStateException _) {
            return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE; // Fields are, files aside.
        }
    }
}

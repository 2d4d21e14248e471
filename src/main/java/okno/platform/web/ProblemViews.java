package okno.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import okno.platform.sql.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Says what went wrong: to people by a page, to programs that ask for JSON as RFC 9457 has it,
/// in the same words and with the same number of the incident.
@Component
class ProblemViews {
    private final Pages pages;
    private final RequestTexts texts;
    private final Json json;

    ProblemViews(Pages pages, RequestTexts texts, Json json) {
        this.pages = pages;
        this.texts = texts;
        this.json = json;
    }

    View of(ProblemPage problem) {
        return of(problem, pages.status(problem.status(), "platform/problem", problem));
    }

    /// @param page for people, where another one than usual helps more
    View of(ProblemPage problem, View page) {
        return (model, request, response) -> {
            if (response.isCommitted()) {
                return; // Who sent a form and hung up amid it waits for nothing.
            }
            if (wantsJson(request.getHeader(HttpHeaders.ACCEPT))) {
                write(problem, response);
            } else {
                page.render(model, request, response);
            }
        };
    }

    /// Whether a client asks for JSON and for no page: browsers always ask for pages.
    static boolean wantsJson(@Nullable String accept) {
        try {
            var types = MediaType.parseMediaTypes(accept);
            return types.stream().anyMatch(ProblemViews::isJson)
                    && types.stream().noneMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }

    private static boolean isJson(MediaType type) {
        return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
    }

    private void write(ProblemPage problem, HttpServletResponse response) throws IOException {
        var words = "platform.problem." + problem.words();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", texts.text(words + ".title"));
        body.put("status", problem.status());
        body.put("detail", texts.text(words + ".text"));
        if (!problem.incident().isEmpty()) {
            body.put("incident", problem.incident());
        }
        var bytes = json.write(body).getBytes(StandardCharsets.UTF_8);
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}

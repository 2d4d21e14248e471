package okno.platform.web;

import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.View;

/// A template with its data and the status it is answered with. It is rendered whole before the
/// first byte leaves, so that a failing template gives a clean error page.
public final class PageView implements View {
    private static final String HTML = "text/html;charset=UTF-8";

    private final TemplateEngine engine;
    private final PageContexts contexts;
    private final String template;
    private final Object page;
    private final int status;
    private boolean forGuests;

    PageView(
            TemplateEngine engine,
            PageContexts contexts,
            String template,
            Object page,
            int status) {
        this.engine = engine;
        this.contexts = contexts;
        this.template = template;
        this.page = page;
        this.status = status;
    }

    /// Marks the page as the same for every guest with the same choices, so that it may be answered
    /// from memory.
    public PageView forGuests() {
        forGuests = true;
        return this;
    }

    @Override
    public String getContentType() {
        return MediaType.TEXT_HTML_VALUE;
    }

    @Override
    public void render(
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        boolean wanted = forGuests && status == 200 && GuestPages.wants(request, response);
        try (var out = new PageBytes()) {
            var rest = wanted ? GuestPages.rest(request, out, template, page) : PageRest.ofOne(out);
            var ctx = contexts.of(request, rest);
            engine.render(
                    template + ".jte",
                    Map.of("ctx", ctx, "page", page),
                    ctx.lang().equals("ru") ? out : new RussianMarks(out));
            response.setStatus(status);
            // While it was made, a token or a session may have made it one reader's own.
            if (wanted && GuestPages.wants(request, response)) {
                GuestPages.keep(request, response, rest, HTML);
            } else {
                answer(response, rest.beginning(), rest.run());
            }
        }
    }

    private static void answer(HttpServletResponse response, ByteRun beginning, ByteRun rest)
            throws IOException {
        response.setContentType(HTML);
        // What fits leaves when the request is over, so that its session is kept once. Sent
        // earlier, it would be kept before that and read again after it.
        response.setBufferSize(beginning.length() + rest.length() + 1);
        beginning.writeTo(response.getOutputStream());
        rest.writeTo(response.getOutputStream());
    }
}

package okno.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import okno.platform.Conflict;
import okno.platform.Forbidden;
import okno.platform.NotFound;
import okno.platform.TooManyRequests;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.View;

/// Pages that only tests have: each shows how often any of them was made, or goes wrong.
@Controller
class TestPages {
    static final String SECRET = "secret of the inside";

    private final AtomicInteger made = new AtomicInteger();
    private final Pages pages;
    private final GuestPages guests;

    TestPages(Pages pages, GuestPages guests) {
        this.pages = pages;
        this.guests = guests;
    }

    @GetMapping("/testing/guests")
    View guests() {
        return page().forGuests();
    }

    @GetMapping("/testing/unmarked")
    View unmarked() {
        return page();
    }

    @GetMapping("/testing/cookie")
    View cookie(HttpServletRequest request, HttpServletResponse response) {
        Cookies.remember(request, response, "test", "1");
        return page().forGuests();
    }

    @GetMapping("/testing/session")
    View session(HttpServletRequest request) {
        request.getSession().setAttribute("test", "1");
        return page().forGuests();
    }

    @GetMapping("/testing/form")
    View form() {
        return pages.show("platform/stale", new StaleForm("/testing/form", fields())).forGuests();
    }

    /// While this page is being made, what it shows changes.
    @GetMapping("/testing/outdated")
    View outdated() {
        guests.clear();
        return page().forGuests();
    }

    @PostMapping("/testing/form")
    View take(@RequestParam String text) {
        return pages.show("platform/problem", new ProblemPage(404, text));
    }

    @GetMapping("/testing/failures/{kind}")
    View fail(@PathVariable String kind) {
        return switch (kind) {
            case "403" -> throw new Forbidden(SECRET);
            case "404" -> throw new NotFound(SECRET);
            case "409" -> throw new Conflict(SECRET);
            case "413" -> throw new MaxUploadSizeExceededException(1);
            case "429" -> throw new TooManyRequests(Duration.ofSeconds(90));
            case "hung-up" ->
                    throw new UncheckedIOException(new AsyncRequestNotUsableException(SECRET));
            case "500" -> throw new IllegalStateException(SECRET);
            // No page of this template: it fails while it is rendered.
            default -> pages.show("platform/problem", SECRET);
        };
    }

    private PageView page() {
        return pages.show(
                "platform/problem", new ProblemPage(404, "made " + made.incrementAndGet()));
    }

    private List<TypedFields.Field> fields() {
        return List.of(new TypedFields.Field("made", String.valueOf(made.incrementAndGet())));
    }
}

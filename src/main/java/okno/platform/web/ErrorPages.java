package okno.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// The page for what failed outside of a controller: in a template, in a filter or in the server
/// itself.
@Controller
class ErrorPages implements ErrorController {
    private final Pages pages;
    private final ProblemViews problems;
    private final Incidents incidents;

    ErrorPages(Pages pages, ProblemViews problems, Incidents incidents) {
        this.pages = pages;
        this.problems = problems;
        this.incidents = incidents;
    }

    @RequestMapping("/error")
    View show(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer known ? known : 404;
        var stale = StaleForm.of(request);
        if (stale.isPresent()) {
            var page = pages.status(status, "platform/stale", stale.get());
            return problems.of(new ProblemPage(status, ""), page);
        }
        var incident = status < 500 ? "" : incidents.report(failure(request));
        return problems.of(new ProblemPage(status, incident));
    }

    private static @Nullable Throwable failure(HttpServletRequest request) {
        return (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    }
}

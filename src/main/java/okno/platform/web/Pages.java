package okno.platform.web;

import gg.jte.TemplateEngine;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Gives controllers the views they return.
@Component
public class Pages {
    private final TemplateEngine engine;
    private final PageContexts contexts;

    Pages(TemplateEngine engine, PageContexts contexts) {
        this.engine = engine;
        this.contexts = contexts;
    }

    /// The page, 200.
    ///
    /// @param template its path under `src/main/jte` without the ending
    public PageView show(String template, Object page) {
        return status(HttpStatus.OK.value(), template, page);
    }

    /// The page again with what is wrong, 422. What was typed is kept in the page.
    public PageView refused(String template, Object page) {
        return status(HttpStatus.UNPROCESSABLE_CONTENT.value(), template, page);
    }

    public PageView status(int status, String template, Object page) {
        return new PageView(engine, contexts, template, page, status);
    }

    /// The answer to a change that was made: 303 to the page that shows it.
    public View redirect(String path) {
        var view = new RedirectView(path, false, false, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}

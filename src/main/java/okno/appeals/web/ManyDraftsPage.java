package okno.appeals.web;

import okno.appeals.AppealDrafts;
import okno.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/// Nothing can be begun: the citizen writes as many appeals as he may.
public record ManyDraftsPage(int most, String list) {
    static View shown(Pages pages) {
        var page = new ManyDraftsPage(AppealDrafts.MOST, AppealPaths.LIST);
        return pages.status(HttpStatus.CONFLICT.value(), "appeals/manyDrafts", page);
    }
}

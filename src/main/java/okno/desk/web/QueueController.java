package okno.desk.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.accounts.SignedInStaff;
import okno.accounts.StaffRole;
import okno.desk.Queue;
import okno.desk.QueueRow;
import okno.desk.SavedView;
import okno.desk.SavedViews;
import okno.platform.sql.Cursor;
import okno.platform.sql.Worklist;
import okno.platform.web.Pages;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The queue of the officer's own bodies. Who comes without a filter begins with the view that he
/// has chosen for it.
@Controller
class QueueController {
    private final DeskOfficers officers;
    private final Queue queue;
    private final SavedViews views;
    private final QueuePages queuePages;
    private final Pages pages;

    QueueController(
            DeskOfficers officers,
            Queue queue,
            SavedViews views,
            QueuePages queuePages,
            Pages pages) {
        this.officers = officers;
        this.queue = queue;
        this.views = views;
        this.queuePages = queuePages;
        this.pages = pages;
    }

    @GetMapping(DeskPaths.QUEUE)
    View show(@AuthenticationPrincipal SignedInStaff me, @RequestParam Map<String, String> params) {
        var saved = views.of(me.id());
        var start = saved.stream().filter(SavedView::starts).findFirst();
        if (params.isEmpty() && start.isPresent()) {
            return pages.redirect(QueueAddress.of(start.get().filter()));
        }
        return pages.show("desk/queue", page(me, params, saved));
    }

    private QueuePage page(SignedInStaff me, Map<String, String> params, List<SavedView> saved) {
        var officer = officers.of(me);
        var asked = new QueuePages.Asked(QueueAddress.filter(params), typed(params), after(params));
        var listing =
                asked.wrong()
                        ? Worklist.<QueueRow>none()
                        : queue.page(officer, asked.filter(), asked.after());
        var head = me.roles().contains(StaffRole.HEAD);
        var besides = new QueuePage.Besides(queue.unwritten(officer), queue.unanswered(officer));
        var reader = new QueuePages.Reader(officer, head, besides, saved);
        return queuePages.of(reader, asked, listing);
    }

    private static String typed(Map<String, String> params) {
        return params.getOrDefault("number", "").strip();
    }

    private static Optional<Cursor> after(Map<String, String> params) {
        return Cursor.parse(params.getOrDefault("after", ""), Worklist.KEYS);
    }
}

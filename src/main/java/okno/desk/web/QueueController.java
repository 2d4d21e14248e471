package okno.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import okno.accounts.SignedInStaff;
import okno.accounts.StaffRole;
import okno.desk.Queue;
import okno.desk.QueueRow;
import okno.desk.SavedView;
import okno.desk.SavedViews;
import okno.platform.sql.Worklist;
import okno.platform.web.Pages;
import okno.submissions.SubmissionNumber;
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
    View show(
            @AuthenticationPrincipal SignedInStaff me,
            @RequestParam Map<String, String> params,
            HttpServletRequest request,
            HttpServletResponse response) {
        var saved = views.of(me.id());
        var start = saved.stream().filter(SavedView::starts).findFirst();
        if (params.isEmpty() && start.isPresent()) {
            return pages.redirect(QueueAddress.of(start.get().filter()));
        }
        var asked = asked(params);
        LastQueue.remember(request, response, asked);
        return pages.show("desk/queue", page(me, asked, saved));
    }

    private QueuePage page(SignedInStaff me, QueuePages.Asked asked, List<SavedView> saved) {
        var officer = officers.of(me);
        var listing =
                asked.wrong()
                        ? Worklist.<QueueRow>none()
                        : queue.page(officer, asked.filter(), asked.after());
        var head = me.roles().contains(StaffRole.HEAD);
        var besides = new QueuePage.Besides(queue.unwritten(officer), queue.unanswered(officer));
        var reader = new QueuePages.Reader(officer, head, besides, saved);
        return queuePages.of(reader, asked, listing);
    }

    private static QueuePages.Asked asked(Map<String, String> params) {
        return new QueuePages.Asked(
                QueueAddress.filter(params),
                params.getOrDefault("number", "").strip(),
                QueueAddress.after(params));
    }

    /// The list that he came from.
    @GetMapping(DeskPaths.BACK)
    View back(HttpServletRequest request) {
        return pages.redirect(LastQueue.read(request).address());
    }

    /// The case that follows one in the list that he came from, or that list at its end.
    @GetMapping(DeskPaths.NEXT)
    View next(
            @AuthenticationPrincipal SignedInStaff me,
            @RequestParam SubmissionNumber after,
            HttpServletRequest request) {
        var officer = officers.of(me);
        var list = LastQueue.read(request).filter();
        return pages.redirect(
                LastQueue.place(request, after)
                        .or(() -> queue.place(officer, list, after))
                        .flatMap(place -> queue.next(officer, list, after, place))
                        .map(row -> DeskPaths.show(row.number()))
                        .orElseGet(() -> QueueAddress.of(list)));
    }
}

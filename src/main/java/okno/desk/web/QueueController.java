package okno.desk.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.accounts.SignedInStaff;
import okno.accounts.StaffId;
import okno.accounts.StaffRole;
import okno.desk.Queue;
import okno.desk.QueueFilter;
import okno.desk.QueueRow;
import okno.platform.sql.Cursor;
import okno.platform.sql.Worklist;
import okno.platform.web.Link;
import okno.platform.web.Pages;
import okno.platform.web.RequestTexts;
import okno.submissions.Proceedings.Officer;
import okno.submissions.SubmissionNumber;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The queue of the officer's own bodies.
@Controller
class QueueController {
    private final DeskOfficers officers;
    private final Queue queue;
    private final QueueRows rows;
    private final BodyServices services;
    private final RequestTexts texts;
    private final Pages pages;

    QueueController(
            DeskOfficers officers,
            Queue queue,
            QueueRows rows,
            BodyServices services,
            RequestTexts texts,
            Pages pages) {
        this.officers = officers;
        this.queue = queue;
        this.rows = rows;
        this.services = services;
        this.texts = texts;
        this.pages = pages;
    }

    @GetMapping(DeskPaths.QUEUE)
    View show(@AuthenticationPrincipal SignedInStaff me, @RequestParam Map<String, String> params) {
        var officer = officers.of(me);
        var typed = params.getOrDefault("number", "").strip();
        var filter = filter(params, typed);
        var after = Cursor.parse(params.getOrDefault("after", ""), Worklist.KEYS);
        boolean wrong = !typed.isEmpty() && filter.number().isEmpty();
        var listing = wrong ? Worklist.<QueueRow>none() : queue.page(officer, filter, after);
        var page = page(officer, filter, typed, wrong, listing);
        var head = me.roles().contains(StaffRole.HEAD);
        var name = officers.nameOf(filter.officer());
        var besides = new QueuePage.Besides(queue.unwritten(officer), queue.unanswered(officer));
        return pages.show("desk/queue", page.of(name, head, besides));
    }

    private QueuePage page(
            Officer officer,
            QueueFilter filter,
            String typed,
            boolean wrong,
            Worklist<QueueRow> listing) {
        return new QueuePage(
                services.titlesOf(officer),
                states(filter),
                filter.state().word(),
                services.of(officer),
                filter.service().orElse(""),
                typed,
                wrong,
                rows.of(listing.rows()),
                listing.next().map(next -> QueueAddress.of(filter, next)).orElse(null),
                filter.officer().map(StaffId::toString).orElse(""),
                "",
                false,
                QueuePage.Besides.NOTHING);
    }

    private List<Link> states(QueueFilter filter) {
        return Arrays.stream(QueueFilter.State.values())
                .map(
                        state ->
                                new Link(
                                        texts.text("desk.state." + state.word()),
                                        QueueAddress.of(state, filter)))
                .toList();
    }

    private static QueueFilter filter(Map<String, String> params, String typed) {
        return new QueueFilter(
                QueueFilter.State.of(params.getOrDefault("state", "")),
                Optional.of(params.getOrDefault("service", "")).filter(slug -> !slug.isEmpty()),
                officer(params.getOrDefault("officer", "")),
                SubmissionNumber.parse(typed));
    }

    /// What is no id of a person filters nothing.
    private static Optional<StaffId> officer(String word) {
        try {
            return Optional.of(word).filter(it -> !it.isEmpty()).map(StaffId::of);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}

package okno.desk.web;

import java.util.List;
import okno.accounts.SignedInStaff;
import okno.consulting.Replies;
import okno.platform.sql.Cursor;
import okno.platform.sql.Worklist;
import okno.platform.web.Pages;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The list of what citizens ask the officer's own bodies.
@Controller
class InquiriesController {
    private static final String ENDED = "ended";

    private final DeskOfficers officers;
    private final Replies replies;
    private final InquiryRows rows;
    private final BodyServices bodies;
    private final Pages pages;

    InquiriesController(
            DeskOfficers officers,
            Replies replies,
            InquiryRows rows,
            BodyServices bodies,
            Pages pages) {
        this.officers = officers;
        this.replies = replies;
        this.rows = rows;
        this.bodies = bodies;
        this.pages = pages;
    }

    @GetMapping(InquiryPaths.INQUIRIES)
    View list(
            @AuthenticationPrincipal SignedInStaff me,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String after) {
        boolean open = !state.equals(ENDED);
        var listing = replies.page(me.id(), open, Cursor.parse(after, Worklist.KEYS));
        var next =
                listing.next().map(cursor -> address(open) + "after=" + cursor.text()).orElse(null);
        List<InquiriesPage.Row> shown = listing.rows().stream().map(rows::of).toList();
        var titles = bodies.titlesOf(officers.of(me));
        return pages.show("desk/inquiries", new InquiriesPage(titles, open, shown, next));
    }

    private static String address(boolean open) {
        return InquiryPaths.INQUIRIES + (open ? "?" : "?state=" + ENDED + "&");
    }
}

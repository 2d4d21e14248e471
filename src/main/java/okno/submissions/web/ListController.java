package okno.submissions.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import okno.accounts.CitizenId;
import okno.accounts.representation.CaseOwner;
import okno.platform.NotFound;
import okno.platform.sql.Cursor;
import okno.platform.web.Link;
import okno.platform.web.Pages;
import okno.platform.web.RequestTexts;
import okno.submissions.Drafts;
import okno.submissions.MySubmissions;
import okno.submissions.MySubmissions.Group;
import okno.submissions.SubmissionNumber;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// «Мои заявления»: drafts and what was sent.
@Controller
class ListController {
    private final MySubmissions submissions;
    private final Drafts drafts;
    private final ListEntries entries;
    private final RequestTexts texts;
    private final Pages pages;

    ListController(
            MySubmissions submissions,
            Drafts drafts,
            ListEntries entries,
            RequestTexts texts,
            Pages pages) {
        this.submissions = submissions;
        this.drafts = drafts;
        this.entries = entries;
        this.texts = texts;
        this.pages = pages;
    }

    @GetMapping(SubmissionPaths.SUBMISSIONS)
    View list(
            CaseOwner owner,
            @RequestParam(defaultValue = "all") String group,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after) {
        if (!q.isBlank()) {
            return find(owner.id(), q);
        }
        var chosen = groupOf(group);
        var listing = submissions.list(owner.id(), chosen, Cursor.parse(after, 1));
        boolean first = after.isEmpty() && chosen == Group.ALL;
        var page =
                new ListPage(
                        listing.rows().stream()
                                .map(row -> entries.of(row, listing.fee(row)))
                                .toList(),
                        first
                                ? drafts.list(owner.id()).stream().map(entries::of).toList()
                                : List.of(),
                        word(chosen),
                        groups(),
                        "",
                        false,
                        listing.next()
                                .map(cursor -> path(chosen) + "&after=" + cursor.text())
                                .orElse(null));
        return pages.show("submissions/list", page);
    }

    private View find(CitizenId citizen, String query) {
        try {
            var number = SubmissionNumber.parse(query).orElseThrow(NotFound::new);
            return pages.redirect(
                    SubmissionPaths.show(submissions.find(citizen, number).submission().number()));
        } catch (NotFound _) {
            var page = new ListPage(List.of(), List.of(), "all", groups(), query, true, null);
            return pages.show("submissions/list", page);
        }
    }

    private List<Link> groups() {
        return Arrays.stream(Group.values())
                .map(
                        group ->
                                new Link(
                                        texts.text("submissions.list.group." + word(group)),
                                        path(group)))
                .toList();
    }

    private static String path(Group group) {
        return SubmissionPaths.SUBMISSIONS + "?group=" + word(group);
    }

    private static Group groupOf(String word) {
        return Arrays.stream(Group.values())
                .filter(group -> word(group).equals(word))
                .findFirst()
                .orElse(Group.ALL);
    }

    private static String word(Group group) {
        return group.name().toLowerCase(Locale.ROOT);
    }
}

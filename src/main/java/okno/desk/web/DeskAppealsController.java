package okno.desk.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import okno.accounts.SignedInStaff;
import okno.appeals.Appeal;
import okno.appeals.AppealCases;
import okno.appeals.AppealFilter;
import okno.appeals.AppealKind;
import okno.appeals.AppealNumber;
import okno.platform.sql.Cursor;
import okno.platform.sql.Worklist;
import okno.platform.web.Link;
import okno.platform.web.Option;
import okno.platform.web.Pages;
import okno.platform.web.RequestTexts;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;

/// The list of appeals to the officer's own bodies.
@Controller
class DeskAppealsController {
    private final AppealCases cases;
    private final DeskOfficers officers;
    private final BodyServices bodies;
    private final DeskAppealRows rows;
    private final RequestTexts texts;
    private final Pages pages;

    DeskAppealsController(
            AppealCases cases,
            DeskOfficers officers,
            BodyServices bodies,
            DeskAppealRows rows,
            RequestTexts texts,
            Pages pages) {
        this.cases = cases;
        this.officers = officers;
        this.bodies = bodies;
        this.rows = rows;
        this.texts = texts;
        this.pages = pages;
    }

    @GetMapping(DeskAppealPaths.APPEALS)
    View list(@AuthenticationPrincipal SignedInStaff me, @RequestParam Map<String, String> params) {
        var typed = params.getOrDefault("number", "").strip();
        var filter =
                new AppealFilter(
                        AppealFilter.State.of(params.getOrDefault("state", "")),
                        AppealKind.of(params.getOrDefault("kind", "")),
                        AppealNumber.parse(typed));
        boolean wrong = !typed.isEmpty() && filter.number().isEmpty();
        var after = Cursor.parse(params.getOrDefault("after", ""), Worklist.KEYS);
        var listing = wrong ? Worklist.<Appeal>none() : cases.page(me.id(), filter, after);
        return pages.show(
                "desk/appeals",
                new DeskAppealsPage(
                        bodies.titlesOf(officers.of(me)),
                        states(filter),
                        filter.state().word(),
                        kinds(),
                        filter.kind().map(AppealKind::word).orElse(""),
                        typed,
                        wrong,
                        rows.of(listing.rows()),
                        listing.next().map(next -> next(filter, next)).orElse(null)));
    }

    private List<Link> states(AppealFilter filter) {
        return Arrays.stream(AppealFilter.State.values())
                .map(
                        state ->
                                new Link(
                                        texts.text("desk.appeals.state." + state.word()),
                                        address(state, filter).encode().toUriString()))
                .toList();
    }

    private List<Option> kinds() {
        return Arrays.stream(AppealKind.values())
                .map(kind -> Option.of(kind.word(), texts.text("appeals.kind." + kind.word())))
                .toList();
    }

    private static String next(AppealFilter filter, Cursor after) {
        return address(filter.state(), filter)
                .queryParam("after", after.text())
                .encode()
                .toUriString();
    }

    /// The whole filter stands in the address, so that it can be kept as a bookmark.
    private static UriComponentsBuilder address(AppealFilter.State state, AppealFilter filter) {
        return UriComponentsBuilder.fromPath(DeskAppealPaths.APPEALS)
                .queryParam("state", state.word())
                .queryParamIfPresent("kind", filter.kind().map(AppealKind::word));
    }
}

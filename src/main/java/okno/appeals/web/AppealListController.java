package okno.appeals.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.representation.CaseOwner;
import okno.appeals.AppealDraft;
import okno.appeals.AppealDrafts;
import okno.appeals.Appeals;
import okno.consulting.InquirySubjects;
import okno.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What a citizen appealed for, and what he is writing.
@Controller
class AppealListController {
    private final Appeals appeals;
    private final AppealDrafts drafts;
    private final InquirySubjects subjects;
    private final AppealViews views;
    private final Pages pages;

    AppealListController(
            Appeals appeals,
            AppealDrafts drafts,
            InquirySubjects subjects,
            AppealViews views,
            Pages pages) {
        this.appeals = appeals;
        this.drafts = drafts;
        this.subjects = subjects;
        this.views = views;
        this.pages = pages;
    }

    @GetMapping(AppealPaths.LIST)
    View list(CaseOwner owner, @RequestParam Optional<UUID> before) {
        var listing = appeals.list(owner.id(), before);
        var page =
                new AppealListPage(
                        before.isPresent() ? List.of() : begun(owner.id()),
                        listing.rows().stream().map(views::entry).toList(),
                        listing.next().map(id -> AppealPaths.LIST + "?before=" + id).orElse(null));
        return pages.show("appeals/list", page);
    }

    private List<AppealListPage.Begun> begun(CitizenId citizen) {
        return drafts.list(citizen).stream().map(this::begun).toList();
    }

    private AppealListPage.Begun begun(AppealDraft draft) {
        var agency = draft.typed().agency();
        return new AppealListPage.Begun(
                AppealPaths.write(draft),
                draft.typed().subject().strip(),
                subjects.agencyTitle(agency),
                draft.changedAt(),
                subjects.zoneOf(agency));
    }
}

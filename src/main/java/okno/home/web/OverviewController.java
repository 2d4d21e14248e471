package okno.home.web;

import java.util.List;
import okno.accounts.representation.CaseOwner;
import okno.accounts.representation.Representation;
import okno.accounts.representation.Representations;
import okno.places.ChosenPlace;
import okno.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// The first page of the cabinet: what needs the citizen first, then the rest.
@Controller
class OverviewController {
    private final OwnMatters matters;
    private final Representations representations;
    private final Pages pages;

    OverviewController(OwnMatters matters, Representations representations, Pages pages) {
        this.matters = matters;
        this.representations = representations;
        this.pages = pages;
    }

    @GetMapping("/account")
    View show(CaseOwner owner, ChosenPlace chosen) {
        var page =
                new OverviewPage(
                        matters.asking(owner.id()),
                        matters.owed(owner.id()),
                        matters.latest(owner.id()),
                        matters.drafts(owner.id()),
                        others(owner),
                        chosen.zone());
        return pages.show("home/overview", page);
    }

    private List<Representation> others(CaseOwner owner) {
        return owner.representation().isPresent()
                ? List.of()
                : representations.of(owner.by()).stream()
                        .filter(one -> one.state() == Representation.State.IN_FORCE)
                        .toList();
    }
}

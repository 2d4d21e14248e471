package okno.payments.web;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.representation.CaseOwner;
import okno.identifiers.Uin;
import okno.payments.MyCharges;
import okno.payments.MyCharges.Group;
import okno.payments.checkouts.Progress;
import okno.platform.NotFound;
import okno.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What a citizen owes and paid.
@Controller
class ChargesController {
    static final String PATH = "/account/charges";

    private final MyCharges charges;
    private final ChargeEntries entries;
    private final ChargePages chargePages;
    private final Progress progress;
    private final Pages pages;

    ChargesController(
            MyCharges charges,
            ChargeEntries entries,
            ChargePages chargePages,
            Progress progress,
            Pages pages) {
        this.charges = charges;
        this.entries = entries;
        this.chargePages = chargePages;
        this.progress = progress;
        this.pages = pages;
    }

    static String show(Uin uin) {
        return PATH + "/" + uin.digits();
    }

    @GetMapping(PATH)
    View list(
            CaseOwner owner,
            @RequestParam(defaultValue = "open") String group,
            @RequestParam Optional<UUID> before) {
        var shown = groupOf(group);
        var found = charges.overview(owner.id(), shown, before, entries.today());
        var listing = found.listing();
        var page =
                new ChargesPage(
                        listing.rows().stream()
                                .map(charge -> entries.of(charge, show(charge.uin())))
                                .toList(),
                        shown,
                        found.owed(),
                        found.byDocuments(),
                        progress.available(),
                        listing.next().map(id -> address(shown) + "&before=" + id).orElse(null));
        return pages.show("payments/charges", page);
    }

    @GetMapping(PATH + "/{uin}")
    View show(CaseOwner owner, @PathVariable Uin uin) {
        var charge = charges.find(owner.id(), uin).orElseThrow(() -> new NotFound("charge"));
        return pages.show("payments/charge", chargePages.own(charge));
    }

    private static String address(Group group) {
        return PATH + "?group=" + group.name().toLowerCase(Locale.ROOT);
    }

    private static Group groupOf(String word) {
        return switch (word) {
            case "closed" -> Group.CLOSED;
            case "all" -> Group.ALL;
            default -> Group.OPEN;
        };
    }
}

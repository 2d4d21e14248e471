package okno.catalogue.web;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.SignedInStaff;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.catalogue.Catalogue;
import okno.catalogue.ServiceVersion;
import okno.catalogue.remarks.Remark;
import okno.catalogue.remarks.Remarks;
import okno.platform.web.Pages;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Editors read what is wrong in cards and mark what they have dealt with.
@Controller
@RequestMapping(RemarksController.PATH)
class RemarksController {

    static final String PATH = "/editor/remarks";

    private static final int PAGE = 20;

    private final Remarks remarks;
    private final Catalogue catalogue;
    private final Agencies agencies;
    private final Pages pages;

    RemarksController(Remarks remarks, Catalogue catalogue, Agencies agencies, Pages pages) {
        this.remarks = remarks;
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.pages = pages;
    }

    @GetMapping
    View list(
            @AuthenticationPrincipal SignedInStaff me,
            @RequestParam(defaultValue = "false") boolean done,
            @RequestParam Optional<UUID> before) {
        var found = remarks.find(me.id(), done, before, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var next =
                found.size() > PAGE
                        ? PATH + "?done=" + done + "&before=" + shown.getLast().id()
                        : null;
        var entries = shown.stream().map(this::entry).toList();
        return pages.show("catalogue/remarks", new RemarksPage(done, entries, next));
    }

    @PostMapping("/{id}/closing")
    View close(@AuthenticationPrincipal SignedInStaff me, @PathVariable UUID id) {
        remarks.close(me.id(), id);
        return pages.redirect(PATH);
    }

    private RemarksPage.Entry entry(Remark remark) {
        var card = catalogue.find(remark.slug());
        var agency = agencies.find(remark.agency());
        return new RemarksPage.Entry(
                remark,
                card.map(service -> service.content().title()).orElse(remark.slug()),
                agency.map(Agency::title).orElse(remark.agency()),
                card.map(ServiceVersion::number).orElse(0),
                agency.map(Agency::zone).orElse((ZoneId) ZoneOffset.UTC));
    }
}

package okno.home.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import okno.accounts.personnel.Personnel;
import okno.platform.Zones;
import okno.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Who works at the portal, and with what rights.
@Controller
class StaffController {
    static final String PATH = "/admin/staff";
    static final String REVIEW = PATH + "/review";
    private static final String TEMPLATE = "home/staff";

    private final Personnel personnel;
    private final EmployeeEntries entries;
    private final Pages pages;

    StaffController(Personnel personnel, EmployeeEntries entries, Pages pages) {
        this.personnel = personnel;
        this.entries = entries;
        this.pages = pages;
    }

    @GetMapping(PATH)
    View list(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String after) {
        var listing = personnel.list(words, Personnel.afterName(after));
        var query = "?words=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&after=";
        var page =
                new StaffPage(
                        entries.of(listing.employees()),
                        false,
                        words,
                        Zones.MOSCOW,
                        listing.next().map(next -> PATH + query + next.text()).orElse(null));
        return pages.show(TEMPLATE, page);
    }

    @GetMapping(REVIEW)
    View review(@RequestParam(defaultValue = "") String after) {
        var listing = personnel.review(Personnel.afterReview(after));
        var page =
                new StaffPage(
                        entries.of(listing.employees()),
                        true,
                        "",
                        Zones.MOSCOW,
                        listing.next().map(next -> REVIEW + "?after=" + next.text()).orElse(null));
        return pages.show(TEMPLATE, page);
    }
}

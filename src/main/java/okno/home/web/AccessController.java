package okno.home.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.SignedInCitizen;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.audit.Audit;
import okno.audit.RecordedAccess;
import okno.places.ChosenPlace;
import okno.platform.web.Pages;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Shows a citizen who looked at his applications, files and data.
@Controller
class AccessController {
    private static final String PATH = "/account/access";
    private static final int PAGE = 50;
    private static final String SUBMISSIONS = "/account/submissions/";

    /// Where what was looked at is shown to its owner, where that is no submission.
    private static final Map<String, String> CASES =
            Map.of(
                    "question", "/account/questions/",
                    "appeal", "/account/appeals/",
                    "charge", "/account/charges/");

    private final Audit audit;
    private final Agencies agencies;
    private final Pages pages;

    AccessController(Audit audit, Agencies agencies, Pages pages) {
        this.audit = audit;
        this.agencies = agencies;
        this.pages = pages;
    }

    @GetMapping(PATH)
    View show(
            @AuthenticationPrincipal SignedInCitizen me,
            @RequestParam Optional<UUID> before,
            ChosenPlace chosen) {
        var zone = chosen.zone();
        var found = audit.accesses(me.id().value(), before, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var next = found.size() > PAGE ? PATH + "?before=" + shown.getLast().id() : null;
        return pages.show("home/access", new AccessPage(entries(shown, zone), zone, next));
    }

    /// Looks at the same thing on the same day, one after another, become one entry: an officer
    /// who reads a case turns its pages.
    private List<AccessPage.Entry> entries(List<RecordedAccess> accesses, ZoneId zone) {
        var entries = new ArrayList<AccessPage.Entry>();
        RecordedAccess before = null;
        for (var access : accesses) {
            if (before != null && alike(before, access, zone)) {
                var last = entries.removeLast();
                entries.add(
                        new AccessPage.Entry(
                                last.who(),
                                last.purpose(),
                                last.about(),
                                last.path(),
                                last.at(),
                                last.times() + 1));
            } else {
                entries.add(entry(access));
            }
            before = access;
        }
        return entries;
    }

    private static boolean alike(RecordedAccess one, RecordedAccess other, ZoneId zone) {
        return one.access().equals(other.access())
                && one.at()
                        .atZone(zone)
                        .toLocalDate()
                        .equals(other.at().atZone(zone).toLocalDate());
    }

    private AccessPage.Entry entry(RecordedAccess recorded) {
        var access = recorded.access();
        var who = agencies.find(access.body()).map(Agency::title).orElse(access.body());
        var purpose = "home.access.purpose." + access.purpose();
        var path = CASES.getOrDefault(access.purpose(), SUBMISSIONS) + access.about();
        return new AccessPage.Entry(who, purpose, access.about(), path, recorded.at(), 1);
    }
}

package okno.home.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import okno.accounts.SignedInStaff;
import okno.audit.Actor;
import okno.home.web.TrustPage.Feed;
import okno.platform.FieldProblem;
import okno.platform.Zones;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import okno.signatures.revocation.OcspAnswers;
import okno.signatures.revocation.RevocationLists;
import okno.signatures.trust.TrustLists;
import okno.signatures.trust.TrustLists.Outcome;
import okno.signatures.trust.TrustRefresh;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/// Whom the portal trusts to issue certificates, and how fresh its knowledge is.
@Controller
@RequestMapping(TrustController.PATH)
class TrustController {
    static final String PATH = "/admin/trust";
    private static final String TEMPLATE = "home/trust";
    private static final int LISTS = 100;

    private final TrustLists lists;
    private final TrustRefresh refresh;
    private final RevocationLists revocation;
    private final OcspAnswers answers;
    private final Pages pages;
    private final Clock clock;

    TrustController(
            TrustLists lists,
            TrustRefresh refresh,
            RevocationLists revocation,
            OcspAnswers answers,
            Pages pages,
            Clock clock) {
        this.lists = lists;
        this.refresh = refresh;
        this.revocation = revocation;
        this.answers = answers;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    View show() {
        return pages.show(TEMPLATE, page(Problems.NONE));
    }

    @PostMapping("/lists")
    View upload(
            @AuthenticationPrincipal SignedInStaff me,
            @RequestParam("file") Optional<MultipartFile> file) {
        var given = file.filter(one -> !one.isEmpty());
        if (given.isEmpty()) {
            return refused(FieldProblem.of("file", "home.trust.no-file"));
        }
        return switch (lists.take(bytes(given.get()), Actor.staff(me.id().value()))) {
            case Outcome.Refused(var problem) -> refused(problem);
            case Outcome.Taken(_), Outcome.Unchanged() -> pages.redirect(PATH);
        };
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PostMapping("/refresh")
    View refresh(@AuthenticationPrincipal SignedInStaff me) {
        refresh.askNow(Actor.staff(me.id().value()));
        return pages.redirect(PATH);
    }

    private View refused(FieldProblem problem) {
        return pages.refused(TEMPLATE, page(Problems.of(problem)));
    }

    private TrustPage page(Problems problems) {
        var feed = new Feed(refresh.hasSource(), lists.hasSigners(), refresh.state());
        return new TrustPage(
                lists.editions(1).stream().findFirst(),
                feed,
                revocation.overview(LISTS),
                answers.overview(),
                new TrustPage.Time(clock.instant(), refresh.old(), Zones.MOSCOW),
                problems);
    }
}

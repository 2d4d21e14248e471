package okno.verification.web;

import java.time.ZoneId;
import java.util.Optional;
import okno.accounts.CitizenId;
import okno.accounts.identity.Ladder;
import okno.places.ChosenPlace;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import okno.verification.Request;
import okno.verification.Requests;
import okno.verification.codes.Codes;
import okno.verification.web.VerificationPage.CodeView;
import okno.verification.web.VerificationPage.Form;
import okno.verification.web.VerificationPage.RequestView;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Shows «Подтверждение личности».
@Component
class VerificationPages {
    static final String PATH = "/account/verification";

    private static final String TEMPLATE = "verification/verification";

    private final Ladder ladder;
    private final Requests requests;
    private final Codes codes;
    private final LetterViews letterViews;
    private final Choices choices;
    private final Pages pages;

    VerificationPages(
            Ladder ladder,
            Requests requests,
            Codes codes,
            LetterViews letterViews,
            Choices choices,
            Pages pages) {
        this.ladder = ladder;
        this.requests = requests;
        this.codes = codes;
        this.letterViews = letterViews;
        this.choices = choices;
        this.pages = pages;
    }

    View show(CitizenId citizen, ChosenPlace place, Form form, String done, boolean order) {
        var page = page(citizen, place, form, done, Problems.NONE);
        return pages.show(TEMPLATE, order ? page.withOrder() : page);
    }

    View refused(CitizenId citizen, ChosenPlace place, Form form, Problems problems) {
        return pages.refused(TEMPLATE, page(citizen, place, form, "", problems));
    }

    /// The page of who has to wait before he tries again.
    View waiting(CitizenId citizen, ChosenPlace place, Form form, Problems problems) {
        var page = page(citizen, place, form, "", problems);
        return pages.status(HttpStatus.TOO_MANY_REQUESTS.value(), TEMPLATE, page);
    }

    private VerificationPage page(
            CitizenId citizen, ChosenPlace chosen, Form form, String done, Problems problems) {
        var standing = ladder.standing(citizen);
        var request = requests.open(citizen);
        var place = chosen.place();
        var zone = chosen.zone();
        return new VerificationPage(
                standing.level().text(),
                standing.comparable(),
                standing.detached(),
                done,
                request.map(this::view).orElse(null),
                letterViews.of(citizen, zone).orElse(null),
                codes.issued(citizen).map(code -> view(code, zone)).orElse(null),
                form.way().isEmpty() ? asAsked(citizen, request) : form,
                choices.ways(),
                choices.centres(place),
                choices.nearest(place),
                false,
                problems);
    }

    private RequestView view(Request request) {
        return new RequestView(
                request.number().formatted(),
                request.way().text(),
                choices.titleOf(request.centre()));
    }

    private static CodeView view(Codes.Issued code, ZoneId zone) {
        return new CodeView(code.way().text(), code.expiresAt().atZone(zone).toLocalDate());
    }

    private Form asAsked(CitizenId citizen, Optional<Request> request) {
        return request.map(it -> new Form(it.way().text(), it.centre().orElse("")))
                .orElseGet(() -> new Form(choices.preferred(citizen), ""));
    }
}

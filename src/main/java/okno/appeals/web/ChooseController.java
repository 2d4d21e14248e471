package okno.appeals.web;

import java.util.List;
import java.util.Optional;
import okno.accounts.Citizens;
import okno.accounts.representation.CaseOwner;
import okno.agencies.Agency;
import okno.appeals.AppealDraft.Typed;
import okno.appeals.AppealDrafts;
import okno.catalogue.Catalogue;
import okno.identifiers.Uin;
import okno.places.ChosenPlace;
import okno.places.Place;
import okno.platform.NotFound;
import okno.platform.web.Pages;
import okno.platform.web.RequestTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Where an appeal begins: its body is chosen. A guest is told why he has to sign in.
@Controller
class ChooseController {
    private static final String TEMPLATE = "appeals/choose";
    private static final String NOTHING = "";

    private final AppealBodies bodies;
    private final AppealDrafts drafts;
    private final Catalogue catalogue;
    private final Citizens citizens;
    private final RequestTexts texts;
    private final Pages pages;

    ChooseController(
            AppealBodies bodies,
            AppealDrafts drafts,
            Catalogue catalogue,
            Citizens citizens,
            RequestTexts texts,
            Pages pages) {
        this.bodies = bodies;
        this.drafts = drafts;
        this.catalogue = catalogue;
        this.citizens = citizens;
        this.texts = texts;
        this.pages = pages;
    }

    /// What the reader looks for.
    ///
    /// @param q words
    /// @param topic slug
    /// @param agency slug of the body he came with
    /// @param service slug of the service it is about
    /// @param uin of the charge it is about
    record Wanted(
            @Nullable String q,
            @Nullable String topic,
            @Nullable String agency,
            @Nullable String service,
            @Nullable String uin) {

        static String text(@Nullable String typed) {
            return typed == null ? NOTHING : typed.strip();
        }

        /// The number in digits; nothing of what is no number.
        String charge() {
            return Uin.parse(text(uin)).map(Uin::digits).orElse(NOTHING);
        }
    }

    @GetMapping(AppealPaths.NEW)
    View choose(@Nullable CaseOwner owner, ChosenPlace chosen, Wanted wanted) {
        boolean withdrawn = owner != null && withdrawn(owner);
        var page = page(owner == null, withdrawn, chosen.place(), wanted);
        return pages.status(
                (withdrawn ? HttpStatus.FORBIDDEN : HttpStatus.OK).value(), TEMPLATE, page);
    }

    /// Takes whoever signs in back to where he was.
    @GetMapping(AppealPaths.START)
    View start(CaseOwner owner, Wanted wanted) {
        var agency = Wanted.text(wanted.agency());
        var service = Wanted.text(wanted.service());
        return pages.redirect(AppealPaths.with(AppealPaths.NEW, agency, service, wanted.charge()));
    }

    @PostMapping(AppealPaths.DRAFTS)
    View begin(
            CaseOwner owner,
            @RequestParam String agency,
            @RequestParam Optional<String> service,
            @RequestParam Optional<String> uin,
            ChosenPlace chosen) {
        if (withdrawn(owner)) {
            return choose(owner, chosen, new Wanted(null, null, agency, null, null));
        }
        var body = bodies.find(agency).orElseThrow(() -> new NotFound("agency"));
        var text = uin.flatMap(Uin::parse).map(this::about).orElse(NOTHING);
        var typed = Typed.to(body.slug(), known(service.orElse(NOTHING)), text);
        try {
            return pages.redirect(AppealPaths.write(drafts.begin(owner, typed).id()));
        } catch (AppealDrafts.TooMany _) {
            return ManyDraftsPage.shown(pages);
        }
    }

    private String about(Uin charge) {
        return texts.text("appeals.write.about-charge", charge.formatted()) + "\n\n";
    }

    private ChoosePage page(
            boolean guest, boolean withdrawn, Optional<Place> place, Wanted wanted) {
        var topic = Wanted.text(wanted.topic());
        var query = Wanted.text(wanted.q());
        var asked = bodies.find(Wanted.text(wanted.agency()));
        var service = known(Wanted.text(wanted.service()));
        boolean narrows = !topic.isEmpty() || !query.isEmpty();
        boolean looks = narrows || (asked.isEmpty() && place.isPresent());
        boolean shows = looks && !guest && !withdrawn;
        var fitting = shows ? bodies.fitting(place, topic, query) : List.<Agency>of();
        boolean widened = fitting.isEmpty() && shows;
        var shown = widened ? bodies.of(place) : fitting;
        return new ChoosePage(
                guest,
                start(asked, service, wanted),
                query,
                topic,
                bodies.topics(),
                asked.map(bodies::show),
                shown.stream()
                        .filter(body -> asked.filter(body::equals).isEmpty())
                        .map(bodies::show)
                        .toList(),
                widened,
                place.map(Place::shortName).orElse(NOTHING),
                service,
                wanted.charge(),
                withdrawn);
    }

    private static String start(Optional<Agency> asked, String service, Wanted wanted) {
        var agency = asked.map(Agency::slug).orElse(NOTHING);
        return AppealPaths.with(AppealPaths.START, agency, service, wanted.charge());
    }

    private String known(String service) {
        return catalogue.find(service).isPresent() ? service : NOTHING;
    }

    private boolean withdrawn(CaseOwner owner) {
        return citizens.consentWithdrawn(owner.by(), owner.id());
    }
}

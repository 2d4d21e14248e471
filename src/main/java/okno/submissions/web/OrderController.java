package okno.submissions.web;

import okno.accounts.representation.CaseOwner;
import okno.catalogue.Catalogue;
import okno.catalogue.ServiceVersion;
import okno.catalogue.Variant;
import okno.places.ChosenPlace;
import okno.places.Place;
import okno.platform.Conflict;
import okno.platform.NotFound;
import okno.platform.web.Pages;
import okno.submissions.Drafts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// «Заказать»: leads to the draft of a service, a new one or the one begun before.
@Controller
class OrderController {
    private final Catalogue catalogue;
    private final LevelGate gate;
    private final Drafts drafts;
    private final Pages pages;

    OrderController(Catalogue catalogue, LevelGate gate, Drafts drafts, Pages pages) {
        this.catalogue = catalogue;
        this.gate = gate;
        this.drafts = drafts;
        this.pages = pages;
    }

    @GetMapping("/services/{slug}/order")
    View order(
            CaseOwner owner,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String variant,
            ChosenPlace chosen) {
        var service = catalogue.find(slug).orElseThrow(() -> new NotFound("service"));
        var refusal = gate.refusal(owner, service, path(slug, variant));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var place = chosen.place().map(Place::oktmo);
        var ordered = variantOf(service, variant);
        var wanted = new Drafts.Order(service, ordered.slug(), place);
        try {
            var id = drafts.resume(owner.id(), wanted);
            var draft = drafts.find(owner.id(), id);
            return pages.redirect(SubmissionPaths.step(id, draft.steps().getFirst()));
        } catch (Conflict _) {
            var page = new ManyDraftsPage(service.content().title(), slug, Drafts.MOST);
            return pages.status(HttpStatus.CONFLICT.value(), "submissions/manyDrafts", page);
        }
    }

    private static String path(String slug, String variant) {
        var path = "/services/" + slug + "/order";
        return variant.isEmpty() ? path : path + "?variant=" + variant;
    }

    private static Variant variantOf(ServiceVersion service, String slug) {
        var orderable = service.content().variants().stream().filter(it -> it.form().isPresent());
        var found =
                slug.isEmpty()
                        ? orderable.findFirst()
                        : orderable.filter(it -> it.slug().equals(slug)).findFirst();
        return found.orElseThrow(() -> new NotFound("variant"));
    }
}

package okno.places.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import okno.places.Place;
import okno.places.PlaceMemory;
import okno.places.Places;
import okno.platform.FieldProblem;
import okno.platform.web.Cookies;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import okno.platform.web.SafePath;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Lets a visitor choose where he lives: a region, then a municipality, or either by its name.
@Controller
@RequestMapping("/place")
class PlaceController {
    private static final String TEMPLATE = "places/chooser";

    private final Pages pages;
    private final PlacePages chooser;
    private final Places places;
    private final ObjectProvider<PlaceMemory> memories;

    PlaceController(
            Pages pages, PlacePages chooser, Places places, ObjectProvider<PlaceMemory> memories) {
        this.pages = pages;
        this.chooser = chooser;
        this.places = places;
        this.memories = memories;
    }

    @GetMapping
    View show(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "/") String back) {
        String safe = safe(back);
        if (!q.isBlank()) {
            return pages.show(TEMPLATE, chooser.found(q.strip(), safe));
        }
        return pages.show(
                TEMPLATE,
                region.isEmpty()
                        ? chooser.regions(safe, Problems.NONE)
                        : chooser.municipalities(region, safe));
    }

    /// An empty code means that no place is wanted.
    @PostMapping
    View choose(
            @RequestParam(defaultValue = "") String oktmo,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        String safe = safe(back);
        if (oktmo.isEmpty()) {
            Cookies.forget(request, response, Cookies.PLACE);
            Cookies.remember(request, response, Cookies.PLACE_OFFERED, "1");
            memories.forEach(PlaceMemory::forget);
            return pages.redirect(safe);
        }
        Optional<Place> chosen = places.resolve(oktmo);
        if (chosen.isEmpty()) {
            Problems unknown = Problems.of(FieldProblem.of("q", "places.problem.unknown"));
            return pages.refused(TEMPLATE, chooser.regions(safe, unknown));
        }
        Cookies.remember(request, response, Cookies.PLACE, chosen.get().oktmo());
        memories.forEach(memory -> memory.remember(chosen.get().oktmo()));
        return pages.redirect(safe);
    }

    /// Puts the offer of a place away. A plain link, so that pages with the offer stay the same for
    /// all guests.
    @GetMapping("/later")
    View later(
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Cookies.remember(request, response, Cookies.PLACE_OFFERED, "1");
        return pages.redirect(safe(back));
    }

    /// A choice that was begun in the chooser itself does not come back to it.
    private static String safe(String back) {
        return back.startsWith("/place?") || back.equals("/place") ? "/" : SafePath.or("/", back);
    }
}

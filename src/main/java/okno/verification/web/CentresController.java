package okno.verification.web;

import java.text.Collator;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okno.agencies.OfficeCard;
import okno.agencies.hours.Opening;
import okno.places.ChosenPlace;
import okno.places.Place;
import okno.places.Places;
import okno.platform.web.Option;
import okno.platform.web.PageView;
import okno.platform.web.Pages;
import okno.platform.web.RequestTexts;
import okno.verification.Centre;
import okno.verification.CentreType;
import okno.verification.Centres;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// «Центры обслуживания»: where identities are confirmed. Begins with the place that the reader
/// chose.
@Controller
class CentresController {
    /// All places, in an address.
    private static final String ANYWHERE = "any";

    private final Centres centres;
    private final Places places;
    private final RequestTexts texts;
    private final Clock clock;
    private final Pages pages;

    CentresController(
            Centres centres, Places places, RequestTexts texts, Clock clock, Pages pages) {
        this.centres = centres;
        this.places = places;
        this.texts = texts;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/centres")
    PageView show(ChosenPlace chosen, @RequestParam Map<String, String> params) {
        var place = place(chosen, params.getOrDefault("place", ""));
        var type = params.getOrDefault("type", "");
        boolean open = params.containsKey("open");
        boolean accessible = params.containsKey("accessible");
        var shown =
                place.map(centres::around).orElseGet(centres::all).stream()
                        .filter(centre -> type.isEmpty() || centre.type().text().equals(type))
                        .filter(centre -> !accessible || centre.office().accessible())
                        .filter(centre -> !open || isOpen(centre))
                        .map(this::entry)
                        .toList();
        var filter =
                new CentresPage.Filter(
                        place.map(Place::oktmo).orElse(ANYWHERE), type, open, accessible);
        return pages.show(
                        "verification/centres",
                        new CentresPage(
                                filter,
                                placeOptions(),
                                typeOptions(),
                                shown,
                                CentresPage.From.of(params.getOrDefault("from", ""))))
                .forGuests();
    }

    private boolean isOpen(Centre centre) {
        return centre.office().at(clock.instant()) instanceof Opening.Open;
    }

    private CentresPage.Entry entry(Centre centre) {
        return new CentresPage.Entry(
                centre.type().text(),
                places.find(centre.place()).map(Place::shortName).orElse(""),
                OfficeCard.of(centre.office(), clock.instant()),
                centre.near().map(Centre.Point::latitude).map(String::valueOf).orElse(null),
                centre.near().map(Centre.Point::longitude).map(String::valueOf).orElse(null));
    }

    private Optional<Place> place(ChosenPlace chosen, String oktmo) {
        if (oktmo.equals(ANYWHERE)) {
            return Optional.empty();
        }
        return places.find(oktmo).or(chosen::place);
    }

    /// Municipalities and regions that have centres.
    private List<Option> placeOptions() {
        var names = Collator.getInstance(Locale.of("ru"));
        return places.all().stream()
                .filter(place -> centres.all().stream().anyMatch(centre -> centre.isIn(place)))
                .map(place -> Option.of(place.oktmo(), place.shortName()))
                .sorted(Comparator.comparing(Option::label, names))
                .toList();
    }

    private List<Option> typeOptions() {
        return Arrays.stream(CentreType.values())
                .map(CentreType::text)
                .map(type -> Option.of(type, texts.text("verification.centre.type." + type)))
                .toList();
    }
}

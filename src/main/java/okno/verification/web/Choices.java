package okno.verification.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import okno.accounts.CitizenId;
import okno.accounts.identity.ActivationWays;
import okno.accounts.identity.Means;
import okno.agencies.OfficeCard;
import okno.places.Place;
import okno.platform.web.Option;
import okno.platform.web.RequestTexts;
import okno.verification.Centre;
import okno.verification.Centres;
import okno.verification.Way;
import org.springframework.stereotype.Component;

/// What a citizen may choose from: the ways, and the centres around him.
@Component
class Choices {
    private static final int NEAREST = 5;

    private final Centres centres;
    private final ActivationWays preferred;
    private final RequestTexts texts;
    private final Clock clock;

    Choices(Centres centres, ActivationWays preferred, RequestTexts texts, Clock clock) {
        this.centres = centres;
        this.preferred = preferred;
        this.texts = texts;
        this.clock = clock;
    }

    List<Option> ways() {
        return Arrays.stream(Way.values()).map(Way::text).map(this::way).toList();
    }

    /// The word of the way that a citizen named when he registered; empty if he named none.
    String preferred(CitizenId citizen) {
        return preferred.of(citizen).map(Means::text).orElse("");
    }

    /// Centres of the place, or all while none is chosen.
    List<Option> centres(Optional<Place> place) {
        return around(place).stream().map(Choices::option).toList();
    }

    /// Some centres of the place, with whether they are open; none while no place is chosen.
    List<OfficeCard> nearest(Optional<Place> place) {
        return place.map(centres::around).orElse(List.of()).stream()
                .limit(NEAREST)
                .map(centre -> OfficeCard.of(centre.office(), clock.instant()))
                .toList();
    }

    /// How people call a centre; an empty text for none.
    String titleOf(Optional<String> slug) {
        return slug.flatMap(centres::find).map(it -> it.office().title()).orElse("");
    }

    private List<Centre> around(Optional<Place> place) {
        return place.map(centres::around).filter(it -> !it.isEmpty()).orElseGet(centres::all);
    }

    private Option way(String word) {
        return new Option(
                word,
                texts.text("verification.way." + word),
                texts.text("verification.way." + word + ".hint"));
    }

    private static Option option(Centre centre) {
        var office = centre.office();
        return Option.of(centre.slug(), office.title() + ", " + office.address());
    }
}

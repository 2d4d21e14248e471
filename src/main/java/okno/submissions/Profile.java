package okno.submissions;

import java.time.Clock;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.forms.Answers;
import okno.forms.Circumstances;
import okno.forms.Fill;
import okno.forms.FormDefinition;
import okno.forms.Prefill;
import okno.places.Place;
import okno.places.Places;
import okno.platform.LatestDay;
import org.springframework.stereotype.Component;

/// What the portal knows of a citizen, in the words of forms: nobody is asked twice.
@Component
class Profile {
    private final Citizens citizens;
    private final Places places;
    private final Clock clock;

    Profile(Citizens citizens, Places places, Clock clock) {
        this.citizens = citizens;
        this.places = places;
        this.clock = clock;
    }

    /// The answers of a new form.
    ///
    /// @param place ОКТМО of the place it is ordered for
    Answers answers(CitizenId citizen, FormDefinition form, Optional<String> place) {
        var known = known(citizen);
        known.putAll(known(place));
        return filledIn(form, known);
    }

    /// Answers that now stand for another place: what just repeats the place before follows it.
    Answers moved(FormDefinition form, Answers given, Optional<String> from, Optional<String> to) {
        var moved = given;
        var before = filledIn(form, known(from));
        for (var there : filledIn(form, known(to)).byKey().entrySet()) {
            var key = there.getKey();
            var untouched = given.find(key).equals(before.find(key));
            moved = untouched ? moved.with(key, there.getValue()) : moved;
        }
        return moved;
    }

    /// The keys of the questions whose answer is just what the profile says.
    Set<String> filled(OpenDraft open) {
        var keys = new HashSet<String>();
        var given = open.answers();
        answers(open.draft().citizen(), open.form(), open.draft().place())
                .byKey()
                .forEach(
                        (key, answer) -> {
                            if (given.find(key).filter(answer::equals).isPresent()) {
                                keys.add(key);
                            }
                        });
        return Set.copyOf(keys);
    }

    private Answers filledIn(FormDefinition form, Map<Fill, String> known) {
        return Prefill.of(form, known, Circumstances.on(LatestDay.of(clock)));
    }

    private Map<Fill, String> known(Optional<String> oktmo) {
        return oktmo.flatMap(places::resolve)
                .map(place -> Map.of(Fill.PLACE, address(place)))
                .orElse(Map.of());
    }

    private String address(Place place) {
        return place.isRegion()
                ? place.name()
                : places.names(List.of(place.regionOktmo())) + ", " + place.shortName();
    }

    private Map<Fill, String> known(CitizenId citizen) {
        var known = new EnumMap<Fill, String>(Fill.class);
        citizens.prefill(citizen)
                .forEach(
                        (word, value) ->
                                known.put(Fill.valueOf(word.toUpperCase(Locale.ROOT)), value));
        return known;
    }
}

package okno.notifications.deliveries;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import okno.accounts.Citizen;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.notifications.ladder.Channel;
import okno.notifications.ladder.Ladder;
import okno.notifications.ladder.Rule;
import okno.places.Place;
import okno.places.Places;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is known of a reader: what he chose, by which channels he is reached, what time it is where
/// he lives.
@Component
public class Readers {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private final NoticeChoices choices;
    private final List<Carrier> carriers;
    private final Citizens citizens;
    private final Places places;
    private final DeliverySettings settings;

    Readers(
            NoticeChoices choices,
            List<Carrier> carriers,
            Citizens citizens,
            Places places,
            DeliverySettings settings) {
        this.choices = choices;
        this.carriers = List.copyOf(carriers);
        this.citizens = citizens;
        this.places = places;
        this.settings = settings;
    }

    /// The channels that lead to a person now.
    @Transactional(readOnly = true)
    public Set<Channel> channels(Citizen reader) {
        var has = EnumSet.noneOf(Channel.class);
        carriers.stream()
                .filter(carrier -> carrier.reaches(reader))
                .forEach(carrier -> has.add(carrier.channel()));
        return Set.copyOf(has);
    }

    /// Where the clock of a person's quiet hours hangs: in his place, or in the capital.
    @Transactional(readOnly = true)
    public ZoneId zone(CitizenId reader) {
        return citizens.place(reader).flatMap(places::find).map(Place::zone).orElse(MOSCOW);
    }

    /// The first moment from `at` on in which a person may be rung up.
    @Transactional(readOnly = true)
    public Instant release(CitizenId reader, Instant at) {
        return choices.of(reader).quiet().map(hours -> hours.release(at, zone(reader))).orElse(at);
    }

    Ladder ladder(Citizen reader, Rule rule) {
        return new Ladder(
                rule,
                choices.of(reader.id()),
                channels(reader),
                zone(reader.id()),
                settings.unread());
    }
}

package okno.notifications.deliveries;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okno.accounts.Citizen;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.notifications.ladder.Channel;
import okno.notifications.ladder.Choices;
import okno.notifications.ladder.Ladder;
import okno.notifications.ladder.Rule;
import okno.places.Places;
import okno.platform.Zones;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What is known of a reader: what he chose, by which channels he is reached, what time it is where
/// he lives.
@Component
public class Readers {

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

    /// What is known of one.
    ///
    /// @param has the channels that lead to him now
    /// @param zone where the clock of his quiet hours hangs: in his place, or in the capital
    public record Reader(Choices choices, Set<Channel> has, ZoneId zone) {}

    /// What is known of several.
    public record Known(
            Map<CitizenId, Choices> choices,
            Map<CitizenId, Set<Channel>> channels,
            Map<CitizenId, ZoneId> zones) {
        /// What is known of one of them.
        public Reader of(Citizen citizen) {
            return new Reader(
                    choices.getOrDefault(citizen.id(), Choices.DEFAULT),
                    channels.getOrDefault(citizen.id(), Set.of()),
                    zones.getOrDefault(citizen.id(), Zones.MOSCOW));
        }
    }

    /// What is known of several, by as many statements as of one.
    ///
    /// @param readers five hundred at most
    @Transactional(readOnly = true)
    public Known of(Collection<Citizen> readers) {
        var ids = readers.stream().map(Citizen::id).distinct().toList();
        return new Known(choices.of(ids), channels(readers), zones(ids));
    }

    /// Those of several who may not be rung up now, with the moment until which that holds.
    @Transactional(readOnly = true)
    public Map<CitizenId, Instant> quiet(Collection<CitizenId> citizens, Instant now) {
        var chosen = choices.of(citizens);
        var zones = zones(citizens);
        var quiet = new HashMap<CitizenId, Instant>();
        for (var id : citizens) {
            chosen.getOrDefault(id, Choices.DEFAULT)
                    .quiet()
                    .map(hours -> hours.release(now, zones.getOrDefault(id, Zones.MOSCOW)))
                    .filter(end -> end.isAfter(now))
                    .ifPresent(end -> quiet.put(id, end));
        }
        return quiet;
    }

    Ladder ladder(Reader reader, Rule rule) {
        return new Ladder(rule, reader.choices(), reader.has(), reader.zone(), settings.unread());
    }

    private Map<CitizenId, Set<Channel>> channels(Collection<Citizen> citizens) {
        var channels = new HashMap<CitizenId, Set<Channel>>();
        for (var carrier : carriers) {
            for (var id : carrier.reached(citizens)) {
                channels.computeIfAbsent(id, _ -> EnumSet.noneOf(Channel.class))
                        .add(carrier.channel());
            }
        }
        return channels;
    }

    private Map<CitizenId, ZoneId> zones(Collection<CitizenId> ids) {
        var zones = new HashMap<CitizenId, ZoneId>();
        citizens.places(ids)
                .forEach(
                        (id, oktmo) ->
                                places.find(oktmo).ifPresent(it -> zones.put(id, it.zone())));
        return zones;
    }
}

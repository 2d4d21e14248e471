package okno.notifications.deliveries;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import okno.accounts.Citizen;
import okno.accounts.CitizenId;
import okno.notifications.ladder.Channel;

/// A channel that does as it is told.
final class ScriptedCarrier implements Carrier {
    final Map<UUID, Handover> script = new ConcurrentHashMap<>();
    Optional<UUID> broken = Optional.empty();
    Runnable before = () -> {};
    final List<List<List<Delivery>>> trips = new CopyOnWriteArrayList<>();
    private final Channel channel;
    private final List<UUID> carried = new CopyOnWriteArrayList<>();

    ScriptedCarrier(Channel channel) {
        this.channel = channel;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Set<CitizenId> reached(Collection<Citizen> citizens) {
        return citizens.stream().map(Citizen::id).collect(Collectors.toSet());
    }

    @Override
    public Trip open(List<List<Delivery>> messages) {
        trips.add(messages);
        return this::carry;
    }

    private Handover carry(List<Delivery> together) {
        before.run();
        var notice = together.getFirst().notice();
        if (broken.equals(Optional.of(notice))) {
            throw new IllegalStateException("broken");
        }
        together.forEach(delivery -> carried.add(delivery.notice()));
        return script.getOrDefault(notice, new Handover.Taken("test", ""));
    }

    /// The notices that came to it.
    List<UUID> notices() {
        return List.copyOf(carried);
    }

    /// Those that it took.
    List<UUID> sent() {
        var sent = new ArrayList<>(carried);
        sent.removeAll(script.keySet());
        return sent;
    }
}

package okno.notifications.deliveries;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import okno.accounts.CitizenId;
import okno.notifications.ladder.Channel;
import org.springframework.stereotype.Component;

/// What leaves as one message. What waited long for one person is told at once; what he has opened
/// meanwhile is not told.
@Component
class Bundles {
    private static final int MOST = 50;

    private final DeliveryQueue queue;
    private final Outcomes outcomes;

    Bundles(DeliveryQueue queue, Outcomes outcomes) {
        this.queue = queue;
        this.outcomes = outcomes;
    }

    /// Bundles what was taken by a channel, and takes what else waits for the same people.
    ///
    /// @param late what was created before has waited long
    List<List<Delivery>> of(
            Channel channel, List<DeliveryQueue.Taken> taken, Instant late, Instant now) {
        var bundles = new ArrayList<List<Delivery>>();
        var waiting = new ArrayList<DeliveryQueue.Taken>();
        for (var one : taken) {
            if (isLate(one.delivery(), late)) {
                waiting.add(one);
            } else {
                bundles.add(List.of(one.delivery()));
            }
        }
        if (!waiting.isEmpty()) {
            var readers = waiting.stream().map(one -> one.delivery().citizen()).distinct().toList();
            waiting.addAll(queue.takeWith(channel, readers, now, MOST));
            bundles.addAll(together(channel, news(waiting, now)));
        }
        return bundles;
    }

    private static boolean isLate(Delivery delivery, Instant late) {
        return !delivery.urgent() && (delivery.held() || delivery.createdAt().isBefore(late));
    }

    private List<Delivery> news(List<DeliveryQueue.Taken> waiting, Instant now) {
        var news = new ArrayList<Delivery>();
        var opened = new ArrayList<Delivery>();
        var expired = new ArrayList<Delivery>();
        for (var one : waiting) {
            var delivery = one.delivery();
            if (one.opened()) {
                opened.add(delivery);
            } else if (delivery.expiresAt().filter(end -> end.isBefore(now)).isPresent()) {
                expired.add(delivery);
            } else {
                news.add(delivery);
            }
        }
        outcomes.needless(opened, "notifications.reason.opened");
        outcomes.needless(expired, "notifications.reason.expired");
        return news;
    }

    private static List<List<Delivery>> together(Channel channel, List<Delivery> news) {
        if (!channel.gathers()) {
            return news.stream().map(List::of).toList();
        }
        var readers = new LinkedHashMap<CitizenId, List<Delivery>>();
        for (var one : news) {
            readers.computeIfAbsent(one.citizen(), _ -> new ArrayList<>()).add(one);
        }
        return List.copyOf(readers.values());
    }
}

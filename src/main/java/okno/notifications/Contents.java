package okno.notifications;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import okno.accounts.Citizen;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.notifications.deliveries.Delivery;
import org.springframework.stereotype.Component;

/// What messages that leave together are about and who reads them, read at once for all of them.
@Component
class Contents {
    private final NoticeStore notices;
    private final Citizens citizens;

    Contents(NoticeStore notices, Citizens citizens) {
        this.notices = notices;
        this.citizens = citizens;
    }

    /// What was read.
    record Read(Map<UUID, Notice> notices, Map<CitizenId, Citizen> readers) {
        /// The notices of a message, the oldest first; those that are gone are left out.
        List<Notice> notices(List<Delivery> together) {
            return together.stream()
                    .map(delivery -> notices.get(delivery.notice()))
                    .filter(Objects::nonNull)
                    .sorted(Comparator.comparing(Notice::id))
                    .toList();
        }

        /// Who reads a message; empty when the account is gone.
        Optional<Citizen> reader(List<Delivery> together) {
            return Optional.ofNullable(readers.get(together.getFirst().citizen()));
        }
    }

    Read of(List<List<Delivery>> messages) {
        var all = messages.stream().flatMap(Collection::stream).toList();
        var found = notices.findAll(all.stream().map(Delivery::notice).toList());
        var readers = citizens.findAll(all.stream().map(Delivery::citizen).distinct().toList());
        return new Read(
                found.stream().collect(Collectors.toMap(Notice::id, Function.identity())), readers);
    }
}

package okno.notifications;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.ports.DataExporter;
import okno.notifications.deliveries.NoticeChoices;
import okno.platform.sql.Where;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What the person was told, and how he chose to be told.
@Component
@Order(3)
class NoticesExporter implements DataExporter {
    private static final int PAGE = 500;

    private final NoticeStore store;
    private final NoticeChoices choices;

    NoticesExporter(NoticeStore store, NoticeChoices choices) {
        this.choices = choices;
        this.store = store;
    }

    @Override
    public void write(CitizenId citizen, Sink sink) throws IOException {
        var all = new ArrayList<Notice>();
        Optional<UUID> after = Optional.empty();
        List<Notice> page;
        do {
            var where = new Where().and("n.citizen_id = :citizen", "citizen", citizen.value());
            where.and("n.id < :after", "after", after.orElse(null));
            page = store.list(where, PAGE);
            all.addAll(page);
            after = page.isEmpty() ? after : Optional.of(page.getLast().id());
        } while (page.size() == PAGE);
        sink.json("notices", all);
        sink.json("notice-choices", choices.of(citizen));
    }
}

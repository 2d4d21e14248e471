package okno.notifications;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.ports.DataExporter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What the person was told.
@Component
@Order(3)
class NoticesExporter implements DataExporter {
    private static final int PAGE = 500;

    private final NoticeStore store;

    NoticesExporter(NoticeStore store) {
        this.store = store;
    }

    @Override
    public void write(CitizenId citizen, Sink sink) throws IOException {
        var all = new ArrayList<Notice>();
        Optional<UUID> after = Optional.empty();
        List<Notice> page;
        do {
            page = store.list(citizen, after, PAGE);
            all.addAll(page);
            after = page.isEmpty() ? after : Optional.of(page.getLast().id());
        } while (page.size() == PAGE);
        sink.json("notices", all);
    }
}

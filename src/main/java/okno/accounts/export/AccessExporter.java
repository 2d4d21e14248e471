package okno.accounts.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.ports.DataExporter;
import okno.audit.Audit;
import okno.audit.RecordedAccess;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Who looked at the person's data.
@Component
@Order(4)
class AccessExporter implements DataExporter {
    private static final int PAGE = 500;

    private final Audit audit;

    AccessExporter(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void write(CitizenId citizen, Sink sink) throws IOException {
        var all = new ArrayList<RecordedAccess>();
        Optional<UUID> before = Optional.empty();
        List<RecordedAccess> page;
        do {
            page = audit.accesses(citizen.value(), before, PAGE);
            all.addAll(page);
            before = page.isEmpty() ? before : Optional.of(page.getLast().id());
        } while (page.size() == PAGE);
        sink.json("accesses", all);
    }
}

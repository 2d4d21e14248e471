package okno.accounts.export;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import okno.accounts.CitizenId;
import okno.accounts.identity.RecordOrigins;
import okno.accounts.ports.DataExporter;
import okno.accounts.signin.OpenSession;
import okno.accounts.signin.OpenSessions;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What the account was before, how it is entered, and where it is open now.
@Component
@Order(1)
class HistoryExporter implements DataExporter {
    private final HistoryStore store;
    private final RecordOrigins origins;
    private final OpenSessions sessions;

    HistoryExporter(HistoryStore store, RecordOrigins origins, OpenSessions sessions) {
        this.store = store;
        this.origins = origins;
        this.sessions = sessions;
    }

    @Override
    public void write(CitizenId citizen, Sink sink) throws IOException {
        var values = new LinkedHashMap<String, Object>();
        values.put("formerNames", origins.formerNames(citizen));
        values.put("levels", store.steps(citizen));
        values.put("factors", store.factors(citizen));
        var open = sessions.of(citizen.toString(), "");
        values.put("sessions", open.stream().map(HistoryExporter::session).toList());
        sink.json("history", values);
    }

    /// Not the mark: by it a session is ended.
    private static Map<String, Object> session(OpenSession session) {
        return Map.of(
                "device", session.device(),
                "network", session.network(),
                "openedAt", session.openedAt(),
                "seenAt", session.seenAt());
    }
}

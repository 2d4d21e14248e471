package okno.verification;

import java.io.IOException;
import java.util.LinkedHashMap;
import okno.accounts.CitizenId;
import okno.accounts.ports.DataExporter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// How the person was confirmed, or wants to be.
@Component
@Order(5)
class VerificationExporter implements DataExporter {
    private final PersonStore store;

    VerificationExporter(PersonStore store) {
        this.store = store;
    }

    @Override
    public void write(CitizenId citizen, Sink sink) throws IOException {
        var values = new LinkedHashMap<String, Object>();
        values.put("requests", store.requests(citizen));
        store.code(citizen).ifPresent(code -> values.put("code", code));
        values.put("letters", store.letters(citizen));
        values.put("atCentres", store.deeds(citizen));
        sink.json("verification", values);
    }
}

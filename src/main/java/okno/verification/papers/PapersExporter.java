package okno.verification.papers;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import okno.accounts.CitizenId;
import okno.accounts.ports.DataExporter;
import okno.accounts.representation.Representation;
import okno.accounts.representation.Representations;
import okno.attachments.Attachments;
import okno.attachments.Downloads;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// For whom the person acts and who acts for him, with the scans that he handed in.
@Component
@Order(5)
class PapersExporter implements DataExporter {
    private final Representations representations;
    private final Attachments attachments;
    private final Downloads downloads;

    PapersExporter(Representations representations, Attachments attachments, Downloads downloads) {
        this.representations = representations;
        this.attachments = attachments;
        this.downloads = downloads;
    }

    @Override
    public void write(CitizenId citizen, Sink sink) throws IOException {
        var mine = representations.of(citizen);
        var over = representations.over(citizen);
        sink.json(
                "representations",
                Map.of(
                        "mine", mine.stream().map(PapersExporter::values).toList(),
                        "overMe", over.stream().map(PapersExporter::values).toList()));
        for (var one : mine) {
            for (var scan : attachments.list(citizen, one.id())) {
                downloads.export(scan, "representations/" + one.id() + "/", sink);
            }
        }
    }

    private static Map<String, Object> values(Representation one) {
        var values = new LinkedHashMap<String, Object>();
        values.put("principal", one.principalName());
        values.put("ground", one.ground());
        values.put("state", one.state().text());
        values.put("endsOn", one.endsOn());
        values.put("askedAt", one.askedAt());
        return values;
    }
}

package okno.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import okno.platform.sql.Json;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// The whole record for auditors: checked in the database, written to a file (a JSON object a
/// line), and checked from such a file without the database.
@Service
public class AuditRecord {
    private static final int PAGE = 1000;

    private final AuditStore store;
    private final JsonMapper json;

    AuditRecord(AuditStore store, JsonMapper json) {
        this.store = store;
        this.json = json;
    }

    /// For a command that has a connection and no Spring.
    public static AuditRecord of(DataSource database, JsonMapper json) {
        var store =
                new AuditStore(
                        JdbcClient.create(database), new JdbcTemplate(database), new Json(json));
        return new AuditRecord(store, json);
    }

    /// Checks the chain in the database.
    public AuditVerdict verify() {
        var verification = new AuditVerification();
        walk(verification::accept);
        return verification.verdict(store.unlinkedCount());
    }

    /// Writes the chain, one link a line, and checks it on the way.
    public AuditVerdict export(Writer target) {
        var verification = new AuditVerification();
        walk(
                link -> {
                    verification.accept(link);
                    try {
                        target.write(json.writeValueAsString(link));
                        target.write('\n');
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
        return verification.verdict(store.unlinkedCount());
    }

    /// Checks an exported chain.
    ///
    /// @throws IOException when the file cannot be read or a line is not a link
    public static AuditVerdict verify(Path file, JsonMapper json) throws IOException {
        var verification = new AuditVerification();
        var links = strict(json);
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                AuditLink link = links.readValue(line);
                if (link == null) {
                    throw new IOException("not a line of an exported audit: null");
                }
                verification.accept(link);
            }
        } catch (JacksonException e) {
            throw new IOException("not a line of an exported audit: " + e.getOriginalMessage(), e);
        }
        return verification.verdict(0);
    }

    /// A line says what the hash covers and nothing else: no field is missing, added or told twice.
    private static ObjectReader strict(JsonMapper json) {
        return json.readerFor(AuditLink.class)
                .with(
                        DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    private void walk(Consumer<AuditLink> visitor) {
        long after = 0;
        List<AuditLink> page;
        do {
            page = store.links(after, PAGE);
            page.forEach(visitor);
            after = page.isEmpty() ? after : page.getLast().position();
        } while (page.size() == PAGE);
    }
}

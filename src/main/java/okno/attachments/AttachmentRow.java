package okno.attachments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.attachments.Attachment.Origin;
import okno.attachments.Attachment.Received;
import okno.attachments.Attachment.Scan;
import org.jspecify.annotations.Nullable;

/// An attachment as it stands in its table; the signatures lie elsewhere.
final class AttachmentRow {
    private AttachmentRow() {}

    static Attachment read(ResultSet row, int index) throws SQLException {
        return new Attachment(
                new AttachmentId(row.getObject("id", UUID.class)),
                row.getObject("subject_id", UUID.class),
                row.getString("slot"),
                row.getString("name"),
                FileKind.valueOf(row.getString("kind")),
                row.getLong("size"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                Optional.ofNullable(row.getBytes("streebog256")).map(HexFormat.of()::formatHex),
                Origin.valueOf(row.getString("origin")),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                received(row),
                row.getBoolean("signed"),
                List.of(),
                Scan.valueOf(row.getString("scan")));
    }

    private static Optional<Received> received(ResultSet row) throws SQLException {
        var id = row.getObject("received_id", UUID.class);
        return id == null
                ? Optional.empty()
                : Optional.of(
                        new Received(
                                new AttachmentId(id),
                                row.getString("received_name"),
                                row.getLong("received_size")));
    }

    /// Its columns by name, but for the member of staff who added it.
    static Map<String, @Nullable Object> values(Attachment file) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("id", file.id().value());
        values.put("subject", file.subject());
        values.put("slot", file.slot());
        values.put("name", file.name());
        values.put("kind", file.kind().name());
        values.put("size", file.size());
        values.put("sha256", HexFormat.of().parseHex(file.sha256()));
        values.put("streebog256", file.streebog256().map(HexFormat.of()::parseHex).orElse(null));
        values.put("origin", file.origin().name());
        values.put("at", file.addedAt().atOffset(ZoneOffset.UTC));
        values.put("received", file.received().map(it -> it.id().value()).orElse(null));
        values.put("receivedName", file.received().map(Received::name).orElse(null));
        values.put("receivedSize", file.received().map(Received::size).orElse(null));
        values.put("signed", file.signed());
        values.put("scan", file.scan().name());
        values.put("scanDue", file.scan() == Scan.WAITING ? values.get("at") : null);
        return values;
    }
}

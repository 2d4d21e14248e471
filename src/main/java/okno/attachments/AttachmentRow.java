package okno.attachments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.attachments.Attachment.Origin;
import okno.attachments.Attachment.Received;

/// Reads an attachment as it stands in its table; the signatures lie elsewhere.
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
                List.of());
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
}

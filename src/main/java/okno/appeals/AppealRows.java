package okno.appeals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.accounts.StaffId;
import okno.appeals.complaints.ComplaintGround;
import okno.appeals.complaints.ComplaintTarget;
import okno.submissions.SubmissionNumber;
import org.jspecify.annotations.Nullable;

/// Turns rows of `appeals.appeal` into appeals and back.
final class AppealRows {
    static final String COLUMNS =
            """
            id, number, citizen_id, whole_id, follows_id, sent_at, kind, concerns, service,
            may_publish, agency, state, arrived_at, register_number, registered_on, due_on,
            ended_at, lock, submission, ground, target, officer_id
            """;

    private AppealRows() {}

    /// What a new appeal is stored with, beside its words.
    static Map<String, @Nullable Object> params(Appeal appeal) {
        var matter = appeal.matter();
        var params = params(appeal.standing());
        params.put("id", appeal.id());
        params.put("number", appeal.number().value());
        params.put("citizen", appeal.citizen().value());
        params.put("whole", appeal.origin().whole());
        params.put("follows", appeal.origin().follows().orElse(null));
        params.put("sent", at(appeal.origin().sentAt()));
        params.put("kind", matter.kind().word());
        params.put("concerns", matter.concerns().orElse(null));
        params.put("service", matter.service().orElse(null));
        params.put("publish", matter.mayPublish());
        var pretrial = matter.pretrial();
        params.put("submission", pretrial.map(it -> it.submission().value()).orElse(null));
        params.put("ground", pretrial.map(it -> it.ground().word()).orElse(null));
        params.put("target", pretrial.map(it -> it.target().word()).orElse(null));
        return params;
    }

    /// What changes in an appeal.
    static Map<String, @Nullable Object> params(Appeal.Standing now) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("agency", now.agency());
        params.put("state", now.state().word());
        params.put("arrived", at(now.arrivedAt()));
        params.put("due", now.dueOn());
        var entry = now.registration();
        params.put("register", entry.map(Appeal.Registration::number).orElse(null));
        params.put("registered", entry.map(Appeal.Registration::on).orElse(null));
        params.put("ended", now.endedAt().map(AppealRows::at).orElse(null));
        params.put("officer", now.officer().map(StaffId::value).orElse(null));
        return params;
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Appeal toAppeal(ResultSet row, int index) throws SQLException {
        return new Appeal(
                row.getObject("id", UUID.class),
                new AppealNumber(row.getString("number")),
                new CitizenId(row.getObject("citizen_id", UUID.class)),
                new Appeal.Origin(
                        row.getObject("whole_id", UUID.class),
                        Optional.ofNullable(row.getObject("follows_id", UUID.class)),
                        instant(row, "sent_at")),
                new Appeal.Matter(
                        AppealKind.of(row.getString("kind")).orElseThrow(),
                        Optional.ofNullable(row.getString("concerns")),
                        Optional.ofNullable(row.getString("service")),
                        row.getBoolean("may_publish"),
                        pretrial(row.getString("submission"), row)),
                standing(row),
                row.getInt("lock"));
    }

    private static Appeal.Standing standing(ResultSet row) throws SQLException {
        return new Appeal.Standing(
                row.getString("agency"),
                AppealState.of(row.getString("state")).orElseThrow(),
                instant(row, "arrived_at"),
                registration(row.getString("register_number"), row),
                row.getObject("due_on", LocalDate.class),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getObject("officer_id", UUID.class)).map(StaffId::new));
    }

    private static Optional<Appeal.Pretrial> pretrial(@Nullable String submission, ResultSet row)
            throws SQLException {
        return submission == null
                ? Optional.empty()
                : Optional.of(
                        new Appeal.Pretrial(
                                new SubmissionNumber(submission),
                                ComplaintGround.of(row.getString("ground")).orElseThrow(),
                                ComplaintTarget.of(row.getString("target")).orElseThrow()));
    }

    private static Optional<Appeal.Registration> registration(
            @Nullable String number, ResultSet row) throws SQLException {
        return number == null
                ? Optional.empty()
                : Optional.of(
                        new Appeal.Registration(
                                number, row.getObject("registered_on", LocalDate.class)));
    }
}

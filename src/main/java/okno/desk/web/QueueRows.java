package okno.desk.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import okno.accounts.Citizen;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.StaffId;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.catalogue.Catalogue;
import okno.desk.QueueRow;
import okno.platform.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts names to the lines of the queue: one query for all citizens of a page, one for all
/// officers.
@Component
class QueueRows {
    private final Citizens citizens;
    private final Catalogue catalogue;
    private final Agencies agencies;
    private final DeskOfficers officers;
    private final DueCount dueCount;

    QueueRows(
            Citizens citizens,
            Catalogue catalogue,
            Agencies agencies,
            DeskOfficers officers,
            DueCount dueCount) {
        this.citizens = citizens;
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.officers = officers;
        this.dueCount = dueCount;
    }

    List<QueuePage.Row> of(List<QueueRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var applicants = citizens.findAll(rows.stream().map(QueueRow::citizen).distinct().toList());
        var names = officers.names(rows.stream().flatMap(row -> row.officer().stream()).toList());
        return rows.stream().map(row -> row(row, applicants, names)).toList();
    }

    private QueuePage.Row row(
            QueueRow row, Map<CitizenId, Citizen> applicants, Map<StaffId, FullName> names) {
        var body = agencies.find(row.body()).orElseThrow(() -> new NotFound("agency"));
        var applicant = applicants.get(row.citizen());
        return new QueuePage.Row(
                row.number().value(),
                DeskPaths.show(row.number()),
                row.status(),
                catalogue
                        .version(row.versionId())
                        .map(version -> version.content().title())
                        .orElse(""),
                body.title(),
                applicant == null ? "" : applicant.name().full(),
                due(row, body),
                endedOn(row, body),
                row.officer().map(names::get).map(FullName::initials).orElse(null),
                row.lock(),
                row.sentAt().atZone(body.zone()).toLocalDate());
    }

    private @Nullable Due due(QueueRow row, Agency body) {
        return row.endedAt().isPresent()
                ? null
                : row.dueOn().map(day -> dueCount.of(body, day)).orElse(null);
    }

    private static @Nullable LocalDate endedOn(QueueRow row, Agency body) {
        return row.endedAt().map(end -> end.atZone(body.zone()).toLocalDate()).orElse(null);
    }
}

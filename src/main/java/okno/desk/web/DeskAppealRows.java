package okno.desk.web;

import java.util.List;
import java.util.Map;
import okno.accounts.FullName;
import okno.accounts.StaffId;
import okno.agencies.Agencies;
import okno.appeals.Appeal;
import okno.consulting.InquirySubjects;
import org.springframework.stereotype.Component;

/// Puts words to appeals: one query for the names of all officers of a page.
@Component
class DeskAppealRows {
    private final InquirySubjects subjects;
    private final Agencies agencies;
    private final DeskOfficers officers;
    private final DueCount dueCount;

    DeskAppealRows(
            InquirySubjects subjects, Agencies agencies, DeskOfficers officers, DueCount dueCount) {
        this.subjects = subjects;
        this.agencies = agencies;
        this.officers = officers;
        this.dueCount = dueCount;
    }

    List<DeskAppealsPage.Row> of(List<Appeal> appeals) {
        var names =
                officers.names(
                        appeals.stream()
                                .flatMap(appeal -> appeal.standing().officer().stream())
                                .toList());
        return appeals.stream().map(appeal -> row(appeal, names)).toList();
    }

    private DeskAppealsPage.Row row(Appeal appeal, Map<StaffId, FullName> names) {
        var standing = appeal.standing();
        var zone = subjects.zoneOf(appeal.agency());
        var due =
                agencies.find(appeal.agency())
                        .filter(_ -> standing.state().open())
                        .map(body -> dueCount.of(body, standing.dueOn()));
        return new DeskAppealsPage.Row(
                appeal.number().value(),
                DeskAppealPaths.show(appeal.number()),
                appeal.matter().kind(),
                standing.state(),
                appeal.matter().service().map(subjects::serviceTitle).orElse(""),
                subjects.agencyTitle(appeal.agency()),
                standing.arrivedAt(),
                zone,
                due.orElse(null),
                standing.endedAt().map(at -> at.atZone(zone).toLocalDate()).orElse(null),
                standing.officer().map(names::get).map(FullName::initials).orElse(null),
                standing.registration().map(Appeal.Registration::number).orElse(null));
    }
}

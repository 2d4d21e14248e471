package okno.desk.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.accounts.FullName;
import okno.accounts.SignedInStaff;
import okno.accounts.StaffId;
import okno.appeals.Appeal;
import okno.appeals.ComplaintDecisions;
import okno.consulting.InquirySubjects;
import okno.desk.Note;
import okno.desk.Notes;
import okno.platform.NotFound;
import okno.submissions.Cases;
import okno.submissions.SubmissionNumber;
import org.springframework.stereotype.Component;

/// What belongs to an appeal at the desk: people, notes, the case that is complained of.
@Component
class AppealCompany {
    private final DeskOfficers officers;
    private final Notes notes;
    private final InquirySubjects subjects;
    private final ComplaintDecisions decisions;
    private final Cases cases;

    AppealCompany(
            DeskOfficers officers,
            Notes notes,
            InquirySubjects subjects,
            ComplaintDecisions decisions,
            Cases cases) {
        this.officers = officers;
        this.notes = notes;
        this.subjects = subjects;
        this.decisions = decisions;
        this.cases = cases;
    }

    List<Note> notes(Appeal appeal) {
        return notes.ofAppeal(appeal.id());
    }

    Map<StaffId, FullName> names(List<StaffId> people) {
        return officers.names(people);
    }

    /// The title of a body.
    String title(String agency) {
        return subjects.agencyTitle(agency);
    }

    /// What it complains of, if it is a complaint before court.
    Optional<DeskAppealPage.Complaint> complaint(SignedInStaff me, Appeal appeal) {
        return appeal.matter()
                .pretrial()
                .map(
                        it ->
                                new DeskAppealPage.Complaint(
                                        it.submission().value(),
                                        path(me, it.submission()).orElse(null),
                                        it.ground().word(),
                                        it.target().word(),
                                        decisions.concerns(me.id(), appeal)));
    }

    /// Only officers of the body whose case it is may open it.
    private Optional<String> path(SignedInStaff me, SubmissionNumber number) {
        try {
            return Optional.of(DeskPaths.show(cases.find(officers.of(me), number).number()));
        } catch (NotFound _) {
            return Optional.empty();
        }
    }
}

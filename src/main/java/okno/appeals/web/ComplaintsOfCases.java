package okno.appeals.web;

import java.util.List;
import okno.accounts.CitizenId;
import okno.appeals.Complaints;
import okno.platform.web.RequestTexts;
import okno.submissions.SubmissionNumber;
import okno.submissions.ports.CaseComplaints;
import org.springframework.stereotype.Component;

/// Tells the page of a case what became of complaints about it.
@Component
class ComplaintsOfCases implements CaseComplaints {
    private final Complaints complaints;
    private final RequestTexts texts;

    ComplaintsOfCases(Complaints complaints, RequestTexts texts) {
        this.complaints = complaints;
        this.texts = texts;
    }

    @Override
    public List<Moment> of(CitizenId citizen, SubmissionNumber number) {
        return complaints.about(citizen, number).stream()
                .map(
                        it ->
                                new Moment(
                                        it.at(),
                                        texts.text("appeals.complaint.moment." + it.action()),
                                        it.complaint(),
                                        ComplaintPaths.show(it.complaint())))
                .toList();
    }
}

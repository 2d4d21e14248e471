package okno.desk.web;

import okno.agencies.Agencies;
import okno.consulting.Inquiry;
import okno.consulting.InquirySubjects;
import org.springframework.stereotype.Component;

/// Puts words to what citizens ask.
@Component
class InquiryRows {
    private final InquirySubjects subjects;
    private final Agencies agencies;
    private final DueCount dueCount;

    InquiryRows(InquirySubjects subjects, Agencies agencies, DueCount dueCount) {
        this.subjects = subjects;
        this.agencies = agencies;
        this.dueCount = dueCount;
    }

    InquiriesPage.Row of(Inquiry inquiry) {
        var body = agencies.find(inquiry.agency());
        var zone = subjects.zoneOf(inquiry.agency());
        return new InquiriesPage.Row(
                inquiry.number().value(),
                InquiryPaths.show(inquiry.number()),
                subjects.titleOf(inquiry),
                subjects.agencyTitle(inquiry.agency()),
                inquiry.state(),
                inquiry.askedAt(),
                zone,
                inquiry.state().open()
                        ? body.map(it -> dueCount.of(it, inquiry.dueOn())).orElse(null)
                        : null,
                inquiry.endedAt().map(at -> at.atZone(zone).toLocalDate()).orElse(null));
    }
}

package okno.desk.web;

import java.util.List;
import okno.consulting.InquirySubjects;
import okno.consulting.frequent.FrequentQuestion;
import org.springframework.stereotype.Component;

/// Puts words to the list of frequent questions.
@Component
class FrequentEntries {
    private final InquirySubjects subjects;

    FrequentEntries(InquirySubjects subjects) {
        this.subjects = subjects;
    }

    List<FrequentListPage.Entry> of(List<FrequentQuestion> rows) {
        return rows.stream().map(this::entry).toList();
    }

    private FrequentListPage.Entry entry(FrequentQuestion one) {
        var zone = subjects.zoneOf(one.agency());
        return new FrequentListPage.Entry(
                one,
                InquiryPaths.frequent(one.id()),
                subjects.titleOf(one.agency(), one.service()),
                one.changedAt().atZone(zone).toLocalDate());
    }
}

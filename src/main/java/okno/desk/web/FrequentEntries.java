package okno.desk.web;

import java.time.ZoneId;
import java.util.List;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.consulting.frequent.FrequentQuestion;
import org.springframework.stereotype.Component;

/// Puts words to the list of frequent questions.
@Component
class FrequentEntries {
    private final FrequentPages frequentPages;
    private final Agencies agencies;

    FrequentEntries(FrequentPages frequentPages, Agencies agencies) {
        this.frequentPages = frequentPages;
        this.agencies = agencies;
    }

    List<FrequentListPage.Entry> of(List<FrequentQuestion> rows) {
        return rows.stream().map(this::entry).toList();
    }

    private FrequentListPage.Entry entry(FrequentQuestion one) {
        var zone = agencies.find(one.agency()).map(Agency::zone).orElse(ZoneId.of("UTC"));
        return new FrequentListPage.Entry(
                one,
                InquiryPaths.frequent(one.id()),
                frequentPages.subject(one),
                one.changedAt().atZone(zone).toLocalDate());
    }
}

package okno.payments.books.web;

import java.util.List;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.content.ContentProblem;
import okno.payments.books.Alarm;
import okno.payments.web.TableProblems;
import okno.platform.Zones;
import okno.platform.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts what does not balance into words.
@Component
class BookPages {

    private final Agencies agencies;
    private final TableProblems tableProblems;

    BookPages(Agencies agencies, TableProblems tableProblems) {
        this.agencies = agencies;
        this.tableProblems = tableProblems;
    }

    BooksPage of(List<Alarm> alarms) {
        return page(alarms, List.of(), null, Problems.NONE);
    }

    BooksPage taken(List<Alarm> alarms, BooksPage.Taken taken) {
        return page(alarms, List.of(), taken, Problems.NONE);
    }

    BooksPage refused(List<Alarm> alarms, List<ContentProblem> wrong, Problems problems) {
        return page(alarms, tableProblems.lines(wrong), null, problems);
    }

    private BooksPage page(
            List<Alarm> alarms,
            List<String> wrong,
            BooksPage.@Nullable Taken taken,
            Problems problems) {
        return new BooksPage(
                alarms.stream().map(this::row).toList(), Zones.MOSCOW, wrong, taken, problems);
    }

    private BooksPage.Row row(Alarm alarm) {
        var what = alarm.what();
        return new BooksPage.Row(
                what.kind().word(),
                what.agency().map(this::title).orElse(""),
                what.account(),
                what.day(),
                what.expected(),
                what.found(),
                alarm.since());
    }

    private String title(String slug) {
        return agencies.find(slug).map(Agency::title).orElse(slug);
    }
}

package okno.desk.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import okno.accounts.SignedInStaff;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.appeals.AppealKind;
import okno.appeals.figures.AppealFigures;
import okno.appeals.figures.AppealFigures.Figures;
import okno.appeals.figures.FigureRow;
import okno.appeals.figures.FigureRow.Tally;
import okno.consulting.InquirySubjects;
import okno.platform.web.Pages;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// What a head sees of how his own bodies deal with appeals, in figures.
@Controller
class StatisticsController {
    private final AppealFigures figures;
    private final DeskOfficers officers;
    private final Agencies agencies;
    private final InquirySubjects subjects;
    private final Pages pages;

    StatisticsController(
            AppealFigures figures,
            DeskOfficers officers,
            Agencies agencies,
            InquirySubjects subjects,
            Pages pages) {
        this.figures = figures;
        this.officers = officers;
        this.agencies = agencies;
        this.subjects = subjects;
        this.pages = pages;
    }

    @GetMapping(DeskPaths.STATISTICS)
    View show(@AuthenticationPrincipal SignedInStaff me) {
        var bodies = bodies(me);
        var counted = figures.of(bodies);
        return pages.show(
                "desk/statistics",
                new StatisticsPage(
                        bodies.stream().map(Agency::title).toList(),
                        kinds(counted),
                        months(counted),
                        counted.topics().stream()
                                .map(
                                        it ->
                                                new StatisticsPage.Topic(
                                                        subjects.serviceTitle(it.service()),
                                                        it.count()))
                                .toList()));
    }

    /// The same as a table (RFC 4180, UTF-8).
    @GetMapping(DeskPaths.STATISTICS + "/appeals.csv")
    void table(@AuthenticationPrincipal SignedInStaff me, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader("Content-Disposition", "attachment; filename=\"appeals.csv\"");
        try (var table = CsvWriter.builder().build(response.getWriter())) {
            table.writeRecord(
                    "month",
                    "kind",
                    "received",
                    "open",
                    "overdue",
                    "answered",
                    "granted",
                    "left_unanswered",
                    "withdrawn",
                    "in_time",
                    "average_days",
                    "rated",
                    "average_mark");
            for (var row : figures.of(bodies(me)).rows()) {
                table.writeRecord(record(row));
            }
        }
    }

    private List<Agency> bodies(SignedInStaff me) {
        return officers.of(me).bodies().stream()
                .flatMap(slug -> agencies.find(slug).stream())
                .sorted(Comparator.comparing(Agency::title))
                .toList();
    }

    private static List<StatisticsPage.OfKind> kinds(Figures counted) {
        return Arrays.stream(AppealKind.values())
                .map(
                        kind -> {
                            var sum = sum(counted, row -> row.kind() == kind);
                            return new StatisticsPage.OfKind(kind, sum, days(sum), mark(sum));
                        })
                .filter(line -> line.tally().received() > 0)
                .toList();
    }

    private static List<StatisticsPage.OfMonth> months(Figures counted) {
        var months = new TreeMap<YearMonth, Tally>(Comparator.reverseOrder());
        counted.rows().forEach(row -> months.merge(row.month(), row.tally(), Tally::plus));
        return months.entrySet().stream()
                .map(
                        it ->
                                new StatisticsPage.OfMonth(
                                        it.getKey(),
                                        it.getValue(),
                                        days(it.getValue()),
                                        mark(it.getValue())))
                .toList();
    }

    private static Tally sum(Figures counted, Predicate<FigureRow> which) {
        return counted.rows().stream()
                .filter(which)
                .map(FigureRow::tally)
                .reduce(Tally.NONE, Tally::plus);
    }

    private static List<String> record(FigureRow row) {
        var tally = row.tally();
        return List.of(
                row.month().toString(),
                row.kind().word(),
                Integer.toString(tally.received()),
                Integer.toString(tally.open()),
                Integer.toString(tally.overdue()),
                Integer.toString(tally.answered()),
                Integer.toString(tally.granted()),
                Integer.toString(tally.left()),
                Integer.toString(tally.withdrawn()),
                Integer.toString(tally.inTime()),
                plain(tally.averageDays()),
                Integer.toString(tally.rated()),
                plain(tally.averageMark()));
    }

    private static String days(Tally tally) {
        return tally.answered() == 0 ? "" : plain(tally.averageDays());
    }

    private static String mark(Tally tally) {
        return tally.rated() == 0 ? "" : plain(tally.averageMark());
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}

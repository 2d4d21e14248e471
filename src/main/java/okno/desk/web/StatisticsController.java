package okno.desk.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import okno.accounts.SignedInStaff;
import okno.agencies.Agency;
import okno.appeals.AppealKind;
import okno.appeals.figures.AppealFigures;
import okno.appeals.figures.AppealFigures.Figures;
import okno.appeals.figures.FigureRow;
import okno.appeals.figures.FigureRow.Tally;
import okno.consulting.InquirySubjects;
import okno.platform.web.Pages;
import okno.platform.web.RequestTexts;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// What a head sees of how his own bodies deal with appeals, in figures.
@Controller
class StatisticsController {
    /// Where there is nobody to take an average of.
    private static final String NOBODY = "";

    private final AppealFigures figures;
    private final DeskOfficers officers;
    private final BodyServices bodies;
    private final InquirySubjects subjects;
    private final RequestTexts texts;
    private final Pages pages;

    StatisticsController(
            AppealFigures figures,
            DeskOfficers officers,
            BodyServices bodies,
            InquirySubjects subjects,
            RequestTexts texts,
            Pages pages) {
        this.figures = figures;
        this.officers = officers;
        this.bodies = bodies;
        this.subjects = subjects;
        this.texts = texts;
        this.pages = pages;
    }

    @GetMapping(DeskPaths.STATISTICS)
    View show(@AuthenticationPrincipal SignedInStaff me) {
        var mine = bodies.bodiesOf(officers.of(me));
        var counted = figures.of(mine);
        return pages.show(
                "desk/statistics",
                new StatisticsPage(
                        mine.stream().map(Agency::title).toList(),
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
            for (var row : figures.of(bodies.bodiesOf(officers.of(me))).rows()) {
                table.writeRecord(record(row));
            }
        }
    }

    private List<StatisticsPage.OfKind> kinds(Figures counted) {
        return Arrays.stream(AppealKind.values())
                .map(
                        kind -> {
                            var sum = sum(counted, row -> row.kind() == kind);
                            return new StatisticsPage.OfKind(kind, sum, days(sum), mark(sum));
                        })
                .filter(line -> line.tally().received() > 0)
                .toList();
    }

    private List<StatisticsPage.OfMonth> months(Figures counted) {
        var inWords = DateTimeFormatter.ofPattern("LLLL yyyy", texts.locale());
        var months = new TreeMap<YearMonth, Tally>(Comparator.reverseOrder());
        counted.rows().forEach(row -> months.merge(row.month(), row.tally(), Tally::plus));
        return months.entrySet().stream()
                .map(
                        it ->
                                new StatisticsPage.OfMonth(
                                        inWords.format(it.getKey()),
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
                tally.answered() == 0 ? NOBODY : plain(tally.averageDays()),
                Integer.toString(tally.rated()),
                tally.rated() == 0 ? NOBODY : plain(tally.averageMark()));
    }

    private String days(Tally tally) {
        return tally.answered() == 0 ? NOBODY : local(tally.averageDays());
    }

    private String mark(Tally tally) {
        return tally.rated() == 0 ? NOBODY : local(tally.averageMark());
    }

    /// As the reader writes numbers.
    private String local(double number) {
        var format = NumberFormat.getNumberInstance(texts.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format.format(rounded(number));
    }

    /// As machines read them.
    private static String plain(double number) {
        return rounded(number).toPlainString();
    }

    private static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
    }
}

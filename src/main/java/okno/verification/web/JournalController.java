package okno.verification.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import okno.accounts.Citizen;
import okno.accounts.SignedInStaff;
import okno.accounts.identity.PassportForm;
import okno.identifiers.Snils;
import okno.platform.web.Pages;
import okno.verification.Operators.Operator;
import okno.verification.counter.Deed;
import okno.verification.counter.Journal;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The journal of the operator's centre, a day at a time, to be printed and signed.
@Controller
class JournalController {
    private final Desk desk;
    private final Journal journal;
    private final Clock clock;
    private final Pages pages;

    JournalController(Desk desk, Journal journal, Clock clock, Pages pages) {
        this.desk = desk;
        this.journal = journal;
        this.clock = clock;
        this.pages = pages;
    }

    @GetMapping("/verification/journal")
    View show(
            @AuthenticationPrincipal SignedInStaff me,
            @RequestParam(name = "day", defaultValue = "") String typed) {
        var operator = desk.operator(me);
        var today = LocalDate.ofInstant(clock.instant(), operator.centre().office().zone());
        var day = PassportForm.date(typed).orElse(today);
        var found = journal.of(operator, day);
        var lines = found.deeds().stream().map(deed -> line(deed, found, operator)).toList();
        return pages.show(
                "verification/journal",
                new JournalPage(operator.centre().office().title(), day, lines, found.more()));
    }

    private static JournalPage.Line line(Deed deed, Journal.Day day, Operator operator) {
        // Empty for who has deleted his account since.
        var citizen = Optional.ofNullable(day.citizens().get(deed.citizen()));
        var worker = day.staff().get(deed.operator());
        return new JournalPage.Line(
                deed.at().atZone(operator.centre().office().zone()).toLocalTime(),
                citizen.map(it -> it.name().full()).orElse(""),
                citizen.flatMap(Citizen::snils).map(Snils::formatted).orElse(""),
                citizen.map(it -> PersonPages.path(it.id())).orElse(""),
                deed.kind().text(),
                deed.reason(),
                worker == null ? "" : worker.initials());
    }
}

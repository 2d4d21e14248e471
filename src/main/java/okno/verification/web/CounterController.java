package okno.verification.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.Citizen;
import okno.accounts.Citizens;
import okno.accounts.SignedInStaff;
import okno.identifiers.Snils;
import okno.platform.web.Pages;
import okno.verification.Operators;
import okno.verification.Operators.Operator;
import okno.verification.Request;
import okno.verification.Requests;
import okno.verification.counter.Dossiers;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The operator's first page: who is expected, and the search. What was typed is sent by POST, so
/// that no СНИЛС ends up in the addresses that browsers and servers keep.
@Controller
class CounterController {
    private static final String TEMPLATE = "verification/counter";

    private final Operators operators;
    private final Dossiers dossiers;
    private final Requests requests;
    private final Citizens citizens;
    private final Pages pages;

    CounterController(
            Operators operators,
            Dossiers dossiers,
            Requests requests,
            Citizens citizens,
            Pages pages) {
        this.operators = operators;
        this.dossiers = dossiers;
        this.requests = requests;
        this.citizens = citizens;
        this.pages = pages;
    }

    @GetMapping("/verification")
    View show(@AuthenticationPrincipal SignedInStaff me, @RequestParam Optional<UUID> before) {
        var page =
                operators
                        .find(me.id())
                        .map(it -> page(it, "", List.of(), false, before))
                        .orElseGet(CounterPage::nowhere);
        return pages.show(TEMPLATE, page);
    }

    @PostMapping("/verification/search")
    View search(
            @AuthenticationPrincipal SignedInStaff me,
            @RequestParam(name = "q", defaultValue = "") String typed) {
        var operator = operators.find(me.id());
        if (operator.isEmpty()) {
            return pages.redirect("/verification");
        }
        var found = dossiers.find(operator.get(), typed);
        if (found.size() == 1) {
            return pages.redirect(PersonPages.path(found.getFirst().id()));
        }
        return pages.show(
                TEMPLATE, page(operator.get(), typed.strip(), found, true, Optional.empty()));
    }

    private CounterPage page(
            Operator operator,
            String typed,
            List<Citizen> found,
            boolean searched,
            Optional<UUID> before) {
        var expected = requests.waitingAt(operator.centre().slug(), before);
        return new CounterPage(
                operator.centre().office().title(),
                typed,
                searched,
                Snils.parse(typed).map(Snils::formatted).orElse(""),
                found.stream().map(CounterController::claimant).toList(),
                waiting(operator, expected.rows()),
                expected.next().map(last -> "/verification?before=" + last).orElse(null));
    }

    private List<CounterPage.Waiting> waiting(Operator operator, List<Request> open) {
        var people = citizens.findAll(open.stream().map(Request::citizen).toList());
        return open.stream()
                .map(request -> waiting(operator, request, nameOf(people.get(request.citizen()))))
                .toList();
    }

    private static CounterPage.Waiting waiting(Operator operator, Request request, String name) {
        var asked = request.createdAt().atZone(operator.centre().office().zone());
        return new CounterPage.Waiting(
                request.number().formatted(),
                PersonPages.path(request.citizen()),
                name,
                asked.toLocalDate());
    }

    private static String nameOf(@Nullable Citizen citizen) {
        return citizen == null ? "" : citizen.name().initials();
    }

    static CounterPage.Claimant claimant(Citizen citizen) {
        return new CounterPage.Claimant(
                PersonPages.path(citizen.id()),
                citizen.name().full(),
                citizen.birthDate().orElse(null),
                citizen.level().text(),
                citizen.detached());
    }
}

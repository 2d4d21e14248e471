package okno.verification.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import okno.accounts.SignedInCitizen;
import okno.places.ChosenPlace;
import okno.platform.FieldProblem;
import okno.platform.TooManyRequests;
import okno.platform.web.ClientAddress;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import okno.verification.Requests;
import okno.verification.Way;
import okno.verification.codes.Activation;
import okno.verification.codes.Activation.Outcome;
import okno.verification.letters.Letters;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// «Подтверждение личности» in the cabinet: the way is chosen, followed and ended here.
@Controller
@RequestMapping(VerificationPages.PATH)
class VerificationController {
    private final VerificationPages shown;
    private final Requests requests;
    private final Letters letters;
    private final Activation activation;
    private final WaitingOrder order;
    private final Pages pages;

    VerificationController(
            VerificationPages shown,
            Requests requests,
            Letters letters,
            Activation activation,
            WaitingOrder order,
            Pages pages) {
        this.shown = shown;
        this.requests = requests;
        this.letters = letters;
        this.activation = activation;
        this.order = order;
        this.pages = pages;
    }

    @GetMapping
    View show(
            @AuthenticationPrincipal SignedInCitizen me,
            ChosenPlace place,
            @RequestParam Map<String, String> params,
            HttpSession session) {
        var form =
                new VerificationPage.Form(
                        params.getOrDefault("way", ""), params.getOrDefault("centre", ""));
        var done = params.getOrDefault("done", "");
        return shown.show(me.id(), place, form, done, order.waits(session, me.id()));
    }

    /// «Вернуться к заказу».
    @GetMapping("/order")
    View goOn(@AuthenticationPrincipal SignedInCitizen me, HttpSession session) {
        return pages.redirect(order.take(session, me.id()).orElse(VerificationPages.PATH));
    }

    @PostMapping("/requests")
    View ask(
            @AuthenticationPrincipal SignedInCitizen me,
            ChosenPlace place,
            @RequestParam Map<String, String> fields,
            HttpSession session) {
        var form =
                new VerificationPage.Form(
                        fields.getOrDefault("way", ""), fields.getOrDefault("centre", ""));
        var way = Way.of(form.way());
        if (way.isEmpty()) {
            return refused(me, place, form, FieldProblem.of("way", "verification.way.missing"));
        }
        if (way.get() == Way.CENTRE) {
            var centre = Optional.of(form.centre()).filter(slug -> !slug.isEmpty());
            requests.ask(me.id(), Way.CENTRE, centre);
            return asked(me, session);
        }
        return switch (letters.ask(me.id())) {
            case Letters.Asked.Queued _ -> asked(me, session);
            case Letters.Asked.NotComparable _ ->
                    refused(me, place, form, problem("way", "verification.data.missing"));
            case Letters.Asked.NoAddress _ ->
                    refused(me, place, form, problem("way", "verification.address.missing"));
            case Letters.Asked.Refused _ ->
                    refused(me, place, form, problem("way", "verification.letter.no-more"));
        };
    }

    private View asked(SignedInCitizen me, HttpSession session) {
        order.outlive(session, me.id());
        return pages.redirect(VerificationPages.PATH + "?done=asked");
    }

    @PostMapping("/activation")
    View activate(
            @AuthenticationPrincipal SignedInCitizen me,
            ChosenPlace place,
            @RequestParam(name = "code", defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = VerificationPage.Form.EMPTY;
        if (code.isBlank()) {
            return refused(me, place, form, problem("code", "verification.code.missing"));
        }
        try {
            var outcome = activation.activate(me.id(), code, ClientAddress.of(request));
            return outcome instanceof Outcome.Activated
                    ? pages.redirect(VerificationPages.PATH + "?done=activated")
                    : refused(me, place, form, problem(outcome));
        } catch (TooManyRequests e) {
            var rest = e.retryAfter();
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(rest.toSeconds() + 1));
            var problem = problem(new Outcome.Waiting(rest));
            return shown.waiting(me.id(), place, form, Problems.of(problem));
        }
    }

    private static FieldProblem problem(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Activated _ -> throw new IllegalArgumentException("nothing is wrong");
            case Outcome.Owned _ -> problem("", "verification.code.owned");
            case Outcome.NotComparable _ -> problem("", "verification.data.missing");
            case Outcome.Expired _ -> problem("code", "verification.code.expired");
            case Outcome.Wrong(var left) ->
                    FieldProblem.of("code", "verification.code.wrong", left);
            case Outcome.Waiting(var rest) ->
                    FieldProblem.of("code", "verification.code.waiting", minutes(rest));
        };
    }

    /// Never fewer than have to pass.
    private static long minutes(Duration rest) {
        return Math.ceilDiv(rest.toSeconds() + 1, Duration.ofMinutes(1).toSeconds());
    }

    private View refused(
            SignedInCitizen me,
            ChosenPlace place,
            VerificationPage.Form form,
            FieldProblem problem) {
        return shown.refused(me.id(), place, form, Problems.of(problem));
    }

    private static FieldProblem problem(String field, String key) {
        return FieldProblem.of(field, key);
    }
}

package okno.consulting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import okno.accounts.representation.CaseOwner;
import okno.accounts.throttle.Throttle;
import okno.accounts.throttle.ThrottleScope;
import okno.consulting.Inquiries;
import okno.consulting.NewInquiry;
import okno.places.ChosenPlace;
import okno.platform.TooManyRequests;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// «Задать вопрос», about a service or to a body.
@Controller
class AskController {
    private static final String OF_SERVICE = "/services/{slug}/question";
    private static final String TO_BODY = "/agencies/{slug}/question";

    private final AskSubjects subjects;
    private final Inquiries inquiries;
    private final Throttle throttle;
    private final AskPages askPages;
    private final Pages pages;

    AskController(
            AskSubjects subjects,
            Inquiries inquiries,
            Throttle throttle,
            AskPages askPages,
            Pages pages) {
        this.subjects = subjects;
        this.inquiries = inquiries;
        this.throttle = throttle;
        this.askPages = askPages;
        this.pages = pages;
    }

    @GetMapping(OF_SERVICE)
    View aboutService(CaseOwner owner, @PathVariable String slug, ChosenPlace chosen) {
        return askPages.show(owner, subjects.service(slug, chosen), AskForm.fresh());
    }

    @PostMapping(OF_SERVICE)
    View askAboutService(
            CaseOwner owner,
            @PathVariable String slug,
            ChosenPlace chosen,
            @RequestParam Map<String, String> fields,
            HttpServletResponse response) {
        return ask(owner, subjects.service(slug, chosen), AskForm.of(fields), response);
    }

    @GetMapping(TO_BODY)
    View toBody(CaseOwner owner, @PathVariable String slug) {
        return askPages.show(owner, subjects.body(slug), AskForm.fresh());
    }

    @PostMapping(TO_BODY)
    View askBody(
            CaseOwner owner,
            @PathVariable String slug,
            @RequestParam Map<String, String> fields,
            HttpServletResponse response) {
        return ask(owner, subjects.body(slug), AskForm.of(fields), response);
    }

    private View ask(
            CaseOwner owner, AskSubject subject, AskForm typed, HttpServletResponse response) {
        if (askPages.consentWithdrawn(owner)) {
            return askPages.show(owner, subject, typed);
        }
        var problems = typed.problems(subject);
        if (!problems.isEmpty()) {
            return askPages.refused(owner, subject, typed, new Problems(problems));
        }
        if (inquiries.askedBy(owner, typed.form()).isEmpty()) {
            try {
                throttle.enter(ThrottleScope.INQUIRY, owner.by().toString());
            } catch (TooManyRequests tooMany) {
                var seconds = tooMany.retryAfter().toSeconds() + 1;
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
                return askPages.tooMany(owner, subject, typed, tooMany.retryAfter());
            }
        }
        var body = subject.body(typed.body()).orElseThrow();
        var asked = new NewInquiry(typed.form(), body, subject.service(), typed.text().strip());
        return pages.redirect(QuestionsController.show(inquiries.ask(owner, asked)));
    }
}

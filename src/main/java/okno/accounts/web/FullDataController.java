package okno.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import okno.accounts.identity.Means;
import okno.accounts.registration.CaptchaAnswer;
import okno.accounts.registration.FullDraft.Stage;
import okno.accounts.registration.FullDrafts;
import okno.accounts.registration.FullForm;
import okno.accounts.registration.FullRegistration;
import okno.accounts.registration.RegistrationOutcome;
import okno.platform.TooManyRequests;
import okno.platform.web.ClientAddress;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import okno.platform.web.RequestTexts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The long form. Whatever is typed is kept at every step; passwords never are.
@Controller
@RequestMapping(FullVisit.START + "/data")
class FullDataController {
    private static final String TEMPLATE = "accounts/fullData";

    private final FullVisit visit;
    private final FullDrafts drafts;
    private final FullRegistration registration;
    private final NewCaptcha captchas;
    private final Pages pages;
    private final RequestTexts texts;

    FullDataController(
            FullVisit visit,
            FullDrafts drafts,
            FullRegistration registration,
            NewCaptcha captchas,
            Pages pages,
            RequestTexts texts) {
        this.visit = visit;
        this.drafts = drafts;
        this.registration = registration;
        this.captchas = captchas;
        this.pages = pages;
        this.texts = texts;
    }

    @GetMapping
    View show(HttpServletRequest request) {
        var draft = visit.at(Stage.DATA, request);
        if (draft.isEmpty()) {
            return pages.redirect(visit.next(request));
        }
        var form =
                new FullDataPage(
                        draft.get().typed(),
                        captchas.issue(request),
                        registration.shortestPassword(),
                        draft.get().way() == Means.LETTER,
                        Problems.NONE);
        return pages.show(TEMPLATE, form);
    }

    /// Keeps what was typed so far, without a word about it.
    @PostMapping("/draft")
    ResponseEntity<String> keep(
            @RequestParam Map<String, String> typed, HttpServletRequest request) {
        if (visit.at(Stage.DATA, request).isEmpty()) {
            return ResponseEntity.status(HttpStatus.CONFLICT).build();
        }
        drafts.type(visit.token(request), typed);
        return ResponseEntity.ok(texts.text("accounts.full.kept"));
    }

    /// «Другой код»: the form as it was typed, with another picture.
    @PostMapping(params = "newCode")
    View changeCode(@RequestParam Map<String, String> typed, HttpServletRequest request) {
        return kept(typed, request).map(pages::redirect).orElseGet(() -> show(request));
    }

    @PostMapping(params = "!newCode")
    View register(
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var elsewhere = kept(typed, request);
        if (elsewhere.isPresent()) {
            return pages.redirect(elsewhere.get());
        }
        var from =
                new FullRegistration.From(
                        visit.token(request), ClientAddress.of(request), texts.locale());
        try {
            return switch (registration.register(FullForm.of(typed), from)) {
                case RegistrationOutcome.Received _ -> {
                    Registered.keep(request, typed.getOrDefault("snils", ""));
                    yield pages.redirect(FullVisit.path(Stage.CODES));
                }
                case RegistrationOutcome.Refused refused -> {
                    var problems = new Problems(refused.problems());
                    yield pages.refused(
                            TEMPLATE, again(typed, refused.codeSpent(), problems, request));
                }
            };
        } catch (TooManyRequests e) {
            return pages.status(
                    HttpStatus.TOO_MANY_REQUESTS.value(),
                    TEMPLATE,
                    again(typed, false, Waiting.tell(e, response), request));
        }
    }

    /// Keeps the fields; tells where the visitor belongs if it is not here.
    private Optional<String> kept(Map<String, String> typed, HttpServletRequest request) {
        if (visit.at(Stage.DATA, request).isEmpty()) {
            return Optional.of(visit.next(request));
        }
        drafts.type(visit.token(request), typed);
        return Optional.empty();
    }

    private FullDataPage again(
            Map<String, String> typed,
            boolean codeSpent,
            Problems problems,
            HttpServletRequest request) {
        var captcha = CaptchaAnswer.of(typed).captcha();
        var byLetter =
                visit.at(Stage.DATA, request).filter(it -> it.way() == Means.LETTER).isPresent();
        return new FullDataPage(
                typed,
                captchas.again(captcha, codeSpent, request),
                registration.shortestPassword(),
                byLetter,
                problems);
    }
}

package okno.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import okno.accounts.throttle.Throttle;
import okno.accounts.throttle.ThrottleScope;
import okno.catalogue.Catalogue;
import okno.catalogue.ServiceVersion;
import okno.catalogue.remarks.Remarks;
import okno.identifiers.EmailAddress;
import okno.platform.FieldProblem;
import okno.platform.NotFound;
import okno.platform.web.ClientAddress;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Takes what readers say is wrong in a card. Nobody has to sign in; who sends many waits.
@Controller
@RequestMapping("/services/{slug}/remarks")
class RemarkController {

    private static final String TEMPLATE = "catalogue/remark";

    private final Catalogue catalogue;
    private final Remarks remarks;
    private final Throttle throttle;
    private final Pages pages;

    RemarkController(Catalogue catalogue, Remarks remarks, Throttle throttle, Pages pages) {
        this.catalogue = catalogue;
        this.remarks = remarks;
        this.throttle = throttle;
        this.pages = pages;
    }

    @GetMapping
    View form(@PathVariable String slug) {
        return pages.show(TEMPLATE, page(service(slug), "", "", List.of(), false));
    }

    @GetMapping("/sent")
    View sent(@PathVariable String slug) {
        return pages.show(TEMPLATE, page(service(slug), "", "", List.of(), true));
    }

    @PostMapping
    View send(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request) {
        var service = service(slug);
        var problems = problems(text.strip(), email.strip());
        if (!problems.isEmpty()) {
            return pages.refused(TEMPLATE, page(service, text, email, problems, false));
        }
        throttle.enter(ThrottleScope.REMARK, ClientAddress.of(request));
        remarks.add(service, text.strip(), EmailAddress.parse(email).map(EmailAddress::value));
        return pages.redirect("/services/" + slug + "/remarks/sent");
    }

    private ServiceVersion service(String slug) {
        return catalogue.find(slug).orElseThrow(NotFound::new);
    }

    private static List<FieldProblem> problems(String text, String email) {
        var problems = new ArrayList<FieldProblem>();
        if (text.isEmpty()) {
            problems.add(FieldProblem.of("text", "catalogue.remark.text-missing"));
        } else if (text.length() > Remarks.LONGEST) {
            problems.add(
                    FieldProblem.of(
                            "text", "catalogue.remark.text-long", text.length(), Remarks.LONGEST));
        }
        if (!email.isEmpty() && EmailAddress.parse(email).isEmpty()) {
            problems.add(FieldProblem.of("email", "catalogue.remark.email-wrong"));
        }
        return problems;
    }

    private static RemarkPage page(
            ServiceVersion service,
            String text,
            String email,
            List<FieldProblem> problems,
            boolean sent) {
        return new RemarkPage(
                service.slug(),
                service.content().title(),
                text,
                email,
                new Problems(problems),
                sent);
    }
}

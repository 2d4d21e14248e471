package okno.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    View form(@PathVariable String slug, @RequestParam Optional<Integer> version) {
        return pages.show(TEMPLATE, page(read(slug, version), "", "", List.of(), false));
    }

    @GetMapping("/sent")
    View sent(@PathVariable String slug) {
        return pages.show(TEMPLATE, page(inForce(slug), "", "", List.of(), true));
    }

    @PostMapping
    View send(
            @PathVariable String slug,
            @RequestParam Optional<Integer> version,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request) {
        var read = read(slug, version);
        var problems = problems(text.strip(), email.strip());
        if (!problems.isEmpty()) {
            return pages.refused(TEMPLATE, page(read, text, email, problems, false));
        }
        throttle.enter(ThrottleScope.REMARK, ClientAddress.of(request));
        var answerTo = EmailAddress.parse(email).map(EmailAddress::value);
        remarks.add(inForce(slug), read.number(), text.strip(), answerTo);
        return pages.redirect("/services/" + slug + "/remarks/sent");
    }

    private ServiceVersion inForce(String slug) {
        return catalogue.find(slug).orElseThrow(NotFound::new);
    }

    /// @param number of the version that was read; absent where a link does not say
    private ServiceVersion read(String slug, Optional<Integer> number) {
        var inForce = inForce(slug);
        return number.filter(one -> one != inForce.number())
                .map(one -> catalogue.version(slug, one).orElseThrow(NotFound::new))
                .orElse(inForce);
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
            ServiceVersion read,
            String text,
            String email,
            List<FieldProblem> problems,
            boolean sent) {
        return new RemarkPage(
                read.slug(),
                read.number(),
                read.content().title(),
                text,
                email,
                new Problems(problems),
                sent);
    }
}

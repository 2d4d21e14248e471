package okno.desk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import okno.accounts.SignedInStaff;
import okno.appeals.AppealCases;
import okno.appeals.AppealNumber;
import okno.attachments.web.KeptFiles;
import okno.platform.Conflict;
import okno.platform.NotFound;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What an officer does with an appeal. What its author wrote stands on each page, so that it is
/// decided by reading; each is an opening that the author will see.
@Controller
@RequestMapping(DeskAppealPaths.ONE + "/{deed}")
class AppealDeedController {
    private static final String TEMPLATE = "desk/appealDeed";

    private final AppealCases cases;
    private final AppealDeeds deeds;
    private final KeptFiles keptFiles;
    private final AppealDeedPages deedPages;
    private final Pages pages;

    AppealDeedController(
            AppealCases cases,
            AppealDeeds deeds,
            KeptFiles keptFiles,
            AppealDeedPages deedPages,
            Pages pages) {
        this.cases = cases;
        this.deeds = deeds;
        this.keptFiles = keptFiles;
        this.deedPages = deedPages;
        this.pages = pages;
    }

    @GetMapping
    View show(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable("appeal") AppealNumber number,
            @PathVariable("deed") String slug) {
        var deed = deed(slug);
        var opened = cases.open(me.id(), number);
        var form = AppealDeedForm.empty(opened.appeal().lock());
        return AppealDeed.with(opened.appeal()).contains(deed)
                ? pages.show(TEMPLATE, deedPages.of(opened, deed, form, Problems.NONE))
                : pages.status(
                        HttpStatus.CONFLICT.value(),
                        TEMPLATE,
                        deedPages.changed(opened, deed, form));
    }

    @PostMapping
    View proceed(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable("appeal") AppealNumber number,
            @PathVariable("deed") String slug,
            @RequestParam Map<String, String> fields,
            HttpServletRequest request) {
        var deed = deed(slug);
        var form = AppealDeedForm.of(fields);
        if (cases.left(me.id(), number)) {
            return changed(me, number, deed, form);
        }
        var files = keptFiles.receive(me.id(), deed.fileFields(), request);
        try {
            var problems = deeds.proceed(me.id(), number, deed, form, files);
            if (!problems.isEmpty()) {
                var opened = cases.open(me.id(), number);
                var kept = form.keeping(keptFiles.keep(files));
                return pages.refused(
                        TEMPLATE, deedPages.of(opened, deed, kept, new Problems(problems)));
            }
        } catch (Conflict _) {
            return changed(me, number, deed, form.keeping(keptFiles.keep(files)));
        }
        return pages.redirect(
                deed.sendsAway() ? DeskAppealPaths.APPEALS : DeskAppealPaths.show(number));
    }

    private View changed(
            SignedInStaff me, AppealNumber number, AppealDeed deed, AppealDeedForm form) {
        var page =
                cases.left(me.id(), number)
                        ? deedPages.gone(number, deed, form)
                        : deedPages.changed(cases.open(me.id(), number), deed, form);
        return pages.status(HttpStatus.CONFLICT.value(), TEMPLATE, page);
    }

    private static AppealDeed deed(String slug) {
        return AppealDeed.of(slug).orElseThrow(() -> new NotFound("deed"));
    }
}

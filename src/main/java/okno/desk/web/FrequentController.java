package okno.desk.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.SignedInStaff;
import okno.consulting.InquiryNumber;
import okno.consulting.OpenedInquiry;
import okno.consulting.Replies;
import okno.consulting.frequent.FrequentQuestions;
import okno.desk.web.FrequentPages.Source;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What bodies publish because they are asked it often.
@Controller
class FrequentController {
    private static final String MADE_FROM = InquiryPaths.INQUIRIES + "/{number}/frequent";
    private static final String ONE = InquiryPaths.FREQUENT + "/{id}";

    private final FrequentQuestions questions;
    private final Replies replies;
    private final FrequentPages frequentPages;
    private final FrequentEntries entries;
    private final Pages pages;

    FrequentController(
            FrequentQuestions questions,
            Replies replies,
            FrequentPages frequentPages,
            FrequentEntries entries,
            Pages pages) {
        this.questions = questions;
        this.replies = replies;
        this.frequentPages = frequentPages;
        this.entries = entries;
        this.pages = pages;
    }

    @GetMapping(InquiryPaths.FREQUENT)
    View list(@AuthenticationPrincipal SignedInStaff me, @RequestParam Optional<UUID> before) {
        var listing = questions.list(me.id(), before);
        var next = listing.next().map(id -> InquiryPaths.FREQUENT + "?before=" + id).orElse(null);
        return pages.show(
                "desk/frequentList", new FrequentListPage(entries.of(listing.rows()), next));
    }

    @GetMapping(MADE_FROM)
    View make(@AuthenticationPrincipal SignedInStaff me, @PathVariable InquiryNumber number) {
        var source = Source.of(ended(me, number));
        var form = frequentPages.fresh(source);
        return frequentPages.show(HttpStatus.OK, source, form, Problems.NONE);
    }

    @PostMapping(MADE_FROM)
    View publish(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable InquiryNumber number,
            @RequestParam Map<String, String> fields) {
        var typed = FrequentForm.of(fields);
        var source = Source.of(ended(me, number));
        var problems = frequentPages.problems(source, typed);
        if (problems.any()) {
            return frequentPages.show(HttpStatus.UNPROCESSABLE_CONTENT, source, typed, problems);
        }
        try {
            questions.publish(me.id(), number, typed.text());
        } catch (Conflict _) {
            return frequentPages.show(HttpStatus.CONFLICT, source, typed, Problems.NONE);
        }
        return pages.redirect(InquiryPaths.FREQUENT);
    }

    @GetMapping(ONE)
    View edit(@AuthenticationPrincipal SignedInStaff me, @PathVariable UUID id) {
        var one = questions.find(me.id(), id);
        return frequentPages.show(one, FrequentForm.of(one), Problems.NONE);
    }

    @PostMapping(ONE)
    View change(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields) {
        var typed = FrequentForm.of(fields);
        var one = questions.find(me.id(), id);
        var problems = typed.text().problems(Optional.empty(), Optional.empty());
        if (!problems.isEmpty()) {
            return frequentPages.show(one, typed, new Problems(problems));
        }
        try {
            questions.change(me.id(), id, typed.seen(), typed.text());
        } catch (Conflict _) {
            return frequentPages.changed(questions.find(me.id(), id), typed);
        }
        return pages.redirect(InquiryPaths.FREQUENT);
    }

    @PostMapping(ONE + "/withdrawal")
    View withdraw(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields) {
        try {
            questions.withdraw(me.id(), id, DecisionForm.seen(fields));
        } catch (Conflict _) {
            var one = questions.find(me.id(), id);
            var typed = FrequentForm.of(one).against(DecisionForm.seen(fields));
            return frequentPages.changed(one, typed);
        }
        return pages.redirect(InquiryPaths.FREQUENT);
    }

    /// One that was replied to: there is nothing to publish before.
    private OpenedInquiry ended(SignedInStaff me, InquiryNumber number) {
        var opened = replies.open(me.id(), number);
        if (opened.inquiry().state().open()) {
            throw new NotFound("reply");
        }
        return opened;
    }
}

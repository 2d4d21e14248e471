package okno.desk.web;

import java.util.Map;
import okno.accounts.SignedInStaff;
import okno.accounts.StaffId;
import okno.consulting.InquiryNumber;
import okno.consulting.Replies;
import okno.platform.Conflict;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What an officer does with a question: replies, or hands it over to another body.
@Controller
@RequestMapping(InquiryPaths.INQUIRIES + "/{number}")
class ReplyController {
    private final Replies replies;
    private final InquiryFormPages forms;
    private final Pages pages;

    ReplyController(Replies replies, InquiryFormPages forms, Pages pages) {
        this.replies = replies;
        this.forms = forms;
        this.pages = pages;
    }

    @GetMapping("/" + InquiryFormPages.REPLY)
    View askReply(@AuthenticationPrincipal SignedInStaff me, @PathVariable InquiryNumber number) {
        return forms.show(me.id(), number, InquiryFormPages.REPLY);
    }

    @PostMapping("/" + InquiryFormPages.REPLY)
    View reply(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable InquiryNumber number,
            @RequestParam Map<String, String> fields) {
        var typed = InquiryForm.of(fields);
        if (moved(me.id(), number, typed)) {
            return forms.changed(me.id(), number, InquiryFormPages.REPLY, typed);
        }
        var ending = typed.ending();
        var problems = typed.problems(ending.isPresent(), "desk.inquiry.reply");
        if (!problems.isEmpty()) {
            return forms.refused(
                    me.id(), number, InquiryFormPages.REPLY, typed, new Problems(problems));
        }
        var seen = new Replies.Seen(number, typed.seen());
        try {
            replies.reply(me.id(), seen, ending.orElseThrow(), typed.text().strip());
        } catch (Conflict _) {
            return forms.changed(me.id(), number, InquiryFormPages.REPLY, typed);
        }
        return pages.redirect(InquiryPaths.show(number));
    }

    @GetMapping("/" + InquiryFormPages.HANDOVER)
    View askHandover(
            @AuthenticationPrincipal SignedInStaff me, @PathVariable InquiryNumber number) {
        return forms.show(me.id(), number, InquiryFormPages.HANDOVER);
    }

    @PostMapping("/" + InquiryFormPages.HANDOVER)
    View handOver(
            @AuthenticationPrincipal SignedInStaff me,
            @PathVariable InquiryNumber number,
            @RequestParam Map<String, String> fields) {
        var typed = InquiryForm.of(fields);
        if (moved(me.id(), number, typed)) {
            return forms.changed(me.id(), number, InquiryFormPages.HANDOVER, typed);
        }
        var inquiry = replies.find(me.id(), number);
        var body = forms.body(inquiry, typed.choice());
        var problems = typed.problems(body.isPresent(), "desk.inquiry.handover");
        if (!problems.isEmpty()) {
            return forms.refused(
                    me.id(), number, InquiryFormPages.HANDOVER, typed, new Problems(problems));
        }
        var seen = new Replies.Seen(number, typed.seen());
        try {
            replies.handOver(me.id(), seen, body.orElseThrow(), typed.text().strip());
        } catch (Conflict _) {
            return forms.changed(me.id(), number, InquiryFormPages.HANDOVER, typed);
        }
        return pages.redirect(InquiryPaths.INQUIRIES);
    }

    /// Whether it changed since the officer's page was made, or lies elsewhere now.
    private boolean moved(StaffId officer, InquiryNumber number, InquiryForm typed) {
        return replies.handedOver(officer, number)
                || replies.find(officer, number).lock() != typed.seen();
    }
}

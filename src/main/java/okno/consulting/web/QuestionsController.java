package okno.consulting.web;

import java.util.Optional;
import java.util.UUID;
import okno.accounts.representation.CaseOwner;
import okno.consulting.Inquiries;
import okno.consulting.Inquiry;
import okno.consulting.InquiryNumber;
import okno.consulting.InquirySubjects;
import okno.platform.web.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What a citizen asked bodies, and what they replied.
@Controller
class QuestionsController {
    static final String PATH = "/account/questions";

    private final Inquiries inquiries;
    private final InquirySubjects subjects;
    private final QuestionPages questionPages;
    private final Pages pages;

    QuestionsController(
            Inquiries inquiries,
            InquirySubjects subjects,
            QuestionPages questionPages,
            Pages pages) {
        this.inquiries = inquiries;
        this.subjects = subjects;
        this.questionPages = questionPages;
        this.pages = pages;
    }

    static String show(InquiryNumber number) {
        return PATH + "/" + number;
    }

    @GetMapping(PATH)
    View list(CaseOwner owner, @RequestParam Optional<UUID> before) {
        var listing = inquiries.list(owner.id(), before);
        var page =
                new QuestionsPage(
                        listing.rows().stream().map(this::entry).toList(),
                        listing.next().map(id -> PATH + "?before=" + id).orElse(null));
        return pages.show("consulting/questions", page);
    }

    @GetMapping(PATH + "/{number}")
    View show(CaseOwner owner, @PathVariable InquiryNumber number) {
        var opened = inquiries.open(owner, number);
        var page = questionPages.of(owner, opened, entry(opened.inquiry()));
        return pages.show("consulting/question", page);
    }

    private QuestionsPage.Entry entry(Inquiry inquiry) {
        return new QuestionsPage.Entry(
                inquiry.number().value(),
                show(inquiry.number()),
                subjects.titleOf(inquiry),
                subjects.agencyTitle(inquiry.agency()),
                inquiry.state(),
                inquiry.askedAt(),
                subjects.zoneOf(inquiry.agency()),
                inquiry.dueOn());
    }
}

package okno.desk.web;

import java.util.Optional;
import okno.accounts.Citizen;
import okno.accounts.Citizens;
import okno.consulting.InquirySubjects;
import okno.consulting.OpenedInquiry;
import okno.consulting.frequent.FrequentQuestion;
import okno.consulting.frequent.FrequentQuestions;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Shows the page on which an officer writes a frequent question.
@Component
class FrequentPages {
    private static final String TEMPLATE = "desk/frequent";

    private final FrequentQuestions questions;
    private final InquirySubjects subjects;
    private final Citizens citizens;
    private final Pages pages;

    FrequentPages(
            FrequentQuestions questions, InquirySubjects subjects, Citizens citizens, Pages pages) {
        this.questions = questions;
        this.subjects = subjects;
        this.citizens = citizens;
        this.pages = pages;
    }

    /// What is typed first: the reply, to be edited; never the words of who asked.
    FrequentForm fresh(OpenedInquiry opened) {
        var reply = opened.reply().map(it -> it.text()).orElse("");
        var position = questions.nextPosition(opened.inquiry());
        return new FrequentForm(0, "", reply, Integer.toString(position), false);
    }

    /// What is wrong with what was made from an inquiry.
    Problems problems(OpenedInquiry opened, FrequentForm typed) {
        Optional<Citizen> asker = citizens.find(opened.inquiry().citizen());
        return new Problems(typed.text().problems(Optional.of(opened.question().text()), asker));
    }

    View show(HttpStatus status, OpenedInquiry opened, FrequentForm form, Problems problems) {
        var inquiry = opened.inquiry();
        var path = InquiryPaths.show(inquiry.number());
        var page =
                new FrequentPage(
                        path + "/frequent",
                        path,
                        subjects.titleOf(inquiry),
                        subjects.pathOf(inquiry).orElse(""),
                        opened.question().text(),
                        false,
                        questions.full(inquiry),
                        false,
                        form,
                        problems);
        return pages.status(status.value(), TEMPLATE, page);
    }

    View show(FrequentQuestion one, FrequentForm form, Problems problems) {
        var status = problems.any() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return show(status, one, form, false, problems);
    }

    /// Says that a colleague changed it meanwhile, and keeps what was typed.
    View changed(FrequentQuestion one, FrequentForm typed) {
        var form = typed.against(one.lock());
        return show(HttpStatus.CONFLICT, one, form, one.lock() != typed.seen(), Problems.NONE);
    }

    private View show(
            HttpStatus status,
            FrequentQuestion one,
            FrequentForm form,
            boolean changed,
            Problems problems) {
        var page =
                new FrequentPage(
                        InquiryPaths.frequent(one.id()),
                        InquiryPaths.FREQUENT,
                        subject(one),
                        one.service()
                                .map(it -> "/services/" + it)
                                .orElse("/agencies/" + one.agency()),
                        null,
                        one.shown(),
                        status == HttpStatus.CONFLICT && !changed,
                        changed,
                        form,
                        problems);
        return pages.status(status.value(), TEMPLATE, page);
    }

    /// The title of the service whose card shows it, or of the body.
    String subject(FrequentQuestion one) {
        return one.service()
                .map(subjects::serviceTitle)
                .orElseGet(() -> subjects.agencyTitle(one.agency()));
    }
}

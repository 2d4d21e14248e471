package okno.desk.web;

import java.util.Optional;
import okno.accounts.Citizen;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.consulting.InquirySubjects;
import okno.consulting.OpenedInquiry;
import okno.consulting.frequent.FrequentQuestion;
import okno.consulting.frequent.FrequentQuestions;
import okno.consulting.frequent.FrequentQuestions.Shelf;
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

    /// What something that was answered is made public from.
    ///
    /// @param path of it at the desk
    /// @param asked in the words of who asked
    /// @param answer that was given
    record Source(String path, Shelf shelf, String asked, String answer, CitizenId author) {
        static Source of(OpenedInquiry opened) {
            return new Source(
                    InquiryPaths.show(opened.inquiry().number()),
                    Shelf.of(opened.inquiry()),
                    opened.question().text(),
                    opened.reply().map(it -> it.text()).orElse(""),
                    opened.inquiry().citizen());
        }
    }

    /// What is typed first: the answer, to be edited; never the words of who asked.
    FrequentForm fresh(Source source) {
        var position = questions.nextPosition(source.shelf());
        return new FrequentForm(0, "", source.answer(), Integer.toString(position), false);
    }

    /// What is wrong with what was made of it.
    Problems problems(Source source, FrequentForm typed) {
        Optional<Citizen> asker = citizens.find(source.author());
        return new Problems(typed.text().problems(Optional.of(source.asked()), asker));
    }

    View show(HttpStatus status, Source source, FrequentForm form, Problems problems) {
        var shelf = source.shelf();
        var page =
                new FrequentPage(
                        source.path() + "/frequent",
                        source.path(),
                        subjects.titleOf(shelf.agency(), shelf.service()),
                        subjects.pathOf(shelf.agency(), shelf.service()).orElse(""),
                        source.asked(),
                        false,
                        questions.full(shelf),
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
                        subjects.titleOf(one.agency(), one.service()),
                        subjects.pathOf(one.agency(), one.service()).orElse(""),
                        null,
                        one.shown(),
                        status == HttpStatus.CONFLICT && !changed,
                        changed,
                        form,
                        problems);
        return pages.status(status.value(), TEMPLATE, page);
    }
}

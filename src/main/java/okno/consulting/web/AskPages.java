package okno.consulting.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import okno.accounts.Citizens;
import okno.accounts.representation.CaseOwner;
import okno.agencies.Agency;
import okno.consulting.AnswerDue;
import okno.consulting.Inquiries;
import okno.platform.web.Option;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Shows the form of a question.
@Component
class AskPages {
    private static final String TEMPLATE = "consulting/ask";

    private final Citizens citizens;
    private final Inquiries inquiries;
    private final Pages pages;

    AskPages(Citizens citizens, Inquiries inquiries, Pages pages) {
        this.citizens = citizens;
        this.inquiries = inquiries;
        this.pages = pages;
    }

    /// Whether nothing new may begin.
    boolean consentWithdrawn(CaseOwner owner) {
        return citizens.consentWithdrawn(owner.by(), owner.id());
    }

    /// The form to fill in; without a consent, the page that says so.
    View show(CaseOwner owner, AskSubject subject, AskForm typed) {
        boolean withdrawn = consentWithdrawn(owner);
        var status = withdrawn ? HttpStatus.FORBIDDEN : HttpStatus.OK;
        return show(status, owner, subject, typed, new Said(withdrawn, 0, Problems.NONE));
    }

    View refused(CaseOwner owner, AskSubject subject, AskForm typed, Problems problems) {
        var said = new Said(false, 0, problems);
        return show(HttpStatus.UNPROCESSABLE_CONTENT, owner, subject, typed, said);
    }

    /// Says how long to wait, and keeps what was typed.
    View tooMany(CaseOwner owner, AskSubject subject, AskForm typed, Duration wait) {
        var said = new Said(false, wait.plusSeconds(59).toMinutes(), Problems.NONE);
        return show(HttpStatus.TOO_MANY_REQUESTS, owner, subject, typed, said);
    }

    /// What the page says beside the form.
    private record Said(boolean withdrawn, long waitMinutes, Problems problems) {}

    private View show(
            HttpStatus status, CaseOwner owner, AskSubject subject, AskForm typed, Said said) {
        var page =
                new AskPage(
                        subject.path(),
                        subject.title(),
                        typed.form().toString(),
                        subject.bodies().stream()
                                .map(body -> Option.of(body.slug(), body.title()))
                                .toList(),
                        subject.body(typed.body()).map(Agency::slug).orElse(""),
                        typed.text(),
                        dueOn(subject),
                        owner.representation().map(it -> it.principalName().full()).orElse(null),
                        said.withdrawn(),
                        said.waitMinutes(),
                        said.problems());
        return pages.status(status.value(), TEMPLATE, page);
    }

    private @Nullable LocalDate dueOn(AskSubject subject) {
        return subject.bodies().stream()
                .map(body -> inquiries.dueOf(body, subject.service()))
                .map(AnswerDue::lastDay)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}

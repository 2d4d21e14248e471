package okno.consulting.web;

import java.util.ArrayList;
import java.util.List;
import okno.accounts.representation.CaseOwner;
import okno.agencies.Agencies;
import okno.catalogue.Catalogue;
import okno.consulting.Inquiries;
import okno.consulting.Inquiry;
import okno.consulting.InquiryState;
import okno.consulting.InquiryStep;
import okno.consulting.InquirySubjects;
import okno.consulting.OpenedInquiry;
import okno.platform.web.RequestTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes the page of a question.
@Component
class QuestionPages {
    private final Inquiries inquiries;
    private final InquirySubjects subjects;
    private final Agencies agencies;
    private final Catalogue catalogue;
    private final RequestTexts texts;

    QuestionPages(
            Inquiries inquiries,
            InquirySubjects subjects,
            Agencies agencies,
            Catalogue catalogue,
            RequestTexts texts) {
        this.inquiries = inquiries;
        this.subjects = subjects;
        this.agencies = agencies;
        this.catalogue = catalogue;
        this.texts = texts;
    }

    QuestionPage of(CaseOwner owner, OpenedInquiry opened, QuestionsPage.Entry head) {
        var inquiry = opened.inquiry();
        var steps = steps(owner, opened);
        return new QuestionPage(
                head,
                subjects.pathOf(inquiry).orElse(null),
                why(opened),
                opened.reply().map(_ -> steps.getLast()),
                opened.question().text(),
                steps.reversed(),
                orderPath(inquiry),
                appealPath(inquiry));
    }

    private @Nullable String why(OpenedInquiry opened) {
        return opened.inquiry().state().open()
                ? agencies.find(opened.question().agency())
                        .map(body -> inquiries.deadline(body, opened.inquiry()))
                        .map(deadline -> deadline.explanation(texts.locale()))
                        .orElse(null)
                : null;
    }

    private List<QuestionPage.Step> steps(CaseOwner owner, OpenedInquiry opened) {
        var steps = new ArrayList<QuestionPage.Step>();
        var lay = opened.question().agency();
        for (var step : opened.steps()) {
            boolean asked = step.kind() == InquiryStep.Kind.ASKED;
            steps.add(
                    new QuestionPage.Step(
                            step.kind(),
                            asked ? who(owner, step) : subjects.agencyTitle(lay),
                            subjects.agencyTitle(step.agency()),
                            asked ? null : step.text(),
                            step.at()));
            lay = step.agency();
        }
        return steps;
    }

    private String who(CaseOwner owner, InquiryStep asked) {
        if (asked.actor().equals(owner.by().value())) {
            return texts.text("consulting.who.you");
        }
        return texts.text(
                asked.actor().equals(owner.id().value())
                        ? "consulting.who.applicant"
                        : "consulting.who.representative");
    }

    private @Nullable String orderPath(Inquiry inquiry) {
        return inquiry.state() != InquiryState.APPLICATION
                ? null
                : inquiry.service()
                        .flatMap(catalogue::find)
                        .map(service -> "/services/" + service.slug() + "#reception")
                        .or(() -> subjects.pathOf(inquiry))
                        .orElse(null);
    }

    private @Nullable String appealPath(Inquiry inquiry) {
        return inquiry.state() != InquiryState.APPEAL
                ? null
                : agencies.find(inquiry.agency())
                        .map(agency -> "/appeals/new?agency=" + agency.slug())
                        .orElse(null);
    }
}

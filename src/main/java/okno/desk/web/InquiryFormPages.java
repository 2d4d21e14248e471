package okno.desk.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import okno.accounts.StaffId;
import okno.agencies.Agency;
import okno.consulting.Inquiry;
import okno.consulting.InquiryNumber;
import okno.consulting.InquiryState;
import okno.consulting.InquirySubjects;
import okno.consulting.OpenedInquiry;
import okno.consulting.OtherBodies;
import okno.consulting.Replies;
import okno.platform.NotFound;
import okno.platform.web.Option;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import okno.platform.web.RequestTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Shows the pages on which an officer replies to a question or hands it over.
@Component
class InquiryFormPages {
    static final String REPLY = "reply";
    static final String HANDOVER = "handover";

    private static final String TEMPLATE = "desk/inquiryForm";

    private final Replies replies;
    private final OtherBodies bodies;
    private final InquirySubjects subjects;
    private final DeskOfficers officers;
    private final RequestTexts texts;
    private final Pages pages;

    InquiryFormPages(
            Replies replies,
            OtherBodies bodies,
            InquirySubjects subjects,
            DeskOfficers officers,
            RequestTexts texts,
            Pages pages) {
        this.replies = replies;
        this.bodies = bodies;
        this.subjects = subjects;
        this.officers = officers;
        this.texts = texts;
        this.pages = pages;
    }

    /// The page to fill in; once the question has ended, the page that says so. What was asked
    /// stands on it, so it is an opening that the citizen will see.
    View show(StaffId officer, InquiryNumber number, String slug) {
        var opened = replies.open(officer, number);
        var choice = slug.equals(REPLY) ? InquiryState.ANSWERED.word() : "";
        var form = new InquiryForm(opened.inquiry().lock(), choice, "");
        return opened.inquiry().state().open()
                ? pages.show(TEMPLATE, page(opened, slug, form, null, Problems.NONE))
                : changed(opened, slug, form);
    }

    View refused(
            StaffId officer,
            InquiryNumber number,
            String slug,
            InquiryForm typed,
            Problems problems) {
        var opened = replies.open(officer, number);
        return pages.refused(TEMPLATE, page(opened, slug, typed, null, problems));
    }

    /// Says who did what meanwhile and keeps what was typed: it can be sent against the new state,
    /// if that still makes sense.
    ///
    /// @throws NotFound when the question never lay with the officer's bodies
    View changed(StaffId officer, InquiryNumber number, String slug, InquiryForm typed) {
        if (replies.handedOver(officer, number)) {
            return gone(number, slug, typed);
        }
        return changed(replies.open(officer, number), slug, typed);
    }

    private View gone(InquiryNumber number, String slug, InquiryForm typed) {
        var page =
                new InquiryFormPage(
                        number.value(),
                        InquiryPaths.INQUIRIES,
                        slug,
                        "",
                        List.of(),
                        typed,
                        false,
                        true,
                        null,
                        Problems.NONE);
        return pages.status(HttpStatus.CONFLICT.value(), TEMPLATE, page);
    }

    /// The body that was chosen, if a question may be handed over to it.
    Optional<Agency> body(Inquiry inquiry, String slug) {
        return bodies.of(inquiry).stream().filter(body -> body.slug().equals(slug)).findFirst();
    }

    private View changed(OpenedInquiry opened, String slug, InquiryForm typed) {
        var fresh = typed.against(opened.inquiry().lock());
        var page = page(opened, slug, fresh, lastChange(opened), Problems.NONE);
        return pages.status(HttpStatus.CONFLICT.value(), TEMPLATE, page);
    }

    private InquiryChange lastChange(OpenedInquiry opened) {
        var inquiry = opened.inquiry();
        var step = opened.steps().getLast();
        return new InquiryChange(
                officers.nameOf(Optional.of(new StaffId(step.actor()))),
                step.kind(),
                step.at(),
                subjects.zoneOf(inquiry.agency()),
                inquiry.state());
    }

    private InquiryFormPage page(
            OpenedInquiry opened,
            String slug,
            InquiryForm form,
            @Nullable InquiryChange change,
            Problems problems) {
        var inquiry = opened.inquiry();
        return new InquiryFormPage(
                inquiry.number().value(),
                InquiryPaths.show(inquiry.number()),
                slug,
                opened.question().text(),
                slug.equals(REPLY) ? endings() : others(inquiry),
                form,
                inquiry.state().open(),
                false,
                change,
                problems);
    }

    private List<Option> endings() {
        return Arrays.stream(InquiryState.values())
                .filter(state -> !state.open())
                .map(
                        state ->
                                new Option(
                                        state.word(),
                                        texts.text("desk.inquiry.ending." + state.word()),
                                        texts.text("desk.inquiry.ending-hint." + state.word())))
                .toList();
    }

    private List<Option> others(Inquiry inquiry) {
        return bodies.of(inquiry).stream()
                .map(body -> Option.of(body.slug(), body.title()))
                .toList();
    }
}

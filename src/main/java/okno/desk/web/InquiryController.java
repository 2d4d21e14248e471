package okno.desk.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import okno.accounts.Citizen;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.accounts.FullName;
import okno.accounts.SignedInStaff;
import okno.accounts.StaffId;
import okno.consulting.InquiryNumber;
import okno.consulting.InquiryStep;
import okno.consulting.InquirySubjects;
import okno.consulting.OpenedInquiry;
import okno.consulting.Replies;
import okno.platform.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// What a citizen asked, on the desk of an officer. Every opening is recorded.
@Controller
class InquiryController {
    private final Replies replies;
    private final InquiryRows rows;
    private final InquirySubjects subjects;
    private final Citizens citizens;
    private final DeskOfficers officers;
    private final Pages pages;

    InquiryController(
            Replies replies,
            InquiryRows rows,
            InquirySubjects subjects,
            Citizens citizens,
            DeskOfficers officers,
            Pages pages) {
        this.replies = replies;
        this.rows = rows;
        this.subjects = subjects;
        this.citizens = citizens;
        this.officers = officers;
        this.pages = pages;
    }

    @GetMapping(InquiryPaths.INQUIRIES + "/{number}")
    View show(@AuthenticationPrincipal SignedInStaff me, @PathVariable InquiryNumber number) {
        var opened = replies.open(me.id(), number);
        var asker = new CitizenId(opened.question().actor());
        var owner = opened.inquiry().citizen();
        var people = citizens.findAll(List.of(owner, asker));
        var page =
                new InquiryPage(
                        rows.of(opened.inquiry()),
                        Objects.requireNonNullElse(name(people, owner), ""),
                        asker.equals(owner) ? null : name(people, asker),
                        opened.question().text(),
                        steps(opened),
                        subjects.pathOf(opened.inquiry()).orElse(null));
        return pages.show("desk/inquiry", page);
    }

    private List<InquiryPage.Step> steps(OpenedInquiry opened) {
        var said = opened.steps().subList(1, opened.steps().size());
        var names = officers.names(said.stream().map(step -> new StaffId(step.actor())).toList());
        return said.reversed().stream().map(step -> step(step, names)).toList();
    }

    private InquiryPage.Step step(InquiryStep step, Map<StaffId, FullName> names) {
        return new InquiryPage.Step(
                step.kind(),
                Optional.ofNullable(names.get(new StaffId(step.actor())))
                        .map(FullName::initials)
                        .orElse(""),
                subjects.agencyTitle(step.agency()),
                step.text(),
                step.at());
    }

    private static @Nullable String name(Map<CitizenId, Citizen> people, CitizenId id) {
        return Optional.ofNullable(people.get(id)).map(it -> it.name().full()).orElse(null);
    }
}

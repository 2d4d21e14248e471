package okno.desk.web;

import java.util.List;
import java.util.stream.Stream;
import okno.attachments.Attachments;
import okno.catalogue.Catalogue;
import okno.catalogue.ServiceVersion;
import okno.catalogue.Variant;
import okno.desk.web.CaseJournal.Subject;
import okno.platform.NotFound;
import okno.platform.web.Option;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import okno.submissions.Cases;
import okno.submissions.Submission;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Shows the page of a decision.
@Component
class DecisionPages {
    private static final String TEMPLATE = "desk/decision";

    private final Catalogue catalogue;
    private final Attachments attachments;
    private final Cases cases;
    private final CaseJournal journal;
    private final Pages pages;

    DecisionPages(
            Catalogue catalogue,
            Attachments attachments,
            Cases cases,
            CaseJournal journal,
            Pages pages) {
        this.catalogue = catalogue;
        this.attachments = attachments;
        this.cases = cases;
        this.journal = journal;
        this.pages = pages;
    }

    /// The page to fill in; where the decision cannot be made as things stand, the page that says
    /// so.
    View show(Submission submission, Decision decision) {
        var form = DecisionForm.of(submission);
        return possible(submission, decision)
                ? pages.show(TEMPLATE, page(submission, decision, form, Problems.NONE))
                : changed(submission, decision, form);
    }

    View refused(Submission submission, Decision decision, DecisionForm form, Problems problems) {
        return pages.refused(TEMPLATE, page(submission, decision, form, problems));
    }

    /// Says who did what meanwhile and keeps what was typed: it can be confirmed against the new
    /// state, if that still makes sense.
    View changed(Submission submission, Decision decision, DecisionForm form) {
        var fresh = page(submission, decision, form.against(submission), Problems.NONE);
        var page =
                new DecisionPage(
                        fresh.number(),
                        fresh.path(),
                        fresh.status(),
                        fresh.service(),
                        decision,
                        fresh.possible(),
                        fresh.form(),
                        fresh.grounds(),
                        fresh.limits(),
                        Problems.NONE,
                        journal.lastChange(Subject.of(submission)).orElse(null));
        return pages.status(HttpStatus.CONFLICT.value(), TEMPLATE, page);
    }

    /// Whether the card names the ground that was chosen. To ask for information needs none.
    boolean known(Submission submission, Decision decision, String ground) {
        return switch (decision) {
            case REFUSAL -> offered(submission, decision, ground);
            case INFORMATION_REQUEST -> ground.isEmpty() || offered(submission, decision, ground);
            case ACCEPTANCE, INTERIM_RESULT, CHARGE, GRANT, WITHDRAWAL, WITHDRAWAL_DENIAL -> true;
        };
    }

    private boolean offered(Submission submission, Decision decision, String ground) {
        return grounds(submission, decision).stream()
                .anyMatch(option -> option.value().equals(ground));
    }

    private DecisionPage page(
            Submission submission, Decision decision, DecisionForm form, Problems problems) {
        return new DecisionPage(
                submission.number().value(),
                DeskPaths.show(submission.number()),
                submission.state().status(),
                version(submission).content().title(),
                decision,
                possible(submission, decision),
                form,
                grounds(submission, decision),
                attachments.limits(),
                problems,
                null);
    }

    private boolean possible(Submission submission, Decision decision) {
        return Decision.of(cases.possible(submission)).contains(decision);
    }

    private List<Option> grounds(Submission submission, Decision decision) {
        return version(submission).content().variant(submission.variant()).stream()
                .map(Variant::refusals)
                .flatMap(refusals -> grounds(refusals, decision))
                .toList();
    }

    private static Stream<Option> grounds(Variant.Refusals refusals, Decision decision) {
        return switch (decision) {
            case REFUSAL -> refusals.service().stream().map(it -> Option.of(it.code(), it.text()));
            case INFORMATION_REQUEST ->
                    refusals.suspension().stream().map(it -> Option.of(it.code(), it.ground()));
            case ACCEPTANCE, INTERIM_RESULT, CHARGE, GRANT, WITHDRAWAL, WITHDRAWAL_DENIAL ->
                    Stream.empty();
        };
    }

    private ServiceVersion version(Submission submission) {
        return catalogue.version(submission.versionId()).orElseThrow(() -> new NotFound("version"));
    }
}

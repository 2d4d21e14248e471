package okno.submissions.web;

import java.util.List;
import java.util.Optional;
import okno.accounts.representation.CaseOwner;
import okno.attachments.Attachment;
import okno.attachments.Attachments;
import okno.forms.AnswerText;
import okno.platform.web.Problems;
import okno.platform.web.RequestTexts;
import okno.signatures.evidence.KeptSignature;
import okno.submissions.Dossier;
import okno.submissions.SubmissionEvent;
import okno.submissions.ports.CaseComplaints;
import okno.submissions.signing.SignedApplications;
import okno.terms.Deadline;
import org.springframework.stereotype.Component;

/// Makes the page of a submission from its dossier.
@Component
class SubmissionPages {
    private final Attachments attachments;
    private final AnswerWords words;
    private final RequestTexts texts;
    private final PartiesOfCases parties;
    private final SignedApplications signed;
    private final CaseComplaints complaints;

    SubmissionPages(
            Attachments attachments,
            AnswerWords words,
            RequestTexts texts,
            PartiesOfCases parties,
            SignedApplications signed,
            CaseComplaints complaints) {
        this.attachments = attachments;
        this.words = words;
        this.texts = texts;
        this.parties = parties;
        this.signed = signed;
        this.complaints = complaints;
    }

    /// @param reply what was typed into an answer that was refused
    SubmissionPage of(CaseOwner owner, Dossier dossier, String reply, Problems problems) {
        var submission = dossier.submission();
        var status = submission.state().status();
        return new SubmissionPage(
                submission.number().value(),
                SubmissionPaths.show(submission.number()),
                dossier.version().content().title(),
                "/services/" + dossier.version().slug(),
                dossier.body().title(),
                status,
                dossier.body().zone(),
                submission.sentAt(),
                deadline(dossier).map(Deadline::lastDay).orElse(null),
                deadline(dossier).map(it -> it.explanation(texts.locale())).orElse(null),
                submission.state().registeredOn().isEmpty() && !status.isFinal(),
                dossier.waiting().filter(_ -> !status.isFinal()).orElse(null),
                events(owner, dossier),
                complaints.of(submission.citizen(), submission.number()),
                submission.state().mayWithdraw(),
                dossier.question().map(event -> event(owner, dossier, event)).orElse(null),
                results(dossier),
                AnswerText.of(dossier.form(), dossier.answers(), words),
                dossier.applicationFiles(),
                dossier.fees(),
                signed.of(submission.id()),
                attachments.limits(),
                parties.of(dossier.submission()),
                reply,
                problems);
    }

    /// The term, until the decision was made.
    private static Optional<Deadline> deadline(Dossier dossier) {
        return dossier.deadline().filter(_ -> !dossier.submission().state().status().isFinal());
    }

    /// Files of the last decision; what it replaced by a complaint stays in the time line.
    private List<SubmissionPage.Result> results(Dossier dossier) {
        var decision = dossier.result().stream().toList();
        var seals = signed.seals(decision);
        return decision.stream()
                .flatMap(event -> dossier.filesOf(event).stream())
                .map(file -> new SubmissionPage.Result(file, sealOf(file, seals)))
                .toList();
    }

    private static Optional<KeptSignature> sealOf(Attachment file, List<KeptSignature> seals) {
        return seals.stream().filter(it -> it.about().equals(file.id().toString())).findFirst();
    }

    /// Newest first.
    private List<SubmissionPage.Event> events(CaseOwner owner, Dossier dossier) {
        return dossier.events().reversed().stream()
                .map(event -> event(owner, dossier, event))
                .toList();
    }

    private SubmissionPage.Event event(CaseOwner owner, Dossier dossier, SubmissionEvent event) {
        return new SubmissionPage.Event(
                event.status(),
                event.at(),
                who(owner, dossier, event),
                event.message().orElse(null),
                dossier.ground(event).orElse(null),
                event.complaint().orElse(null),
                dossier.fee(event).orElse(null),
                event.charged(),
                dossier.filesOf(event));
    }

    private String who(CaseOwner owner, Dossier dossier, SubmissionEvent event) {
        return switch (event.actor().kind()) {
            case CITIZEN -> texts.text(citizen(owner, event.actor().id()));
            case STAFF -> dossier.body().title();
            case SYSTEM, GUEST -> texts.text("submissions.who.portal");
        };
    }

    /// The reader, the person whose case it is, or who acts for him.
    private static String citizen(CaseOwner owner, String actor) {
        if (actor.equals(owner.by().toString())) {
            return "submissions.who.you";
        }
        return actor.equals(owner.id().toString())
                ? "submissions.who.applicant"
                : "submissions.who.representative";
    }
}

package okno.submissions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okno.agencies.Agency;
import okno.attachments.Attachment;
import okno.catalogue.ServiceVersion;
import okno.catalogue.Variant;
import okno.forms.Answers;
import okno.forms.FormDefinition;
import okno.submissions.fees.ChargedFee;
import okno.terms.Deadline;

/// A submission with everything that belongs to it, for the citizen's page, the officer's and the
/// receipt.
///
/// @param answers as they were frozen
/// @param files of the citizen and of the body, in the order of their coming
/// @param fees what was charged for it, the newest first
/// @param deadline the term by the legal clock; empty where no reliable one is known
/// @param waiting for the citizen that lasts: the term does not run
/// @param possible what can happen to it as it and its fee stand
public record Dossier(
        Submission submission,
        ServiceVersion version,
        Variant variant,
        Agency body,
        Answers answers,
        List<SubmissionEvent> events,
        List<Attachment> files,
        List<ChargedFee> fees,
        Optional<Deadline> deadline,
        Optional<Wait> waiting,
        Set<SubmissionAction> possible) {
    /// A wait that lasts.
    ///
    /// @param since the first day that is not counted
    /// @param until the last one at the latest; empty where the package names no end
    public record Wait(LocalDate since, Optional<LocalDate> until) {}

    /// The form it was filled in with, as it was published then.
    public FormDefinition form() {
        return variant.form().orElseThrow();
    }

    /// The fee that an event is about.
    public Optional<ChargedFee> fee(SubmissionEvent event) {
        return event.charge()
                .flatMap(id -> fees.stream().filter(it -> it.charge().equals(id)).findFirst());
    }

    /// The files that came with an event: a result, an answer.
    public List<Attachment> filesOf(SubmissionEvent event) {
        return files.stream().filter(file -> file.subject().equals(event.id())).toList();
    }

    /// The files the citizen sent with the application itself.
    public List<Attachment> applicationFiles() {
        return files.stream()
                .filter(file -> file.subject().equals(submission.id().value()))
                .toList();
    }

    /// The words of the ground on which the service was refused, or its term suspended.
    public Optional<String> ground(SubmissionEvent event) {
        var refusals = variant.refusals();
        return event.grounds()
                .flatMap(
                        code ->
                                event.status().asksCitizen()
                                        ? refusals.suspension(code).map(Variant.Suspension::ground)
                                        : refusals.ground(code).map(Variant.Ground::text));
    }

    /// The event that gave the result as it holds now: by the decision on a complaint a mistake may
    /// have been put right, or the case been decided anew.
    public Optional<SubmissionEvent> result() {
        return submission.state().status() == SubmissionStatus.DONE
                ? events.reversed().stream()
                        .takeWhile(event -> event.status() == SubmissionStatus.DONE)
                        .filter(event -> !filesOf(event).isEmpty())
                        .findFirst()
                : Optional.empty();
    }

    /// The event by which the citizen is asked for something, if he is. What the body wrote to him
    /// since, as on handing the case over, is not the question.
    public Optional<SubmissionEvent> question() {
        var status = submission.state().status();
        return status.asksCitizen()
                ? events.reversed().stream()
                        .takeWhile(event -> event.status() == status)
                        .reduce((_, earlier) -> earlier)
                : Optional.empty();
    }
}

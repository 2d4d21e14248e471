package okno.submissions.web;

import java.util.Optional;
import okno.accounts.Citizens;
import okno.accounts.representation.CaseOwner;
import okno.submissions.Submission;
import org.springframework.stereotype.Component;

/// Tells pages of drafts and submissions who acts for whom.
@Component
class PartiesOfCases {
    private final Citizens citizens;

    PartiesOfCases(Citizens citizens) {
        this.citizens = citizens;
    }

    /// As they were when it was sent.
    Optional<Parties> of(Submission submission) {
        return submission
                .representative()
                .map(
                        it ->
                                new Parties(
                                        citizens.get(submission.citizen()).name(),
                                        it.name(),
                                        it.ground()));
    }

    /// As they are while it is filled in.
    Optional<Parties> of(CaseOwner owner) {
        return owner.representation()
                .map(
                        it ->
                                new Parties(
                                        it.principalName(),
                                        citizens.get(owner.by()).name(),
                                        it.ground()));
    }
}

package okno.home.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.catalogue.Catalogue;
import okno.submissions.Drafts;
import okno.submissions.MySubmissions;
import okno.submissions.MySubmissions.Group;
import okno.submissions.SubmissionRow;
import org.springframework.stereotype.Component;

/// What a citizen has going on, in short.
@Component
class OwnMatters {
    private static final int FEW = 5;

    private final MySubmissions submissions;
    private final Drafts drafts;
    private final Catalogue catalogue;

    OwnMatters(MySubmissions submissions, Drafts drafts, Catalogue catalogue) {
        this.submissions = submissions;
        this.drafts = drafts;
        this.catalogue = catalogue;
    }

    /// Those that ask the citizen for something.
    List<SubmissionEntry> asking(CitizenId citizen) {
        return few(citizen, Group.ACTION);
    }

    int asks(CitizenId citizen) {
        return submissions.awaitingAction(citizen);
    }

    /// Those sent last.
    List<SubmissionEntry> latest(CitizenId citizen) {
        return few(citizen, Group.ALL);
    }

    List<DraftEntry> drafts(CitizenId citizen) {
        return drafts.list(citizen).stream()
                .limit(FEW)
                .map(
                        row ->
                                new DraftEntry(
                                        row.id().toString(),
                                        title(row.versionId()),
                                        row.changedAt()))
                .toList();
    }

    private List<SubmissionEntry> few(CitizenId citizen, Group group) {
        return submissions.list(citizen, group, Optional.empty()).rows().stream()
                .limit(FEW)
                .map(this::entry)
                .toList();
    }

    private SubmissionEntry entry(SubmissionRow row) {
        return new SubmissionEntry(
                row.number().value(), title(row.versionId()), row.status(), row.dueOn());
    }

    private String title(UUID version) {
        return catalogue.version(version).map(it -> it.content().title()).orElse("");
    }
}

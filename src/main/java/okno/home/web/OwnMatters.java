package okno.home.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okno.accounts.CitizenId;
import okno.catalogue.Catalogue;
import okno.payments.MyCharges;
import okno.platform.Zones;
import okno.submissions.Drafts;
import okno.submissions.MySubmissions;
import okno.submissions.MySubmissions.Group;
import org.springframework.stereotype.Component;

/// What a citizen has going on, in short.
@Component
class OwnMatters {
    private static final int FEW = 5;

    private final MySubmissions submissions;
    private final Drafts drafts;
    private final MyCharges charges;
    private final Catalogue catalogue;
    private final Clock clock;

    OwnMatters(
            MySubmissions submissions,
            Drafts drafts,
            MyCharges charges,
            Catalogue catalogue,
            Clock clock) {
        this.submissions = submissions;
        this.drafts = drafts;
        this.charges = charges;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// Those that ask the citizen for something.
    List<SubmissionEntry> asking(CitizenId citizen) {
        return few(citizen, Group.ACTION);
    }

    int asks(CitizenId citizen) {
        return submissions.awaitingAction(citizen);
    }

    /// What he is to pay today.
    MyCharges.Sum owed(CitizenId citizen) {
        return charges.due(citizen, LocalDate.ofInstant(clock.instant(), Zones.MOSCOW));
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
        var listing = submissions.list(citizen, group, Optional.empty());
        return listing.rows().stream()
                .limit(FEW)
                .map(
                        row ->
                                new SubmissionEntry(
                                        row.number().value(),
                                        title(row.versionId()),
                                        row.status(),
                                        row.dueOn(),
                                        listing.fee(row)))
                .toList();
    }

    private String title(UUID version) {
        return catalogue.version(version).map(it -> it.content().title()).orElse("");
    }
}

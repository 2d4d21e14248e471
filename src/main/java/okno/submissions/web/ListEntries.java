package okno.submissions.web;

import java.util.Optional;
import java.util.UUID;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.catalogue.Catalogue;
import okno.places.Places;
import okno.platform.Zones;
import okno.submissions.DraftRow;
import okno.submissions.SubmissionRow;
import okno.submissions.fees.ChargedFee;
import org.springframework.stereotype.Component;

/// Puts words to the rows of the list; services and bodies are known without asking the database.
@Component
class ListEntries {
    private final Catalogue catalogue;
    private final Agencies agencies;
    private final Places places;

    ListEntries(Catalogue catalogue, Agencies agencies, Places places) {
        this.catalogue = catalogue;
        this.agencies = agencies;
        this.places = places;
    }

    ListPage.Entry of(SubmissionRow row, Optional<ChargedFee> fee) {
        var body = agencies.find(row.body());
        return new ListPage.Entry(
                row.number().value(),
                title(row.versionId()),
                body.map(Agency::title).orElse(""),
                row.status(),
                row.sentAt(),
                body.map(Agency::zone).orElse(Zones.MOSCOW),
                row.dueOn().orElse(null),
                fee.orElse(null),
                SubmissionPaths.show(row.number()),
                SubmissionPaths.statuses(row.number()));
    }

    ListPage.DraftEntry of(DraftRow row) {
        var path = SubmissionPaths.DRAFTS + "/" + row.id();
        return new ListPage.DraftEntry(
                title(row.versionId()),
                row.changedAt(),
                places.zone(row.place()),
                path,
                path + "/deletion");
    }

    private String title(UUID version) {
        return catalogue.version(version).map(it -> it.content().title()).orElse("");
    }
}

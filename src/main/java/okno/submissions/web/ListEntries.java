package okno.submissions.web;

import java.time.ZoneId;
import java.util.UUID;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.catalogue.Catalogue;
import okno.submissions.DraftRow;
import okno.submissions.SubmissionRow;
import org.springframework.stereotype.Component;

/// Puts words to the rows of the list; services and bodies are known without asking the database.
@Component
class ListEntries {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    private final Catalogue catalogue;
    private final Agencies agencies;

    ListEntries(Catalogue catalogue, Agencies agencies) {
        this.catalogue = catalogue;
        this.agencies = agencies;
    }

    ListPage.Entry of(SubmissionRow row) {
        var body = agencies.find(row.body());
        return new ListPage.Entry(
                row.number().value(),
                title(row.versionId()),
                body.map(Agency::title).orElse(""),
                row.status(),
                row.sentAt(),
                body.map(Agency::zone).orElse(MOSCOW),
                row.dueOn().orElse(null),
                SubmissionPaths.show(row.number()),
                SubmissionPaths.statuses(row.number()));
    }

    ListPage.DraftEntry of(DraftRow row) {
        var path = SubmissionPaths.DRAFTS + "/" + row.id();
        return new ListPage.DraftEntry(
                title(row.versionId()), row.changedAt(), MOSCOW, path, path + "/deletion");
    }

    private String title(UUID version) {
        return catalogue.version(version).map(it -> it.content().title()).orElse("");
    }
}

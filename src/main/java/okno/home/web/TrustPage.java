package okno.home.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okno.platform.web.Problems;
import okno.signatures.revocation.OcspAnswers;
import okno.signatures.revocation.PublishedList;
import okno.signatures.trust.FeedState;
import okno.signatures.trust.ListChange;
import okno.signatures.trust.ListEdition;

/// Whom the portal trusts to issue certificates.
///
/// @param edition the newest list, if there is one
/// @param lists of revoked certificates, those that need somebody first
/// @param answers what responders (OCSP) said where no list tells
public record TrustPage(
        Optional<ListEdition> edition,
        Feed feed,
        List<PublishedList> lists,
        OcspAnswers.Overview answers,
        Time time,
        Problems problems) {
    private static final int CHANGES = 100;

    public TrustPage {
        lists = List.copyOf(lists);
    }

    /// How lists come.
    ///
    /// @param source whether there is an address to ask at
    /// @param signers whether it is set who may sign a list
    /// @param last what came of asking
    public record Feed(boolean source, boolean signers, Optional<FeedState> last) {}

    /// When the page was made.
    ///
    /// @param old after how long a list is old
    /// @param zone in which moments are told
    public record Time(Instant now, Duration old, ZoneId zone) {}

    /// How old the list is, in days; negative clocks do not count.
    public long days() {
        return edition.map(list -> Duration.between(list.madeAt(), time.now()).toDays())
                .filter(days -> days > 0)
                .orElse(0L);
    }

    /// Whether it is time to look why no newer list comes.
    public boolean isOld() {
        return edition.filter(list -> list.madeAt().plus(time.old()).isBefore(time.now()))
                .isPresent();
    }

    /// Changes against the edition before, as many as one can read.
    public List<ListChange> changes() {
        return edition.map(ListEdition::changes).orElse(List.of()).stream().limit(CHANGES).toList();
    }

    /// How many changes are not shown.
    public int hidden() {
        return edition.map(list -> list.changes().size()).orElse(0) - changes().size();
    }

    /// Key of the words of a sort of change.
    public static String wordOf(ListChange change) {
        return "home.trust.change." + change.kind().name().toLowerCase(Locale.ROOT);
    }

    /// How a list of revoked certificates stands: `fresh`, `overdue`, `absent`.
    public String standing(PublishedList list) {
        if (list.nextAt().isEmpty()) {
            return "absent";
        }
        return list.overdueAt(time.now()) ? "overdue" : "fresh";
    }

    /// The tone of its tag.
    public String tone(PublishedList list) {
        return switch (standing(list)) {
            case "fresh" -> "ok";
            case "overdue" -> "stop";
            default -> list.problem().isPresent() ? "act" : "calm";
        };
    }
}

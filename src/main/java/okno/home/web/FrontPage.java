package okno.home.web;

import java.util.List;
import java.util.Optional;
import okno.catalogue.ServiceEntry;
import okno.payments.MyCharges;

/// The front page.
///
/// @param place the chosen place, or an empty text
/// @param situations the first few of them
/// @param popular services many ask for
/// @param mine what waits for the reader; empty for guests and staff
public record FrontPage(
        String place,
        List<SituationTile> situations,
        List<TopicTile> topics,
        List<ServiceEntry> popular,
        Optional<Mine> mine) {
    /// A topic that has services in the place.
    public record TopicTile(String slug, String title, String icon, long services) {}

    /// What waits for a citizen.
    ///
    /// @param asking submissions that ask him for something, the newest few
    /// @param asks how many do
    /// @param owed what he is to pay today
    /// @param drafts drafts he left, the newest few
    public record Mine(
            List<SubmissionEntry> asking, int asks, MyCharges.Sum owed, List<DraftEntry> drafts) {
        /// Whether nothing waits for him.
        public boolean isEmpty() {
            return asking.isEmpty() && owed.charges() == 0 && drafts.isEmpty();
        }
    }
}

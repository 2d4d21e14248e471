package okno.catalogue.web;

import java.time.ZoneId;
import java.util.List;
import okno.catalogue.remarks.Remark;
import org.jspecify.annotations.Nullable;

/// What readers say is wrong in cards, for editors.
///
/// @param done whether those that were dealt with are shown
/// @param next address of the page after
public record RemarksPage(boolean done, List<Entry> entries, @Nullable String next) {

    public RemarksPage {
        entries = List.copyOf(entries);
    }

    /// A remark with the title of its card, or its slug where the card is gone.
    ///
    /// @param current number of the version in force; 0 where the card is gone
    /// @param zone of the body that answers for the service
    public record Entry(Remark remark, String title, String agency, int current, ZoneId zone) {

        /// Where what the reader saw can be read; an empty text where the card is gone.
        public String path() {
            if (current == 0) {
                return "";
            }
            var card = "/services/" + remark.slug();
            return remark.version() == current ? card : card + "/versions/" + remark.version();
        }
    }
}

package okno.verification.letters;

import java.util.List;

/// Sheets of a batch.
///
/// @param sender who sends them, with the address for returns; an empty text leaves the place blank
/// @param day when they were printed
/// @param site the portal's address
public record SheetsPage(String sender, String day, String site, List<Page> pages) {
    public SheetsPage {
        pages = List.copyOf(pages);
    }

    /// A sheet.
    ///
    /// @param number ours
    /// @param code as it is typed
    /// @param until the last day of the code
    public record Page(String number, Addressee addressee, String code, String until) {
        /// Never the code: it must not end up in a log.
        @Override
        public String toString() {
            return "Page[]";
        }
    }
}

package okno.desk.web;

import java.util.List;
import java.util.Optional;
import okno.accounts.identity.PostalAddress;

/// Letters on paper, a sheet each.
///
/// @param site the portal's address
public record PaperSheetsPage(String site, List<Sheet> sheets) {
    public PaperSheetsPage {
        sheets = List.copyOf(sheets);
    }

    /// A sheet.
    ///
    /// @param status where the submission stands, in words for the citizen
    /// @param sent the day the submission was sent
    /// @param day when the letter is printed
    public record Sheet(
            Addressee addressee,
            Sender sender,
            String number,
            String service,
            String status,
            String sent,
            String day) {}

    /// Whom an envelope names.
    ///
    /// @param address absent where the portal does not know it
    public record Addressee(String name, Optional<PostalAddress> address) {
        /// Never the person: it must not end up in a log.
        @Override
        public String toString() {
            return "Addressee[]";
        }
    }

    /// The body that writes.
    ///
    /// @param address where letters to it go, or an empty text
    /// @param phone or an empty text
    public record Sender(String title, String address, String phone) {}
}

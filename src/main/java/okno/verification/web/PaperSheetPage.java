package okno.verification.web;

import java.util.List;
import okno.accounts.representation.Refusal;
import okno.platform.web.Option;
import okno.platform.web.Problems;
import okno.verification.papers.PaperDesk;

/// A paper that an operator compares with what was typed.
///
/// @param reasons for which it may be refused
/// @param meanwhile whether somebody decided it after the page was shown
public record PaperSheetPage(
        PaperDesk.Sheet sheet, List<Option> reasons, boolean meanwhile, Problems problems) {
    /// Where it stands.
    public String path() {
        return PaperDeskController.PATH + "/" + sheet.representation().id();
    }

    /// The words by which it may be refused.
    static List<Refusal> refusals() {
        return List.of(Refusal.values());
    }
}

package okno.verification.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import okno.accounts.identity.PassportForm;
import okno.attachments.AttachmentLimits;
import okno.attachments.web.KeptFiles.Kept;
import okno.platform.web.Problems;

/// A form about a paper that makes one the representative of another.
///
/// @param kept scans that were sent with the form before it was refused
public record PaperPage(
        Map<String, String> typed, List<Kept> kept, AttachmentLimits limits, Problems problems) {
    /// What was typed into a field.
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /// What was typed into a field for a date, as browsers want it.
    public String date(String field) {
        return PassportForm.date(value(field)).map(LocalDate::toString).orElse(value(field));
    }
}

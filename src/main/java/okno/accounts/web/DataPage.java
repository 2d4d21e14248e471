package okno.accounts.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import okno.accounts.export.Export;
import okno.accounts.registration.GivenConsent;

/// «Мои данные» in the cabinet.
///
/// @param kept words for the sorts of data that are kept
/// @param withdrawn whether the person took his consent back
/// @param export the copy that is being prepared or can be downloaded
/// @param mayOrder whether another one may be ordered now
/// @param zone in which moments are told
public record DataPage(
        List<String> kept,
        List<GivenConsent> consents,
        boolean withdrawn,
        Optional<Export> export,
        boolean mayOrder,
        ZoneId zone) {
    public DataPage {
        kept = List.copyOf(kept);
        consents = List.copyOf(consents);
    }
}

package okno.verification.web;

import java.util.List;
import okno.agencies.OfficeCard;
import okno.platform.web.Option;
import org.jspecify.annotations.Nullable;

/// The finder of service centres.
///
/// @param filter what the reader asked for
/// @param places where centres are
public record CentresPage(
        Filter filter, List<Option> places, List<Option> types, List<Entry> centres) {

    /// What to show.
    ///
    /// @param place OKTMO, or `any`
    /// @param type word of a type; empty for all
    public record Filter(String place, String type, boolean open, boolean accessible) {}

    /// A centre.
    ///
    /// @param latitude about where it is; absent where that is not known
    public record Entry(
            String type,
            String place,
            OfficeCard card,
            @Nullable String latitude,
            @Nullable String longitude) {}
}

package okno.places.web;

import java.util.List;
import okno.platform.web.Problems;
import org.jspecify.annotations.Nullable;

/// The chooser of a place: all regions, the municipalities of one, or what a search has found.
///
/// @param back where to return after the choice, a path of this site
/// @param query what was searched for; empty if nothing
/// @param allRegions the address of the first step, or null if this is it
/// @param region the region whose municipalities are shown, or null
/// @param items what there is to choose
public record PlacePage(
        String back,
        String query,
        @Nullable String allRegions,
        @Nullable Item region,
        List<Item> items,
        Problems problems) {

    /// A place to choose.
    ///
    /// @param detail official name, or the region of a municipality that was found; may be empty
    /// @param opens address of the municipalities of a region, or null if choosing is the only step
    public record Item(String oktmo, String name, String detail, @Nullable String opens) {}
}

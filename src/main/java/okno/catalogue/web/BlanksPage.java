package okno.catalogue.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A page of the list of blanks.
///
/// @param words what was typed
/// @param chosen what narrows it, by the names of the parameters
/// @param total how many blanks pass
public record BlanksPage(
        String words,
        Map<String, String> chosen,
        List<PaperFacet> facets,
        int total,
        List<BlankView> blanks,
        @Nullable String previous,
        @Nullable String next) {}

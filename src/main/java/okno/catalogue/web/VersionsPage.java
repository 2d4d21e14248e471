package okno.catalogue.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import okno.catalogue.ServiceVersion;
import okno.catalogue.history.CardChange;

/// «История изменений» of a card.
///
/// @param zone in which moments are told
/// @param entries the newest first
/// @param names as [okno.catalogue.history.ChangeTexts] asks for them
public record VersionsPage(
        ServiceVersion current, ZoneId zone, List<Entry> entries, Map<String, String> names) {

    public VersionsPage {
        entries = List.copyOf(entries);
        names = Map.copyOf(names);
    }

    /// A version and what it brought.
    ///
    /// @param first whether there was none before it
    public record Entry(ServiceVersion version, boolean first, List<CardChange> changes) {}
}

package okno.catalogue;

import java.util.List;

/// A document that services ask for, with those services.
///
/// @param services slugs
public record DocumentEntry(String title, List<String> services) {

    public DocumentEntry {
        services = List.copyOf(services);
    }
}

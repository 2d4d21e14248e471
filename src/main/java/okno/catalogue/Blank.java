package okno.catalogue;

import java.util.List;

/// A form to print or a filled sample, as a real file.
///
/// @param file its name under `packages/blanks`
/// @param sample whether it is a filled sample
/// @param services slugs of the services it belongs to
/// @param bytes size of the file
public record Blank(
        String slug, String title, String file, boolean sample, List<String> services, long bytes) {

    public Blank {
        services = List.copyOf(services);
    }
}

package okno.catalogue;

import java.util.List;
import java.util.Locale;

/// A form to print or a filled sample, as a real file.
///
/// @param file its name under `packages/blanks`
/// @param sample whether it is a filled sample
/// @param services slugs of the services it belongs to
/// @param bytes size of the file
public record Blank(
        String slug, String title, String file, boolean sample, List<String> services, long bytes) {

    /// The folder of resources that holds the files.
    public static final String FOLDER = "packages/blanks";

    public Blank {
        services = List.copyOf(services);
    }

    /// «DOCX».
    public String format() {
        return ending().toUpperCase(Locale.ROOT);
    }

    /// What the file is called when someone keeps it: the title with the ending of the file.
    public String fileName() {
        return title.replaceAll("[\\\\/:*?\"<>|]+", "") + "." + ending();
    }

    private String ending() {
        return file.substring(file.lastIndexOf('.') + 1);
    }
}

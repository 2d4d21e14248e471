package okno.platform.web;

import org.jspecify.annotations.Nullable;

/// One of several answers, for radio buttons, check boxes and lists.
///
/// @param value what the form sends
/// @param label what the reader sees, already in his language
/// @param hint a line under the label
public record Option(String value, String label, @Nullable String hint) {
    public static Option of(String value, String label) {
        return new Option(value, label, null);
    }
}

package okno.forms;

/// One thing to choose.
///
/// @param value what is stored and named in conditions
/// @param label what people read
public record Option(String value, String label) {}

package okno.verification.web;

import java.time.LocalDate;

/// A sheet to print and hand over.
///
/// @param kind `activation` or `password`: what the code is for
/// @param until the last day of the code
/// @param address where it is typed
public record SheetPage(
        String kind, String name, String code, LocalDate until, String address, String centre) {
    /// Never the code: it must not end up in a log.
    @Override
    public String toString() {
        return "SheetPage[]";
    }
}

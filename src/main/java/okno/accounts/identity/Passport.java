package okno.accounts.identity;

import java.time.LocalDate;

/// A passport of a citizen of the Russian Federation (постановление Правительства от 23.12.2023
/// № 2267).
///
/// @param series four digits: the region of issue and the year of the blank
/// @param number six digits
/// @param issuedBy as the passport writes it
/// @param unitCode six digits, written `260-001`
public record Passport(
        String series, String number, LocalDate issuedOn, String issuedBy, String unitCode) {

    /// `07 01 123456`, as people read it.
    public String formatted() {
        return series.substring(0, 2) + " " + series.substring(2) + " " + number;
    }

    /// Never the number: it must not end up in a log.
    @Override
    public String toString() {
        return "Passport[]";
    }
}

package okno.forms;

import java.util.Locale;

/// A part of an address, in the order of the address line.
public enum AddressPart {
    /// The whole address in one's own words.
    TEXT,
    POSTCODE,
    REGION,
    LOCALITY,
    STREET,
    HOUSE,
    FLAT;

    /// The name of the part in inputs and stored answers.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

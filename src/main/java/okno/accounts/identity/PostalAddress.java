package okno.accounts.identity;

/// Where a letter finds a person.
///
/// @param index six digits of the post office
/// @param text region, town, street, house, flat, as an envelope says it
public record PostalAddress(String index, String text) {
    /// Never the address: it must not end up in a log.
    @Override
    public String toString() {
        return "PostalAddress[]";
    }
}

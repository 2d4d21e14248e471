package okno.verification.letters;

/// Whom an envelope names; kept sealed as it was printed.
public record Addressee(String name, String index, String address) {
    /// Never the address: it must not end up in a log.
    @Override
    public String toString() {
        return "Addressee[]";
    }
}

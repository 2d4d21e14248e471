package okno.identifiers;

/// What [Phone#check(String)] found.
public enum PhoneVerdict implements Verdict {
    VALID,
    /// Something other than digits, spaces, hyphens, brackets and one leading plus.
    CHARACTERS,
    /// A plus followed by the code of another country.
    COUNTRY,
    /// Too few or too many digits.
    LENGTH,
    /// Eleven digits of which the code of area or operator does not exist in Russia.
    CODE;

    @Override
    public String kind() {
        return "phone";
    }
}

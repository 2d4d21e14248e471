package okno.identifiers;

/// What [Snils#check(String)] found.
public enum SnilsVerdict implements Verdict {
    VALID,
    /// Something other than digits, spaces and hyphens.
    CHARACTERS,
    /// Not eleven digits.
    LENGTH,
    /// Nine equal digits: never issued, though some of them pass the arithmetic.
    DEGENERATE,
    /// The last two digits do not follow from the first nine.
    CHECK_DIGITS;

    @Override
    public String kind() {
        return "snils";
    }
}

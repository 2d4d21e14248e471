package okno.identifiers;

/// What [PostalNumber#check(String)] found.
public enum PostalNumberVerdict implements Verdict {
    VALID,
    /// Something other than digits and Latin letters, or letters in the place of digits.
    CHARACTERS,
    /// Neither fourteen digits nor thirteen signs.
    LENGTH,
    /// The check digit does not follow from the others.
    CHECK_DIGIT;

    @Override
    public String kind() {
        return "shpi";
    }
}

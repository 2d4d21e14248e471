package okno.identifiers;

/// What [EmailAddress#check(String)] found.
public enum EmailVerdict implements Verdict {
    VALID,
    /// No `@`, or more than one, or nothing on one of its sides.
    AT_SIGN,
    /// The part before `@` holds a character or a sequence of dots that cannot be there.
    LOCAL_PART,
    /// The part after `@` is not a domain name of two labels or more.
    DOMAIN,
    /// Longer than 254 characters, or more than 64 before `@`.
    LENGTH;

    @Override
    public String kind() {
        return "email";
    }
}

package okno.identifiers;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address of electronic mail: the part of RFC 5321 that real mailboxes use. No quoted local
/// parts, no comments, no address literals. A domain in national letters («почта.рф») is kept in
/// its ASCII form.
///
/// @param value at most 254 characters, the domain in lower case; the local part is kept as
///     written, because only its own server knows whether case matters
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern LOCAL_PART =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile(
                    "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+(?!\\d+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])");

    /// @throws IllegalArgumentException if the value is not an address with an ASCII domain in
    ///     lower case
    public EmailAddress {
        if (!check(value).valid() || !value.equals(normal(value))) {
            throw new IllegalArgumentException("not an address of electronic mail");
        }
    }

    /// Reads an address; spaces around it are not part of it.
    public static Optional<EmailAddress> parse(String text) {
        return check(text).valid() ? Optional.of(new EmailAddress(normal(text))) : Optional.empty();
    }

    /// Tells whether the text is an address and, if not, the first reason why.
    public static EmailVerdict check(String text) {
        var address = text.strip();
        var at = address.indexOf('@');
        if (at <= 0 || at != address.lastIndexOf('@') || at == address.length() - 1) {
            return EmailVerdict.AT_SIGN;
        }
        var domain = domain(address);
        if (at > LONGEST_LOCAL_PART || at + 1 + domain.length() > LONGEST) {
            return EmailVerdict.LENGTH;
        }
        if (!LOCAL_PART.matcher(address.substring(0, at)).matches()) {
            return EmailVerdict.LOCAL_PART;
        }
        return DOMAIN.matcher(domain).matches() ? EmailVerdict.VALID : EmailVerdict.DOMAIN;
    }

    private static String normal(String text) {
        var address = text.strip();
        return address.substring(0, address.indexOf('@') + 1) + domain(address);
    }

    /// The domain in ASCII and lower case, or as written when it has no ASCII form.
    private static String domain(String address) {
        var written = address.substring(address.indexOf('@') + 1);
        try {
            return IDN.toASCII(written).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException _) {
            return written;
        }
    }
}

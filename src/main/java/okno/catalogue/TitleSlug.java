package okno.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/// The address of a thing that only has a title: Latin letters for Russian ones, so that it can be
/// read aloud and typed. Titles that differ in signs and case only have one address.
final class TitleSlug {

    private static final int LONGEST = 60;
    /// For the letters of the alphabet in their order, but for «ё», which stands apart.
    private static final String[] LATIN = {
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s",
        "t", "u", "f", "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "yu", "ya"
    };

    private TitleSlug() {}

    /// A long one is cut and told apart by a number made of the whole title.
    static String of(String title) {
        var slug = new StringBuilder();
        for (char sign : title.toLowerCase(Locale.ROOT).toCharArray()) {
            var latin = latin(sign);
            if (!latin.equals("-")) {
                slug.append(latin);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        if (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
            slug.setLength(slug.length() - 1);
        }
        var whole = slug.toString();
        if (whole.length() <= LONGEST) {
            return whole.isEmpty() ? mark(title) : whole;
        }
        return whole.substring(0, LONGEST).replaceAll("-[^-]*$", "") + "-" + mark(whole);
    }

    private static String latin(char sign) {
        if (sign >= 'а' && sign <= 'я') {
            return LATIN[sign - 'а'];
        }
        if (sign == 'ё') {
            return "e";
        }
        return (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9')
                ? String.valueOf(sign)
                : "-";
    }

    private static String mark(String text) {
        var sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue());
    }
}

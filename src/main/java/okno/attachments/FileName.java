package okno.attachments;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Turns the name a file was sent with into one that is safe to show, to store and to download.
final class FileName {
    private static final int LONGEST = 120;
    private static final String NAMELESS = "file";

    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

    /// Control signs, invisible ones that turn the reading direction around, broken surrogates.
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}]");

    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern EDGES = Pattern.compile("^[. ]+|[. ]+$");
    private static final Pattern ENDING = Pattern.compile("\\.([A-Za-z][A-Za-z0-9]{1,4})$");

    private FileName() {}

    /// The last part of the name without signs that do harm, at most 120 signs long, with an ending
    /// that tells the truth.
    ///
    /// @param sent whatever came with the file, possibly a whole path
    /// @param kind what the file is
    static String of(String sent, FileKind kind) {
        var name = tidy(sent);
        var ending = ENDING.matcher(name);
        var own = ending.find() ? ending.group(1).toLowerCase(Locale.ROOT) : "";
        if (kind.extensions().contains(own)) {
            return join(ending.replaceFirst(""), own);
        }
        return join(own.isEmpty() ? name : ending.replaceFirst(""), kind.extensions().getFirst());
    }

    /// The name without harm, its ending left as it is: for words about a file that is not taken.
    static String shown(String sent) {
        var name = tidy(sent);
        return name.isEmpty() ? NAMELESS : cut(name, LONGEST);
    }

    private static String tidy(String sent) {
        // A Mac sends й as и and a sign above it.
        var name = Normalizer.normalize(sent, Normalizer.Form.NFC);
        name = FOLDERS.matcher(name).replaceFirst("");
        name = SPACES.matcher(name).replaceAll(" ");
        name = INVISIBLE.matcher(name).replaceAll("");
        name = FORBIDDEN.matcher(name).replaceAll("_");
        return EDGES.matcher(name).replaceAll("");
    }

    private static String join(String stem, String ending) {
        var tidied = EDGES.matcher(stem).replaceAll("");
        var kept = cut(tidied.isEmpty() ? NAMELESS : tidied, LONGEST - 1 - ending.length());
        return kept + "." + ending;
    }

    private static String cut(String name, int length) {
        int end =
                name.offsetByCodePoints(0, Math.min(length, name.codePointCount(0, name.length())));
        return name.substring(0, end).strip();
    }
}

package okno.verification.letters;

import java.util.List;
import java.util.Locale;
import okno.identifiers.PostalNumber;
import okno.verification.letters.Batches.Posted;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Lists of letters for the post, as CSV with semicolons, which the spreadsheets of the country
/// expect. Filled in with the numbers of the post they come back by [PostalImport].
@Component
public class PostalCsv {
    private static final Locale RUSSIAN = Locale.of("ru", "RU");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final MessageSource texts;

    PostalCsv(MessageSource texts) {
        this.texts = texts;
    }

    /// The manifest of a batch for the post.
    public String manifest(List<Posted> posted) {
        var csv = new StringBuilder().append(BYTE_ORDER_MARK);
        line(
                csv,
                List.of(
                        header("number"),
                        header("index"),
                        header("address"),
                        header("name"),
                        header("kind"),
                        header("track")));
        var kind = texts.getMessage("verification.csv.registered", new Object[0], RUSSIAN);
        for (var one : posted) {
            var addressee = one.addressee();
            line(
                    csv,
                    List.of(
                            one.letter().number().formatted(),
                            addressee.index(),
                            addressee.address(),
                            addressee.name(),
                            kind,
                            one.letter().track().map(PostalNumber::value).orElse("")));
        }
        return csv.toString();
    }

    private String header(String column) {
        return texts.getMessage("verification.csv." + column, new Object[0], RUSSIAN);
    }

    private static void line(StringBuilder csv, List<String> cells) {
        csv.append(String.join(";", cells.stream().map(PostalCsv::quoted).toList())).append("\r\n");
    }

    /// A text that a spreadsheet would take for a formula is marked as text.
    private static String quoted(String cell) {
        var safe = cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}

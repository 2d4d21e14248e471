package okno.verification.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okno.accounts.StaffId;
import okno.identifiers.PostalNumber;
import okno.platform.Conflict;
import okno.platform.FieldProblem;
import okno.verification.RequestNumber;
import okno.verification.letters.Batches.Posted;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Lists of letters for the post and from it, as CSV with semicolons, which the spreadsheets of the
/// country expect.
@Component
public class PostalCsv {
    private static final Locale RUSSIAN = Locale.of("ru", "RU");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int MOST_LINES = 2000;

    private final Tracking tracking;
    private final MessageSource texts;

    PostalCsv(Tracking tracking, MessageSource texts) {
        this.tracking = tracking;
        this.texts = texts;
    }

    /// A line of an imported list that was not taken.
    ///
    /// @param line counted from one
    public record Refused(int line, FieldProblem problem) {}

    /// What came of an import.
    public record Imported(int taken, List<Refused> refused) {}

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

    /// Reads lines «number of ours; ШПИ; state». A state may be left out; a first line without a
    /// number is a heading. Each line stands for itself: wrong ones do not hold up the others.
    public Imported read(String csv, StaffId by) {
        var refused = new ArrayList<Refused>();
        int taken = 0;
        var lines = csv.lines().limit(MOST_LINES).toList();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).replace(String.valueOf(BYTE_ORDER_MARK), "").strip();
            if (line.isEmpty() || (i == 0 && !line.matches(".*[0-9].*"))) {
                continue;
            }
            var problems = take(line, by);
            if (problems.isEmpty()) {
                taken++;
            } else {
                refused.add(new Refused(i + 1, problems.getFirst()));
            }
        }
        return new Imported(taken, List.copyOf(refused));
    }

    private List<FieldProblem> take(String line, StaffId by) {
        var cells = line.split("[;\\t]", -1);
        var letter = RequestNumber.parse(cell(cells, 0)).flatMap(tracking::find);
        if (letter.isEmpty()) {
            return List.of(FieldProblem.of("", "verification.csv.unknown"));
        }
        var word = cell(cells, 2);
        var state = word.isEmpty() ? Optional.of(ifSent(letter.get().state())) : stateOf(word);
        if (state.isEmpty()) {
            return List.of(FieldProblem.of("", "verification.csv.state"));
        }
        try {
            var report = new Tracking.Report(state.get(), cell(cells, 1));
            return tracking.report(letter.get(), report, by);
        } catch (Conflict _) {
            return List.of(FieldProblem.of("", "verification.csv.meanwhile"));
        }
    }

    /// A number alone says that the post has taken the letter.
    private static LetterState ifSent(LetterState state) {
        return state == LetterState.PRINTED ? LetterState.ACCEPTED : state;
    }

    private Optional<LetterState> stateOf(String word) {
        for (var state : LetterState.values()) {
            var key = "verification.letter.state." + state.text();
            if (texts.getMessage(key, new Object[0], RUSSIAN).equalsIgnoreCase(word)) {
                return Optional.of(state);
            }
        }
        return LetterState.of(word.toLowerCase(Locale.ROOT));
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

    private static String cell(String[] cells, int index) {
        if (index >= cells.length) {
            return "";
        }
        return cells[index].strip().replaceAll("^\"|\"$", "").strip();
    }
}

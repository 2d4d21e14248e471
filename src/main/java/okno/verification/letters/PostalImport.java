package okno.verification.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import okno.accounts.StaffId;
import okno.content.CsvTable;
import okno.platform.Conflict;
import okno.platform.FieldProblem;
import okno.verification.RequestNumber;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes in lists of the post: numbers of letters and where they are. A list is taken as a whole
/// or not at all, so that a mended one can be sent again.
@Service
public class PostalImport {
    private static final Locale RUSSIAN = Locale.of("ru", "RU");
    private static final int MOST_LINES = 2000;

    /// More mistakes than these come from one that is in every line.
    private static final int MOST_TOLD = 50;

    private final Tracking tracking;
    private final LetterStore store;
    private final MessageSource texts;
    private final TransactionTemplate transactions;

    PostalImport(
            Tracking tracking,
            LetterStore store,
            MessageSource texts,
            TransactionTemplate transactions) {
        this.tracking = tracking;
        this.store = store;
        this.texts = texts;
        this.transactions = transactions;
    }

    /// A line that is wrong.
    ///
    /// @param line counted from one
    public record Refused(int line, FieldProblem problem) {}

    /// What came of an import.
    ///
    /// @param taken lines that were kept; none if any was wrong
    /// @param refused the wrong lines, the first fifty
    public record Imported(int taken, List<Refused> refused) {}

    /// Reads a file in UTF-8 or windows-1251.
    public Imported read(byte[] file, StaffId by) {
        return read(CsvTable.text(file), by);
    }

    /// Reads lines «number of ours; ШПИ; state» or a list with a heading. A state may be left out:
    /// a number of the post alone says that it has the letter.
    public Imported read(String text, StaffId by) {
        var lines = PostalLines.read(text, columns());
        if (lines.size() > MOST_LINES) {
            var problem = FieldProblem.of("", "verification.csv.too-long", MOST_LINES);
            return new Imported(0, List.of(new Refused(lines.get(MOST_LINES).number(), problem)));
        }
        return transactions.execute(
                status -> {
                    store.lockImports();
                    var refused = take(lines, by);
                    if (refused.isEmpty()) {
                        return new Imported(lines.size(), List.of());
                    }
                    status.setRollbackOnly();
                    return new Imported(0, refused);
                });
    }

    private List<Refused> take(List<PostalLines.Line> lines, StaffId by) {
        var refused = new ArrayList<Refused>();
        for (var line : lines) {
            take(line, by).ifPresent(it -> refused.add(new Refused(line.number(), it)));
            if (refused.size() == MOST_TOLD) {
                break;
            }
        }
        return List.copyOf(refused);
    }

    private Optional<FieldProblem> take(PostalLines.Line line, StaffId by) {
        var letter = RequestNumber.parse(line.letter()).flatMap(tracking::find);
        if (letter.isEmpty()) {
            return problem("verification.csv.unknown");
        }
        if (line.track().isEmpty() && line.state().isEmpty()) {
            return problem("verification.csv.nothing");
        }
        var state =
                line.state().isEmpty()
                        ? Optional.of(ifSent(letter.get().state()))
                        : stateOf(line.state());
        if (state.isEmpty()) {
            return problem("verification.csv.state");
        }
        try {
            var report = new Tracking.Report(state.get(), line.track());
            return tracking.report(letter.get(), report, by).stream().findFirst();
        } catch (Conflict _) {
            return problem("verification.csv.meanwhile");
        }
    }

    private List<String> columns() {
        return Stream.of("number", "track", "state-column")
                .map(column -> "verification.csv." + column)
                .map(key -> texts.getMessage(key, new Object[0], RUSSIAN))
                .toList();
    }

    private static Optional<FieldProblem> problem(String key) {
        return Optional.of(FieldProblem.of("", key));
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
}

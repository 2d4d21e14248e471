package okno.payments.statements;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// A part of a camt.053 file that is read as a whole, and the texts in it by their paths, such as
/// `Acct/Id/Othr/Id`. Parts of its own inside it are not of it.
final class CamtPart {
    /// A statement, a balance, an entry, a transaction of it.
    static final Set<String> KINDS = Set.of("Document", "Stmt", "Bal", "Ntry", "TxDtls");

    private static final int LONGEST = 64 * 1024;

    private final String name;
    private final int line;
    private final Deque<String> path = new ArrayDeque<>();
    private final Map<String, String> texts = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private int length;

    CamtPart(String name, int line) {
        this.name = name;
        this.line = line;
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    /// How deep inside the part reading is.
    int depth() {
        return path.size();
    }

    void down(String element) {
        text.setLength(0);
        path.addLast(element);
    }

    /// Adds a piece of text where reading is.
    ///
    /// @return false if the part holds too much
    boolean add(String piece) {
        length += piece.length();
        text.append(piece);
        return length <= LONGEST || name.equals("Document") || (name.equals("Stmt") && settle());
    }

    /// Keeps what was read; texts of one path follow each other, as lines of a purpose do.
    void up() {
        var read = text.toString().strip();
        if (!read.isEmpty()) {
            texts.merge(String.join("/", path), read, (one, other) -> one + " " + other);
        }
        text.setLength(0);
        path.removeLast();
    }

    /// The text of the first path that has one, or nothing.
    String get(String... paths) {
        for (var each : paths) {
            var found = texts.get(each);
            if (found != null) {
                return found;
            }
        }
        return "";
    }

    /// Between the entries of a statement there is nothing but space, which adds up.
    private boolean settle() {
        boolean blank = text.toString().isBlank();
        if (blank) {
            text.setLength(0);
            length = 0;
        }
        return blank;
    }
}

package okno.verification.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A list of the post as spreadsheets of the country write it: cells apart by semicolons, commas or
/// tabs, in quotes or not. A heading names the columns in any order; without one they are number of
/// ours, ШПИ, state.
final class PostalLines {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<Integer> USUAL = List.of(0, 1, 2);

    private PostalLines() {}

    /// A line that says something.
    ///
    /// @param number counted from one, empty lines and the heading too
    record Line(int number, String letter, String track, String state) {}

    /// @param names of the columns in a heading: number of ours, ШПИ, state
    static List<Line> read(String text, List<String> names) {
        var rows = text.replace(BYTE_ORDER_MARK, "").lines().toList();
        var separator = separator(rows);
        var columns = USUAL;
        boolean begun = false;
        var lines = new ArrayList<Line>();
        for (int i = 0; i < rows.size(); i++) {
            var cells = cells(rows.get(i), separator);
            if (cells.stream().allMatch(String::isEmpty)) {
                continue;
            }
            boolean heading = !begun && !rows.get(i).matches(".*[0-9].*");
            begun = true;
            if (heading) {
                columns = columns(cells, names);
            } else {
                lines.add(line(i + 1, cells, columns));
            }
        }
        return lines;
    }

    /// What stands in the first line that has any of them.
    private static char separator(List<String> rows) {
        for (var row : rows) {
            for (char candidate : new char[] {';', '\t', ','}) {
                if (row.indexOf(candidate) >= 0) {
                    return candidate;
                }
            }
        }
        return ';';
    }

    /// A heading that names no number of a letter only stands above the usual columns.
    private static List<Integer> columns(List<String> heading, List<String> names) {
        var found = names.stream().map(name -> find(name, heading)).toList();
        return found.getFirst() < 0 ? USUAL : found;
    }

    private static int find(String name, List<String> heading) {
        return IntStream.range(0, heading.size())
                .filter(at -> heading.get(at).equalsIgnoreCase(name))
                .findFirst()
                .orElse(-1);
    }

    private static Line line(int number, List<String> cells, List<Integer> columns) {
        var chosen =
                columns.stream()
                        .map(at -> at >= 0 && at < cells.size() ? cells.get(at) : "")
                        .toList();
        return new Line(number, chosen.get(0), chosen.get(1), chosen.get(2));
    }

    /// The cells of a line by RFC 4180; a cell does not go on in the next line.
    private static List<String> cells(String row, char separator) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < row.length(); i++) {
            char sign = row.charAt(i);
            if (sign == '"') {
                boolean doubled = quoted && i + 1 < row.length() && row.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append(sign);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (sign == separator && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(sign);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}

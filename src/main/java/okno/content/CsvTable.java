package okno.content;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// A table as offices of all kinds save it: UTF-8 with or without the mark at its beginning, or
/// windows-1251; cells parted by `;` or `,` (RFC 4180), line ends within quotes, names of the
/// fields in the first row.
public final class CsvTable {
    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /// A row that is not blank.
    ///
    /// @param line where it begins, from 1
    /// @param cells those that are not blank, by the names of the fields
    public record Row(int line, Map<String, String> cells) {
        public Row {
            cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
        }
    }

    private CsvTable() {}

    /// The rows below the first one; what cannot be read becomes a problem.
    ///
    /// @param name of a field by the words at the head of its column
    public static List<Row> read(byte[] bytes, UnaryOperator<String> name, FileProblems problems) {
        var text = text(bytes);
        if (!isText(text)) {
            problems.add(0, "", "content.not-text");
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        try (var reader = reader(text)) {
            List<String> names = List.of();
            for (var row : reader) {
                if (names.isEmpty()) {
                    names = row.getFields().stream().map(name).toList();
                } else {
                    row(names, row, problems).forEach(rows::add);
                }
            }
        } catch (CsvParseException broken) {
            problems.add(0, "", "content.not-csv");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rows;
    }

    /// Bytes that are no UTF-8 can only be the older encoding: in it every byte means something.
    public static String text(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException older) {
            text = new String(bytes, WINDOWS);
        }
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /// A zero stands in no text: the table is in some third encoding, or it is no table.
    static boolean isText(String text) {
        return text.indexOf('\0') < 0;
    }

    /// Rows of another length are let through: one of them is a mistake in a row, not in the table.
    private static CsvReader<CsvRecord> reader(String text) {
        return CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text);
    }

    private static char separator(String text) {
        var header = text.lines().findFirst().orElse("");
        return header.indexOf(';') >= 0 ? ';' : ',';
    }

    private static List<Row> row(List<String> names, CsvRecord row, FileProblems problems) {
        int line = (int) row.getStartingLineNumber();
        if (row.getFields().stream().allMatch(String::isBlank)) {
            return List.of();
        }
        if (row.getFieldCount() != names.size()) {
            problems.add(line, "", "content.cells", row.getFieldCount(), names.size());
            return List.of();
        }
        var cells = new LinkedHashMap<String, String>();
        for (int i = 0; i < names.size(); i++) {
            if (!row.getField(i).isBlank()) {
                cells.put(names.get(i), row.getField(i).strip());
            }
        }
        return List.of(new Row(line, cells));
    }
}

package okno.places;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import okno.identifiers.Oktmo;
import org.jspecify.annotations.Nullable;

/// Reads `places/*.csv` and refuses rows that contradict themselves or each other.
final class PlaceFiles {
    private static final String REGIONS = "places/regions.csv";
    private static final String MUNICIPALITIES = "places/municipalities.csv";

    private final Map<String, Place> places = new LinkedHashMap<>();

    private PlaceFiles() {}

    static List<Place> shipped() {
        return read(text(REGIONS), text(MUNICIPALITIES));
    }

    static List<Place> read(String regions, String municipalities) {
        PlaceFiles files = new PlaceFiles();
        rows(REGIONS, 3, regions).forEach(row -> files.add(row, region(row)));
        List<Row> below = rows(MUNICIPALITIES, 9, municipalities);
        below.forEach(row -> files.add(row, files.municipality(row)));
        below.forEach(files::checkSuccessor);
        return List.copyOf(files.places.values());
    }

    private static Place region(Row row) {
        String oktmo = row.cell(0);
        ZoneId zone = ZoneId.of(row.cell(2));
        return new Place(
                oktmo,
                row.cell(1),
                PlaceKind.REGION,
                oktmo,
                zone,
                Place.Towns.NONE,
                PlaceHistory.CURRENT);
    }

    private Place municipality(Row row) {
        String oktmo = row.cell(0);
        Place region =
                Oktmo.parse(oktmo)
                        .map(Oktmo::region)
                        .map(Oktmo::digits)
                        .map(places::get)
                        .orElse(null);
        if (region == null) {
            throw row.wrong("lies in no known region");
        }
        PlaceKind kind = PlaceKind.valueOf(row.cell(2).toUpperCase(Locale.ROOT));
        List<String> others =
                Arrays.stream(row.cell(4).split(";")).filter(town -> !town.isEmpty()).toList();
        return new Place(
                oktmo,
                row.cell(1),
                kind,
                region.oktmo(),
                region.zone(),
                new Place.Towns(row.cell(3), others),
                new PlaceHistory(row.day(5), row.day(6), row.optional(7), row.cell(8)));
    }

    private void add(Row row, Place place) {
        LocalDate from = place.history().validFrom();
        LocalDate to = place.history().validTo();
        if (place.oktmo().length() != 8 || !Oktmo.check(place.oktmo()).valid()) {
            throw row.wrong("is not a code of 8 digits");
        }
        if (place.name().isEmpty()) {
            throw row.wrong("has no name");
        }
        if (from != null && to != null && to.isBefore(from)) {
            throw row.wrong("ends before it begins");
        }
        if (places.put(place.oktmo(), place) != null) {
            throw row.wrong("is written twice");
        }
    }

    /// One step is enough to look at: a successor that itself has one would need a new row anyway.
    private void checkSuccessor(Row row) {
        String successor = row.optional(7);
        if (successor == null) {
            return;
        }
        Place next = places.get(successor);
        if (next == null || !next.isCurrent()) {
            throw row.wrong("has a successor that is not in use");
        }
    }

    private static List<Row> rows(String file, int cells, String text) {
        List<Row> rows = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("oktmo,")) {
                Row row = new Row(file, i + 1, List.of(line.split(",", -1)));
                if (row.cells.size() != cells) {
                    throw row.wrong("has not " + cells + " cells");
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static String text(String file) {
        try (InputStream shipped = PlaceFiles.class.getResourceAsStream("/" + file)) {
            byte[] bytes = Objects.requireNonNull(shipped, file).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Row(String file, int line, List<String> cells) {
        String cell(int index) {
            return cells.get(index);
        }

        @Nullable String optional(int index) {
            return cell(index).isEmpty() ? null : cell(index);
        }

        @Nullable LocalDate day(int index) {
            return cell(index).isEmpty() ? null : LocalDate.parse(cell(index));
        }

        IllegalStateException wrong(String what) {
            return new IllegalStateException(file + ":" + line + ": " + cells.get(0) + " " + what);
        }
    }
}

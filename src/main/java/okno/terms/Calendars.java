package okno.terms;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The production calendars that ship with the portal, one a region. Immutable.
public final class Calendars {
    private final WorkCalendar federal;
    private final Map<String, WorkCalendar> regional;

    private Calendars(WorkCalendar federal, Map<String, WorkCalendar> regional) {
        this.federal = federal;
        this.regional = Map.copyOf(regional);
    }

    /// Reads the shipped files. Takes some milliseconds: do it once.
    public static Calendars load() {
        Map<LocalDate, LocalDate> transfers = new HashMap<>();
        for (String[] row : rows("transfers.csv")) {
            transfers.put(LocalDate.parse(row[0]), LocalDate.parse(row[1]));
        }
        Map<String, List<Holiday>> holidays = new HashMap<>();
        for (String[] row : rows("holidays.csv")) {
            holidays.computeIfAbsent(row[0], _ -> new ArrayList<>())
                    .add(Holiday.parse(row[1], row[2].equals("yes")));
        }
        return of(holidays, transfers);
    }

    /// The calendar of a subject of the federation, given by its OKTMO of 8 digits. A region that
    /// keeps no holidays of its own, or whose holidays are not shipped, has the federal calendar.
    public WorkCalendar of(String region) {
        return regional.getOrDefault(region, federal);
    }

    private static Calendars of(
            Map<String, List<Holiday>> holidays, Map<LocalDate, LocalDate> transfers) {
        List<Holiday> everywhere = Objects.requireNonNull(holidays.remove(""));
        Map<String, WorkCalendar> regional = new HashMap<>();
        holidays.forEach(
                (region, own) -> {
                    List<Holiday> all = new ArrayList<>(everywhere);
                    all.addAll(own);
                    regional.put(region, new WorkCalendar(all, transfers));
                });
        return new Calendars(new WorkCalendar(everywhere, transfers), regional);
    }

    private static List<String[]> rows(String file) {
        InputStream shipped =
                Objects.requireNonNull(Calendars.class.getResourceAsStream("/terms/" + file), file);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(shipped, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package okno.launch.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import okno.places.Place;
import okno.places.Places;
import tools.jackson.databind.json.JsonMapper;

/// Makes up a catalogue as an exchange folder: bodies as a tree, their offices, services that name
/// a body, documents and places, papers and situations that name services. The same seed gives the
/// same bytes.
public final class SyntheticFolder {
    private static final int BODIES_OF_A_REGION = 40;
    private static final String BODY = "made-body-";
    private static final String SERVICE = "made-service-";
    private static final String DOCUMENT = "made-document-";

    private final SyntheticWords words;
    private final Sizes sizes;
    private final Places places;
    private final List<Place> regions;

    private SyntheticFolder(Places places, Sizes sizes, long seed) {
        this.words = new SyntheticWords(places, seed);
        this.sizes = sizes;
        this.places = places;
        this.regions =
                places.regions().stream()
                        .filter(one -> !places.municipalities(one.oktmo()).isEmpty())
                        .toList();
    }

    /// How many things of each kind.
    public record Sizes(
            int services, int agencies, int offices, int documents, int blanks, int situations) {
        /// What a real region has.
        public static final Sizes REGION = new Sizes(20_000, 1_500, 3_500, 2_000, 3_000, 100);
    }

    /// Writes the folder, which is made if it is absent.
    ///
    /// @throws UncheckedIOException if a file cannot be written
    public static void write(Path folder, Places places, Sizes sizes, long seed) {
        var made = new SyntheticFolder(places, sizes, seed);
        lines(folder, "agencies", sizes.agencies, made::agency);
        lines(folder, "offices", sizes.offices, made::office);
        lines(folder, "documents", sizes.documents, made::document);
        lines(folder, "situations", sizes.situations, made::situation);
        lines(folder, "services", sizes.services, made::service);
        lines(folder, "blanks", sizes.blanks, made::blank);
    }

    private static void lines(
            Path folder, String kind, int count, IntFunction<Map<String, Object>> things) {
        try {
            Files.createDirectories(folder);
            try (var out = Files.newBufferedWriter(folder.resolve(kind + ".jsonl"))) {
                for (int number = 0; number < count; number++) {
                    out.write(JsonMapper.shared().writeValueAsString(things.apply(number)));
                    out.write('\n');
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The first of each forty is a region's and stands above the others, its municipalities'.
    private Map<String, Object> agency(int number) {
        int within = number % BODIES_OF_A_REGION;
        var line = thing(BODY + number, words.agency() + " " + number);
        line.put("short", words.text(8));
        line.put("level", within == 0 ? "regional" : "municipal");
        if (within > 0) {
            line.put("parent", BODY + (number - within));
        }
        line.put("places", List.of(seat(number)));
        line.put("appeal", words.text(6));
        reachable(line);
        return line;
    }

    /// The OKTMO of the region or the municipality that a body is of.
    private String seat(int agency) {
        int within = agency % BODIES_OF_A_REGION;
        var region = regions.get(agency / BODIES_OF_A_REGION % regions.size());
        var municipalities = places.municipalities(region.oktmo());
        return within == 0
                ? region.oktmo()
                : municipalities.get((within - 1) % municipalities.size()).oktmo();
    }

    private Map<String, Object> office(int number) {
        var line = thing("made-office-" + number, words.text(4) + " " + number);
        line.put("agency", BODY + number % sizes.agencies);
        reachable(line);
        return line;
    }

    private void reachable(Map<String, Object> line) {
        line.put("address", words.text(5));
        line.put("phone", words.phone());
        line.put("hours", words.hours());
    }

    private Map<String, Object> service(int number) {
        int agency = number % sizes.agencies;
        var model = words.model();
        var line = thing(SERVICE + number, model.title() + " " + words.text(3) + " " + number);
        line.put("short", words.text(12));
        line.put("description", words.text(80));
        line.put("agency", BODY + agency);
        line.put("places", List.of(seat(agency)));
        line.put("topics", model.classes().topics());
        line.put("recipients", model.classes().recipients());
        line.put("keywords", words.some(4));
        line.put("documents", words.slugs(DOCUMENT, sizes.documents, 6));
        line.put("term", words.below(60) + 1 + "d");
        if (number % 3 == 0) {
            line.put("fee_kopecks", 100L * words.below(5_000));
        }
        return line;
    }

    private Map<String, Object> document(int number) {
        return paper("made-document-" + number, 0);
    }

    private Map<String, Object> blank(int number) {
        return paper("made-blank-" + number, 3);
    }

    private Map<String, Object> situation(int number) {
        return paper("made-situation-" + number, 12);
    }

    private Map<String, Object> paper(String slug, int services) {
        var line = thing(slug, words.text(5) + " " + slug.substring(slug.lastIndexOf('-') + 1));
        line.put("text", words.text(20));
        line.put("services", words.slugs(SERVICE, sizes.services, services));
        return line;
    }

    private static Map<String, Object> thing(String slug, String title) {
        var line = new LinkedHashMap<String, Object>();
        line.put("slug", slug);
        line.put("title", title);
        return line;
    }
}

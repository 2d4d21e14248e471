package okno.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import okno.catalogue.CatalogueSearch;
import okno.catalogue.exchange.ExchangeFolder;
import okno.catalogue.search.SearchHit;
import okno.places.Place;
import okno.places.Places;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `./okno search`: what the search of the portal finds, one JSON line a question. Needs no
/// database: it searches the packages that ship with the portal, or an exchange folder.
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description =
                "Searches the catalogue: {\"query\",\"micros\",\"hits\":[{\"kind\",\"slug\",\"title\"}]}.")
final class SearchCommand implements Callable<Integer> {
    private static final int HITS = 10;
    private static final Duration WARM_UP = Duration.ofMillis(300);
    private static final String FROM_INPUT = "-";

    /// Held here, so that what is said to it is not forgotten. Lucene advises a module of the JDK
    /// that is still being tried out.
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "QUERY",
            arity = "1..*",
            description = "What to look for; - reads a query a line.")
    private List<String> queries = List.of();

    @Option(
            names = "--place",
            paramLabel = "OKTMO",
            description =
                    "Only what is of use there; a municipality that the portal does not know"
                            + " stands for its region.")
    private @Nullable String place;

    @Option(
            names = "--catalogue",
            paramLabel = "DIR",
            description = "An exchange folder instead of the packages of the portal.")
    private @Nullable Path folder;

    @Override
    public Integer call() throws Exception {
        LUCENE.setLevel(Level.SEVERE);
        var places = Places.load();
        var chosen = place(places);
        var search = search(places);
        search.warmUp(WARM_UP);
        for (var query : queries) {
            if (query.equals(FROM_INPUT)) {
                answerInput(search, chosen);
            } else {
                answer(search, query, chosen);
            }
        }
        return CommandLine.ExitCode.OK;
    }

    private void answerInput(CatalogueSearch search, Optional<Place> place) throws IOException {
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var typed = input.readLine(); typed != null; typed = input.readLine()) {
            answer(search, typed, place);
        }
    }

    private void answer(CatalogueSearch search, String typed, Optional<Place> place) {
        spec.commandLine().getOut().println(line(search, typed, place));
    }

    private Optional<Place> place(Places places) {
        var asked = place;
        if (asked == null) {
            return Optional.empty();
        }
        var found = places.resolve(asked).or(() -> places.regionOf(asked));
        if (found.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "No such place, an OKTMO of 8 digits is needed: " + asked);
        }
        return found;
    }

    private CatalogueSearch search(Places places) {
        if (folder == null) {
            return CatalogueSearch.shipped(places);
        }
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "No such folder: " + folder);
        }
        var read = ExchangeFolder.read(folder);
        var err = spec.commandLine().getErr();
        read.problems().forEach(one -> err.println(CatalogueCommand.wrong(one)));
        read.notes().forEach(one -> err.println(CatalogueCommand.note(one)));
        return CatalogueSearch.over(read.exchange(), places);
    }

    private static String line(CatalogueSearch search, String typed, Optional<Place> place) {
        long started = System.nanoTime();
        var found = search.find(typed, place, CatalogueSearch.ALL, HITS);
        long micros = (System.nanoTime() - started) / 1_000;
        var hits = found.hits().stream().map(SearchCommand::hit).toList();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("query", typed);
        line.put("micros", micros);
        line.put("hits", hits);
        return JsonMapper.shared().writeValueAsString(line);
    }

    private static Map<String, String> hit(SearchHit hit) {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("kind", hit.kind().name().toLowerCase(Locale.ROOT));
        shown.put("slug", hit.slug());
        shown.put("title", hit.plainTitle());
        return shown;
    }
}

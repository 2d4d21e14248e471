package okno.launch.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okno.catalogue.CatalogueSearch;
import okno.catalogue.search.SearchHit;

/// How well the search answers everyday questions over the packages that ship with the portal.
///
/// @param recallAt5 the part of the questions with a right answer among the first five hits
/// @param mrr mean reciprocal rank of the first right answer; one that is not among the first ten
///     counts as none
/// @param missed the questions without a right answer among the first five hits
record Relevance(int questions, double recallAt5, double mrr, List<Asked> missed) {
    private static final String SHIPPED = "/bench/questions.tsv";
    private static final int FIRST = 5;
    private static final int HITS = 10;

    Relevance {
        missed = List.copyOf(missed);
    }

    /// A question of the set.
    ///
    /// @param right slugs of which any answers it
    record Asked(String question, Set<String> right) {
        Asked {
            right = Set.copyOf(right);
        }

        private static Asked of(String line) {
            var parts = line.split("\t", 2);
            return new Asked(parts[0], Set.of(parts[1].split(" ")));
        }
    }

    /// The questions that ship with the portal.
    static List<Asked> shipped() {
        try (var file = Relevance.class.getResourceAsStream(SHIPPED)) {
            var text =
                    new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Asked::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// For the one who reads the bench.
    String inWords() {
        return "recall@5 %.3f, MRR %.3f, %d questions, missed: %s"
                .formatted(
                        recallAt5,
                        mrr,
                        questions,
                        missed.stream().map(Asked::question).collect(Collectors.joining("; ")));
    }

    static Relevance of(CatalogueSearch search, List<Asked> questions) {
        var ranks = questions.stream().mapToInt(asked -> rank(search, asked)).toArray();
        var missed =
                IntStream.range(0, ranks.length)
                        .filter(at -> ranks[at] == 0 || ranks[at] > FIRST)
                        .mapToObj(questions::get)
                        .toList();
        return new Relevance(
                ranks.length,
                1 - (double) missed.size() / ranks.length,
                Arrays.stream(ranks)
                        .mapToDouble(rank -> rank == 0 ? 0 : 1.0 / rank)
                        .average()
                        .orElse(0),
                missed);
    }

    /// The place of the first right answer, from 1; 0 if there is none.
    private static int rank(CatalogueSearch search, Asked asked) {
        var hits =
                search
                        .find(asked.question, Optional.empty(), CatalogueSearch.ALL, HITS)
                        .hits()
                        .stream()
                        .map(SearchHit::slug)
                        .toList();
        return 1
                + IntStream.range(0, hits.size())
                        .filter(at -> asked.right.contains(hits.get(at)))
                        .findFirst()
                        .orElse(-1);
    }
}

package okno.launch.bench;

import java.util.List;
import java.util.Optional;
import okno.catalogue.Catalogue;
import okno.catalogue.CatalogueSearch;
import okno.launch.bench.Relevance.Asked;
import okno.places.Places;

/// Searching twenty thousand made-up services in this process with everyday questions, with a
/// place and without. Beside the speed, how well the same questions are answered over the shipped
/// packages.
record SearchBenchmark() implements Benchmark {
    private static final int THREADS = 2;
    private static final int SERVICES = 20_000;
    private static final int HITS = 10;
    private static final double MOST_P95_MS = 15;
    private static final double LEAST_RECALL = 0.95;
    private static final String PLACE = "07000000";

    @Override
    public String name() {
        return "search";
    }

    @Override
    public Outcome run(Stand stand) throws Exception {
        var places = stand.bean(Places.class);
        var catalogue = stand.bean(Catalogue.class);
        var search =
                CatalogueSearch.over(
                        SyntheticServices.like(catalogue.services(), SERVICES),
                        catalogue.classifiers(),
                        catalogue.searchWords(),
                        places);
        var asked = Relevance.shipped();
        var load = new Load(THREADS);
        Load.Workers seekers = first -> new Seeker(search, places, asked, first);
        load.run(seekers, stand.warmUp());
        var figures = load.run(seekers, stand.time());
        var relevance = Relevance.of(CatalogueSearch.shipped(places), asked);
        return new Outcome(
                figures,
                null,
                0,
                0,
                Heap.liveMb(),
                "p95 <= %.0f ms in the process, %d services; recall@5 >= %.2f"
                        .formatted(MOST_P95_MS, SERVICES, LEAST_RECALL),
                figures.errors() == 0
                        && figures.p95Ms() <= MOST_P95_MS
                        && relevance.recallAt5() >= LEAST_RECALL,
                relevance);
    }

    private static final class Seeker implements Load.Worker {
        private final CatalogueSearch search;
        private final Places places;
        private final List<Asked> asked;
        private int next;

        Seeker(CatalogueSearch search, Places places, List<Asked> asked, int first) {
            this.search = search;
            this.places = places;
            this.asked = asked;
            this.next = first;
        }

        @Override
        public boolean run() {
            int turn = next++;
            var query = asked.get(turn % asked.size()).question();
            var place =
                    turn / asked.size() % 2 == 0 ? Optional.of(PLACE) : Optional.<String>empty();
            var found = search.find(query, place.flatMap(places::find), CatalogueSearch.ALL, HITS);
            return !found.hits().isEmpty();
        }
    }
}

package okno.launch.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import okno.catalogue.CatalogueSearch;
import okno.launch.bench.Relevance.Asked;
import okno.places.Places;
import org.junit.jupiter.api.Test;

class RelevanceTests {
    private static final Places PLACES = Places.load();
    private static final CatalogueSearch SEARCH = CatalogueSearch.shipped(PLACES);

    @Test
    void everydayQuestionsAreAnsweredAmongTheFirstFive() {
        var relevance = Relevance.of(SEARCH, Relevance.shipped());

        assertThat(relevance.recallAt5())
                .as("missed: %s", relevance.missed())
                .isGreaterThanOrEqualTo(0.95);
        assertThat(relevance.mrr()).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void questionsAreManyAndEachIsAskedOnce() {
        var questions = Relevance.shipped();

        assertThat(questions).hasSizeGreaterThanOrEqualTo(160);
        assertThat(questions).extracting(Asked::question).doesNotHaveDuplicates();
    }

    @Test
    void aRightAnswerBehindTheFirstFiveIsMissed() {
        var missing = new Asked("паспорт", Set.of("no-such"));
        var found = new Asked("загранпаспорт", Set.of("passport-abroad"));

        var relevance = Relevance.of(SEARCH, List.of(missing, found));

        assertThat(relevance.recallAt5()).isEqualTo(0.5);
        assertThat(relevance.mrr()).isEqualTo(0.5);
        assertThat(relevance.missed()).containsExactly(missing);
    }
}

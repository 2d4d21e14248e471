package okno.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NarrowingTests {

    private static final List<Choice<Thing>> CHOICES =
            List.of(
                    Choice.fixed("colour", thing -> Set.of(thing.colour())),
                    Choice.named("size", Thing::sizes, size -> "Размер " + size),
                    new Choice<>(
                            "shelf", thing -> List.of("1", thing.colour()), one -> one, false));
    private static final List<Thing> ALL =
            List.of(
                    new Thing("red", Set.of("s", "m")),
                    new Thing("red", Set.of("m")),
                    new Thing("blue", Set.of("s")));

    private record Thing(String colour, Set<String> sizes) {}

    @Test
    void leavesWhatHasEveryChosenValue() {
        assertThat(narrowing(Map.of()).of(ALL).passing()).isEqualTo(ALL);
        assertThat(narrowing(Map.of("colour", "red", "size", "s")).of(ALL).passing())
                .containsExactly(ALL.getFirst());
        assertThat(narrowing(Map.of("colour", "green")).of(ALL).passing()).isEmpty();
    }

    @Test
    void countsWhatEachValueWouldLeaveBesideTheOtherChoices() {
        var facets = facets(Map.of("q", "а б", "colour", "blue"));

        assertThat(facets).extracting(PaperFacet::name).containsExactly("colour");
        assertThat(facets.getFirst().values())
                .containsExactly(
                        new PaperFacet.Value(
                                "blue", "", 1, true, "/things?q=%D0%B0+%D0%B1&colour=blue"),
                        new PaperFacet.Value(
                                "red", "", 2, false, "/things?q=%D0%B0+%D0%B1&colour=red"));
        assertThat(facets.getFirst().all()).isEqualTo("/things?q=%D0%B0+%D0%B1");
    }

    @Test
    void namesValuesThatHaveWordsOfTheirOwn() {
        var sizes = facets(Map.of()).get(1);

        assertThat(sizes.values()).extracting(PaperFacet.Value::title).contains("Размер m");
    }

    @Test
    void keepsTheChoicesFromPageToPage() {
        var narrowing = narrowing(Map.of("size", "s", "after", "x", "other", "1"));

        assertThat(narrowing.page(Optional.of("last"))).isEqualTo("/things?size=s&after=last");
        assertThat(narrowing.page(Optional.of(""))).isEqualTo("/things?size=s");
        assertThat(narrowing.page(Optional.empty())).isNull();
    }

    @Test
    void showsAChoiceThatIsNotOfferedOnceALinkHasMadeIt() {
        var facets = facets(Map.of("shelf", "1"));

        assertThat(facets(Map.of())).extracting(PaperFacet::name).containsExactly("colour", "size");
        assertThat(facets.getLast().values())
                .extracting(PaperFacet.Value::slug)
                .containsExactly("1");
    }

    private static List<PaperFacet> facets(Map<String, String> parameters) {
        var narrowing = narrowing(parameters);
        return narrowing.facets(narrowing.of(ALL));
    }

    private static Narrowing<Thing> narrowing(Map<String, String> parameters) {
        return new Narrowing<>("/things", CHOICES, parameters);
    }
}

package okno.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SliceTests {

    private static final List<String> ALL = List.of("a", "b", "c", "d", "e");

    @Test
    void firstPageHasNothingBeforeIt() {
        assertThat(after("")).isEqualTo(slice(List.of("a", "b"), null, "b"));
    }

    @Test
    void secondPageLeadsBackToTheBeginning() {
        assertThat(after("b")).isEqualTo(slice(List.of("c", "d"), "", "d"));
    }

    @Test
    void lastPageHasNothingAfterIt() {
        assertThat(after("d")).isEqualTo(slice(List.of("e"), "b", null));
    }

    @Test
    void keyThatIsGoneMeansTheBeginning() {
        assertThat(after("gone").items()).containsExactly("a", "b");
    }

    private static Slice<String> after(String key) {
        return Slice.after(key, ALL, Function.identity(), 2);
    }

    private static Slice<String> slice(
            List<String> items, @Nullable String previous, @Nullable String next) {
        return new Slice<>(items, Optional.ofNullable(previous), Optional.ofNullable(next));
    }
}

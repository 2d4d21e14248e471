package okno.identifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperCodeTests {
    @Test
    void isPrintedInTwoGroups() {
        assertThat(new PaperCode("4H7KQ2M9XA").formatted()).isEqualTo("4H7KQ-2M9XA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "40711-KQXA9",
                "40711kqxa9",
                " 4o7il - kqxa9 ",
                "4О7IL–KQXA9",
                "4 0 7 1 1 К Q Х А 9",
            })
    void isReadAsPeopleTypeIt(String typed) {
        assertThat(PaperCode.parse(typed)).contains(new PaperCode("40711KQXA9"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4H7KQ", "4H7KQ-2M9XAA", "4H7KQ-2M9XU", "4H7KQ-2M9X!"})
    void isNotReadFromAnythingElse(String typed) {
        assertThat(PaperCode.parse(typed)).isEmpty();
    }

    @Test
    void hasNoSignsThatLookAlike() {
        var random = new Random(26);
        var drawn =
                IntStream.range(0, 500)
                        .mapToObj(n -> PaperCode.draw(random))
                        .collect(Collectors.toSet());

        assertThat(drawn).hasSize(500);
        assertThat(drawn)
                .allSatisfy(code -> assertThat(code.signs()).matches("[0-9A-HJKMNP-TV-Z]{10}"))
                .allSatisfy(code -> assertThat(PaperCode.parse(code.formatted())).contains(code));
    }

    @Test
    void neverShowsItselfInALog() {
        assertThat(new PaperCode("4H7KQ2M9XA")).hasToString("PaperCode[]");
        assertThatIllegalArgumentException().isThrownBy(() -> new PaperCode("4H7KQ-2M9XA"));
    }
}

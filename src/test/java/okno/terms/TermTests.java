package okno.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermTests {
    @ParameterizedTest
    @ValueSource(strings = {"15wd", "30d", "1m", "8h", "9999d"})
    void readsWhatItWrites(String written) {
        assertThat(Term.parse(written)).map(Term::toString).hasValue(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "15", "wd", "0d", "-1d", "015wd", "1.5d", "10000d", "15WD", "15 wd", "1y"
            })
    void refusesAnythingElse(String written) {
        assertThat(Term.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 10_000})
    void countsAtLeastOneAndNotForEver(int amount) {
        assertThatIllegalArgumentException().isThrownBy(() -> Term.days(amount));
        assertThatIllegalArgumentException().isThrownBy(() -> Term.workingDays(amount));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-03-02",
                "2026-03-05/2026-03-02",
                "02.03.2026/05.03.2026",
                "2026-03-02-2026-03-05",
                "2026-03-02/+999999-12-31",
                "2026-03-02/2026-03-0x",
                "/"
            })
    void refusesAPauseThatIsNotOne(String written) {
        assertThat(Pause.parse(written)).isEmpty();
    }
}

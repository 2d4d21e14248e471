package okno.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatestTests {
    private static final int PAGE = 3;

    @ParameterizedTest
    @CsvSource({"0, 0,", "2, 2,", "3, 3,", "4, 3, 2"})
    void saysWhereThePageAfterBegins(int found, int shown, @Nullable Integer last) {
        var ids = IntStream.range(0, found).mapToObj(i -> new UUID(0, i)).toList();

        var page = Latest.of(ids, PAGE, Function.identity());

        assertThat(page.rows()).isEqualTo(ids.subList(0, shown));
        assertThat(page.next().stream().toList())
                .isEqualTo(last == null ? List.of() : List.of(new UUID(0, last)));
    }
}

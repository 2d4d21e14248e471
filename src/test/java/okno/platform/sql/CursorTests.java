package okno.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTests {
    @Test
    void readsWhatItWrote() {
        var cursor = Cursor.of("Римский-Корсаков", "", "2026-11-30T10:00:00Z");

        assertThat(Cursor.parse(cursor.text(), 3)).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one key",
                "a\nb\nc",
                "a\0\nb",
                "+5999999-12-31\nb",
                "a\n-1000000000-01-01T00:00:00Z"
            })
    void readsNothingThatNoListEndsWith(String keys) {
        var bytes = keys.getBytes(StandardCharsets.UTF_8);

        assertThat(Cursor.parse(Base64.getUrlEncoder().encodeToString(bytes), 2)).isEmpty();
    }
}

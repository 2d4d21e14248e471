package okno.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KnownContentsTests {
    private final List<String> read = Collections.synchronizedList(new ArrayList<>());
    private final KnownContents<String> contents = new KnownContents<>(this::read);

    @Test
    void readsEachContentOnce() {
        assertThat(read("one", "two")).containsExactly("one", "two");
        assertThat(read("three", "two", "one")).containsExactly("three", "two", "one");

        assertThat(read).containsExactlyInAnyOrder("one", "two", "three");
    }

    @Test
    void leavesOutWhatIsNotRight() {
        assertThat(read("one", "wrong", "two")).containsExactly("one", "two");
        assertThat(read("wrong")).isEmpty();

        assertThat(read).containsExactlyInAnyOrder("one", "wrong", "two");
    }

    @Test
    void forgetsWhatIsThereNoLonger() {
        read("one");
        read("two");
        read("one");

        assertThat(read).containsExactly("one", "two", "one");
    }

    private List<String> read(String... texts) {
        return contents.read(List.of(texts).stream().map(text -> text.getBytes(UTF_8)).toList());
    }

    private Optional<String> read(byte[] content) {
        var text = new String(content, UTF_8);
        read.add(text);
        return Optional.of(text).filter(one -> !one.equals("wrong"));
    }
}

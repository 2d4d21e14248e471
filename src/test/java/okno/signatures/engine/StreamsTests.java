package okno.signatures.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// What stands between a file and who reads the signature in it.
class StreamsTests {
    @Test
    void base64IsReadByteByByte() throws IOException {
        var in = new DecodedStream(new ArmourStream(text("AQID"), false));

        assertThat(new int[] {in.read(), in.read(), in.read(), in.read()})
                .containsExactly(1, 2, 3, -1);
    }

    @Test
    void aTextWithoutTheArmourThatWasPromisedIsEmpty() throws IOException {
        assertThat(new ArmourStream(text("one\ntwo\n"), true).read()).isEqualTo(-1);
    }

    @Test
    void aDocumentInsideAndWhatStandsAroundHaveLimitsOfTheirOwn() throws IOException {
        var in = new BoundedStream(text("12345"), 2, 3);
        in.free(true);
        assertThat(in.readNBytes(3)).hasSize(3);
        in.free(false);
        assertThat(in.readNBytes(2)).hasSize(2);

        assertThatIOException().isThrownBy(() -> bounded(true).readNBytes(4));
        assertThatIOException().isThrownBy(() -> bounded(false).readNBytes(3));
    }

    private static BoundedStream bounded(boolean free) {
        var in = new BoundedStream(text("12345"), 2, 3);
        in.free(free);
        return in;
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }
}

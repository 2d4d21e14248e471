package okno.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagePartTests {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 8 * 1024, 300_000})
    void twoPartsUnpackToTheWholePage(int length) throws IOException {
        var page = page("<html>" + letters(length), "<h1>" + letters(length));

        var packed = packed(page);

        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes())
                .isEqualTo(page);
    }

    @Test
    void partsOfIncompressibleBytesUnpackToo() throws IOException {
        var page = new byte[100_000];
        new Random(1).nextBytes(page);

        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed(page))).readAllBytes())
                .isEqualTo(page);
    }

    @Test
    void pagePartsWhereItsOwnContentBegins() {
        assertThat(PagePart.boundary(page("<head></head>", "<h1></h1>"))).isEqualTo(13);
        assertThat(PagePart.boundary(page("[]", "<h"))).isZero();
    }

    @Test
    void tagTellsPagesOfOneContentApart() {
        var here = page("Здесь", "<h1>");
        var there = page("Там", "<h1>");

        assertThat(made(here).rest()).isEqualTo(made(there).rest());
        assertThat(made(here).tag()).isNotEqualTo(made(there).tag());
    }

    private static byte[] packed(byte[] page) throws IOException {
        var out = new ByteArrayOutputStream();
        var made = made(page);
        made.write(rest(page), true, out);
        assertThat(made.length(rest(page), true)).isEqualTo(out.size());
        return out.toByteArray();
    }

    private static KeptPage made(byte[] page) {
        int boundary = PagePart.boundary(page);
        var beginning = Arrays.copyOf(page, boundary);
        return KeptPage.of(page, PagePart.of(beginning, "", true), rest(page), "text/html");
    }

    private static PagePart rest(byte[] page) {
        var rest = Arrays.copyOfRange(page, PagePart.boundary(page), page.length);
        return PagePart.of(rest, PagePart.digest(rest, ""), false);
    }

    private static byte[] page(String beginning, String rest) {
        return (beginning + rest).getBytes(StandardCharsets.UTF_8);
    }

    private static String letters(int count) {
        var random = new Random(count);
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append((char) ('а' + random.nextInt(32)));
        }
        return text.toString();
    }
}

package okno.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagePartTests {
    private final Cache<ByteRun, byte[]> pieces = Caffeine.newBuilder().build();
    private final PageBeginnings beginnings = new PageBeginnings(pieces);
    private String address = "%2Fservices%2Ffirst";

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 8 * 1024, 300_000})
    void twoPartsUnpackToTheWholePage(int length) throws IOException {
        var page = page("<html>" + letters(length), "<h1>" + letters(length));

        var packed = packed(page);

        assertThat(unpacked(packed)).isEqualTo(page);
    }

    @Test
    void partsOfIncompressibleBytesUnpackToo() throws IOException {
        var page = new byte[100_000];
        new Random(1).nextBytes(page);

        assertThat(unpacked(packed(page))).isEqualTo(page);
    }

    @Test
    void tagTellsPagesOfOneContentApart() throws IOException {
        var here = page("Здесь", "<h1>");
        var there = page("Там", "<h1>");

        assertThat(rest(here).run()).isEqualTo(rest(there).run());
        assertThat(made(here).tag()).isNotEqualTo(made(there).tag()).isEqualTo(made(here).tag());
    }

    @Test
    void whatBeginningsHaveInCommonIsPackedOnce() throws IOException {
        var first = beginning("Первая", address);
        var packed = packed(first);
        address = "%2Fservices%2Fsecond%3Fplace%3D1";
        var second = beginning("Вторая", address);

        assertThat(unpacked(packed)).isEqualTo(first);
        assertThat(unpacked(packed(second))).isEqualTo(second);
        assertThat(pieces.asMap()).hasSize(3);
    }

    /// Three pieces that are worth packing: up to the first address, between the two, and the rest.
    private static byte[] beginning(String title, String address) {
        return page(
                "<title>%s</title>%s<a href=\"%s\">%s<a href=\"%3$s\">%s"
                        .formatted(title, letters(200), address, letters(201), letters(202)),
                "<h1>");
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
    }

    private byte[] packed(byte[] page) throws IOException {
        var out = new ByteArrayOutputStream();
        var made = made(page);
        made.write(rest(page), true, out);
        assertThat(made.length(rest(page), true)).isEqualTo(out.size());
        return out.toByteArray();
    }

    private KeptPage made(byte[] page) throws IOException {
        var beginning = new ByteRun(page).piece(0, boundary(page));
        return KeptPage.of(
                beginnings.part(beginning, address), RestKey.NONE, rest(page), "text/html");
    }

    private static PagePart rest(byte[] page) {
        return PagePart.last(new ByteRun(page).piece(boundary(page), page.length));
    }

    private static int boundary(byte[] page) {
        return Math.max(0, new ByteRun(page).signs().indexOf("<h1"));
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

package okno.signatures.trust;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import okno.signatures.Mutations;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lists made to break the reader.
class HostileListsTests {
    /// What is put between or around elements, or in place of something.
    private static final List<String> ODD =
            List.of(
                    "<!-- x -->",
                    "<?x y?>",
                    "<![CDATA[<]]>",
                    "<!DOCTYPE x>",
                    "&#0;",
                    "&x;",
                    "&#x10FFFF;",
                    "<УдостоверяющийЦентр>",
                    "</Ключ>",
                    "<x xmlns:y='' y:z='1' y:z='2'/>",
                    "<x xmlns='urn:x'>",
                    "+999999999-12-31T23:59:59-18:00",
                    "\uD83D\uDE80",
                    "\u0000",
                    "]]>");

    private static final int SAMPLE = 400;
    private static final Duration LONG = Duration.ofMinutes(2);

    @Test
    void areReadOrWrong() {
        for (long seed = 0; seed < SAMPLE; seed++) {
            one(seed);
        }
    }

    @Test
    @Tag("long")
    void areReadOrWrongForLong() {
        long end = System.nanoTime() + LONG.toNanos();
        for (long seed = SAMPLE; System.nanoTime() < end; seed++) {
            one(seed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "<a>", "<АккредитованныеУдостоверяющиеЦентры><a>"})
    void areWrongWhenElementsAreNestedWithoutEnd(String beginning) {
        ListReading.read((beginning + "<a>".repeat(200_000)).getBytes(UTF_8));
    }

    @Test
    void areWrongInEncodingsThatNobodyKnows() {
        var text = new String(ListReading.sound(), UTF_8).replaceAll("<\\?.*?\\?>", "");

        ListReading.read(("<?xml version='1.0' encoding='none'?>" + text).getBytes(UTF_8));
        ListReading.read(("<?xml version='9.9'?>" + text).getBytes(UTF_8));
        ListReading.read(text.getBytes(UTF_16));
        ListReading.read(text.getBytes(Charset.forName("windows-1251")));
    }

    private static void one(long seed) {
        var file = Mutations.text(odd(seed), seed);
        assertThatCode(() -> ListReading.read(file)).as("seed %d", seed).doesNotThrowAnyException();
    }

    private static byte[] odd(long seed) {
        var random = new SplittableRandom(seed);
        var text = new StringBuilder(new String(ListReading.sound(), UTF_8));
        for (int i = random.nextInt(3); i > 0; i--) {
            int from = text.indexOf("<", random.nextInt(text.length()));
            if (from >= 0) {
                int to = random.nextBoolean() ? from : text.indexOf(">", from) + 1;
                text.replace(from, Math.max(from, to), ODD.get(random.nextInt(ODD.size())));
            }
        }
        return text.toString().getBytes(UTF_8);
    }
}

package okno.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import okno.content.FileProblems;
import okno.content.YamlFile;
import okno.places.Places;
import org.junit.jupiter.api.Test;

class SuccessionTests {
    /// In Moscow the last day of 2025 has just ended, in London it has not.
    private static final Instant MIDNIGHT = Instant.parse("2025-12-31T21:00:00Z");

    private final Agencies agencies = Agencies.none();

    @Test
    void workOfAnEndedAgencyIsDoneByTheLastOfItsHeirs() {
        know(
                "{\"slug\":\"one\",\"title\":\"1\",\"valid_to\":\"2020-01-01\",\"successor\":\"two\"}",
                "{\"slug\":\"two\",\"title\":\"2\",\"valid_to\":\"2025-12-31\",\"successor\":\"three\"}",
                "{\"slug\":\"three\",\"title\":\"3\"}");

        assertThat(inCharge("one", MIDNIGHT)).isEqualTo("three");
        assertThat(inCharge("one", MIDNIGHT.minusSeconds(1))).isEqualTo("two");
        assertThat(inCharge("three", MIDNIGHT)).isEqualTo("three");
    }

    @Test
    void endedAgencyWithoutAnHeirStandsForItself() {
        know(
                "{\"slug\":\"one\",\"title\":\"1\",\"valid_to\":\"2020-01-01\",\"successor\":\"gone\"}");

        assertThat(inCharge("one", MIDNIGHT)).isEqualTo("one");
    }

    @Test
    void heirsThatFollowEachOtherInACircleEnd() {
        know(
                "{\"slug\":\"one\",\"title\":\"1\",\"valid_to\":\"2020-01-01\",\"successor\":\"two\"}",
                "{\"slug\":\"two\",\"title\":\"2\",\"valid_to\":\"2020-01-01\",\"successor\":\"one\"}");

        assertThat(inCharge("one", MIDNIGHT)).isEqualTo("two");
        assertThat(inCharge("two", MIDNIGHT)).isEqualTo("one");
    }

    @Test
    void heirStandsForAllBeforeIt() {
        know(
                "{\"slug\":\"one\",\"title\":\"1\",\"valid_to\":\"2020-01-01\",\"successor\":\"three\"}",
                "{\"slug\":\"two\",\"title\":\"2\",\"valid_to\":\"2026-12-31\",\"successor\":\"three\"}",
                "{\"slug\":\"three\",\"title\":\"3\"}");

        assertThat(agencies.inCharge(List.of("one", "two", "three", "gone"), MIDNIGHT))
                .containsExactly("three", "two", "gone");
        assertThat(agencies.before(agencies.find("three").orElseThrow(), MIDNIGHT))
                .extracting(Agency::slug)
                .containsExactly("one");
    }

    @Test
    void agencyBeginsOnItsFirstDay() {
        know("{\"slug\":\"one\",\"title\":\"1\",\"valid_from\":\"2026-01-01\"}");

        var agency = agencies.find("one").orElseThrow();
        assertThat(agency.existsAt(MIDNIGHT)).isTrue();
        assertThat(agency.existsAt(MIDNIGHT.minusSeconds(1))).isFalse();
    }

    private String inCharge(String slug, Instant moment) {
        return agencies.inCharge(slug, moment).orElseThrow().slug();
    }

    private void know(String... lines) {
        var reader = new AgencyLineReader(Places.load(), agencies::find);
        agencies.become(
                agencies.importing(
                        List.of(lines).stream()
                                .map(line -> line.getBytes(StandardCharsets.UTF_8))
                                .map(
                                        line ->
                                                YamlFile.fields(line, new FileProblems(""))
                                                        .orElseThrow())
                                .map(reader::agency)
                                .toList(),
                        List.of()));
    }
}

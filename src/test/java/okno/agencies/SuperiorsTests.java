package okno.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okno.content.ContentProblem;
import okno.content.FileProblems;
import okno.content.YamlFile;
import okno.places.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuperiorsTests {
    private static final LocalDate LAST = LocalDate.of(2025, 3, 1);

    private final FileProblems problems = new FileProblems("agencies.jsonl");

    @Test
    void changeOnTheDayOfAReorganisation() {
        var archive = read("archive", "'parent':'culture','former_parents':'justice /01.03.2025'");

        assertThat(archive.superiors().on(LAST)).contains("justice");
        assertThat(archive.superiors().on(LAST.plusDays(1))).contains("culture");
        assertThat(archive.parent()).contains("culture");
        assertThat(archive.superiors().otherThanOn(LAST.plusDays(1)))
                .extracting(Superiors.Term::agency)
                .containsExactly("justice");
    }

    @Test
    void areNobodyBetweenTwo() {
        var archive =
                read(
                        "archive",
                        "'parent':'culture','parent_from':'2025-06-01',"
                                + "'former_parents':['justice 2012-01-01/2025-03-01','party /1991-08-23']");

        assertThat(archive.superiors().on(LocalDate.of(1990, 1, 1))).contains("party");
        assertThat(archive.superiors().on(LocalDate.of(2011, 12, 31))).isEmpty();
        assertThat(archive.superiors().on(LAST.plusDays(1))).isEmpty();
        assertThat(archive.superiors().formerText())
                .isEqualTo("party /1991-08-23; justice 2012-01-01/2025-03-01");
    }

    @Test
    void standInTheTreeOfTheirDay() {
        var agencies =
                Agencies.none()
                        .importing(
                                List.of(
                                        read(
                                                "archive",
                                                "'parent':'culture','parent_from':'2025-03-02',"
                                                        + "'former_parents':'justice /2025-03-01'"),
                                        read("culture", "'short':''"),
                                        read("justice", "'parent':'culture'")),
                                List.of());
        var archive = agencies.find("archive").orElseThrow();
        var culture = agencies.find("culture").orElseThrow();

        assertThat(agencies.above(archive, LAST))
                .extracting(Agency::slug)
                .containsExactly("justice", "culture");
        assertThat(agencies.above(archive, LAST.plusDays(1)))
                .extracting(Agency::slug)
                .containsExactly("culture");
        assertThat(agencies.under(culture, LAST))
                .extracting(Agency::slug)
                .containsExactly("justice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'former_parents':'justice'",
                "'former_parents':'justice /'",
                "'former_parents':'justice 2012/2013-01-01'",
                "'former_parents':'justice /30.02.2025'",
                "'former_parents':'justice 2025-03-01/2012-01-01'",
                "'parent':'culture','parent_from':'2025-03-01','former_parents':'justice /2025-03-01'",
                "'former_parents':['justice /2025-03-01','party /2024-01-01']",
            })
    void areRefusedWhereTheyContradictEachOther(String fields) {
        fields("archive", fields);

        assertThat(problems.list())
                .isNotEmpty()
                .extracting(ContentProblem::field)
                .containsOnly("former_parents");
    }

    @Test
    void mayChangePlacesButNeverFormARing() {
        var inTurn =
                Map.of(
                        "one", line("one", "'parent':'two','parent_from':'2025-03-02'"),
                        "two", line("two", "'former_parents':'one /2025-03-01'"));
        var ring =
                Map.of(
                        "one", line("one", "'parent':'two','parent_from':'2025-03-01'"),
                        "two", line("two", "'former_parents':'three 2025-01-01/2025-03-01'"),
                        "three", line("three", "'former_parents':'one /2025-03-01'"));

        assertThat(AgencyExchange.underThemselves(new LinkedHashMap<>(inTurn))).isEmpty();
        assertThat(AgencyExchange.underThemselves(new LinkedHashMap<>(ring)))
                .containsOnlyKeys("one", "two", "three");
        assertThat(AgencyExchange.underThemselves(Map.of("one", line("one", "'parent':'one'"))))
                .containsOnlyKeys("one");
    }

    private Agency read(String slug, String fields) {
        var read = fields(slug, fields);
        assertThat(problems.list()).isEmpty();
        return read.orElseThrow();
    }

    private Optional<Agency> fields(String slug, String fields) {
        return YamlFile.fields(line(slug, fields), problems)
                .map(new AgencyLineReader(Places.load(), _ -> Optional.empty())::agency);
    }

    private static byte[] line(String slug, String fields) {
        var line = "{'slug':'%s','title':'%s',%s}".formatted(slug, slug, fields);
        return line.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}

package okno.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlacesTests {
    private static final String STAVROPOL_KRAI = "07000000";
    private static final String CHELYABINSK_OBLAST = "75000000";
    private static final String MINVODY = "07539000";

    private final Places places = Places.load();

    @Test
    void knowAllSubjectsAndTheMunicipalitiesOfTwo() {
        assertThat(places.regions()).hasSize(89);
        assertThat(places.municipalities(STAVROPOL_KRAI)).hasSize(33);
        assertThat(places.municipalities(CHELYABINSK_OBLAST)).hasSize(43);
        assertThat(places.municipalities("45000000")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "07000000, Ставропольский край, +03:00",
        "75000000, Челябинская область, +05:00",
        "76000000, Забайкальский край, +09:00",
        "11800000, Ненецкий автономный округ, +03:00",
        "71900000, Ямало-Ненецкий автономный округ, +05:00",
        "27000000, Калининградская область, +02:00",
        "18000000, Волгоградская область, +03:00",
        "32000000, Кемеровская область — Кузбасс, +07:00",
        "64000000, Сахалинская область, +11:00",
        "77000000, Чукотский автономный округ, +12:00",
        "74000000, Херсонская область, +03:00"
    })
    void keepTheTimeOfEachRegion(String oktmo, String name, String offset) {
        Place region = places.find(oktmo).orElseThrow();

        assertThat(region.name()).isEqualTo(name);
        assertThat(region.zone().getRules().getOffset(Instant.parse("2026-07-01T00:00:00Z")))
                .isEqualTo(ZoneOffset.of(offset));
    }

    @Test
    void keepTheSameTimeInSummerAndWinter() {
        assertThat(places.all())
                .allSatisfy(
                        place ->
                                assertThat(offset(place, "2026-01-15T00:00:00Z"))
                                        .isEqualTo(offset(place, "2026-07-15T00:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "07539000, 07539000",
        "07721000, 07539000",
        "07721000001, 07539000",
        "75609000, 75509000",
        "75609101001, 75509000",
        "75701390, 75701000",
        "07000000, 07000000"
    })
    void resolveACodeToThePlaceOfToday(String oktmo, String today) {
        assertThat(places.resolve(oktmo)).map(Place::oktmo).hasValue(today);
    }

    @ParameterizedTest
    @CsvSource({"00000000", "7539000", "0753900x", "07999000", "''"})
    void resolveNothingUnknown(String oktmo) {
        assertThat(places.resolve(oktmo)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "80701000, Республика Башкортостан",
        "71876000, Ханты-Мансийский автономный округ — Югра",
        "71701000, Тюменская область",
        "11811000, Ненецкий автономный округ",
        "11701000, Архангельская область",
        "75701000, Челябинская область"
    })
    void knowTheRegionOfACodeWithoutItsMunicipality(String oktmo, String region) {
        assertThat(places.regionOf(oktmo)).map(Place::name).hasValue(region);
    }

    @ParameterizedTest
    @CsvSource({
        "минеральные воды, Минераловодский округ",
        "МИНВ, ",
        "воды мин, Минераловодский округ",
        "буденновск, Будённовский округ",
        "Челябинск, Челябинск|Челябинская область",
        "озерск, Озёрский округ",
        "усть, Усть-Катавский округ",
        "троицк, Троицк|Троицкий округ",
        "' ', ",
        "югра, Ханты-Мансийский автономный округ — Югра"
    })
    void areFoundByTheBeginningOfAnyWord(String query, String found) {
        List<String> expected = found == null ? List.of() : List.of(found.split("\\|"));

        assertThat(places.search(query, 10)).map(Place::name).containsExactlyElementsOf(expected);
    }

    @Test
    void offerNoReplacedCodes() {
        assertThat(places.find("07721000")).isPresent();
        assertThat(places.all()).map(Place::oktmo).contains(MINVODY).doesNotContain("07721000");
    }

    @Test
    void areCalledByTheTownPeopleKnow() {
        assertThat(places.find(MINVODY)).map(Place::shortName).hasValue("Минеральные Воды");
        assertThat(places.find("75503000")).map(Place::shortName).hasValue("Агаповский округ");
    }

    @Test
    void coverWhatLiesInThem() {
        Place tyumen = places.find("71000000").orElseThrow();
        Place stavropol = places.find(STAVROPOL_KRAI).orElseThrow();
        Place minvody = places.find(MINVODY).orElseThrow();

        assertThat(stavropol.covers(MINVODY)).isTrue();
        assertThat(minvody.covers(MINVODY)).isTrue();
        assertThat(minvody.covers(STAVROPOL_KRAI)).isFalse();
        assertThat(tyumen.covers("71800000")).isFalse();
        assertThat(tyumen.covers("71701000")).isTrue();
    }

    @Test
    void sayWhatIsUncertainAndHowLongACodeWasValid() {
        assertThat(places.find("75554000").orElseThrow().history().note()).isNotEmpty();
        assertThat(places.find("75609000").orElseThrow().history().validTo())
                .isEqualTo(LocalDate.of(2025, 3, 30));
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                arguments(
                        "07539000,A,okrug,,,,,,\n07539000,B,okrug,,,,,,",
                        ":2: 07539000 is written twice"),
                arguments("0753900,A,okrug,,,,,,", ":1: 0753900 lies in no known region"),
                arguments("08539000,A,okrug,,,,,,", ":1: 08539000 lies in no known region"),
                arguments("07539000,,okrug,,,,,,", ":1: 07539000 has no name"),
                arguments(
                        "07539000,A,okrug,,,,,07001000,",
                        ":1: 07539000 has a successor that is not in use"),
                arguments(
                        "07539000,A,okrug,,,2025-01-02,2025-01-01,,",
                        ":1: 07539000 ends before it begins"),
                arguments("07539000,A,okrug", ":1: 07539000 has not 9 cells"));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void refuseAFileThatContradictsItself(String municipalities, String message) {
        String region = "07000000,Ставропольский край,Europe/Moscow";

        assertThatIllegalStateException()
                .isThrownBy(() -> PlaceFiles.read(region, municipalities))
                .withMessage("places/municipalities.csv" + message);
    }

    private static ZoneOffset offset(Place place, String instant) {
        return place.zone().getRules().getOffset(Instant.parse(instant));
    }
}

package okno.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import okno.platform.shipped.ContentFile;
import okno.platform.shipped.WrongContent;
import org.junit.jupiter.api.Test;

class PackageReaderTests {

    private static final String CLASSIFIERS =
            """
            topics: [{slug: archives, title: Архивы, icon: archive}]
            recipients: [{slug: citizens, title: Граждане}]
            situations: []
            """;
    private static final String RIGHT = SamplePackage.YAML;

    @Test
    void takesUnnamedBodiesForTheAgencyAndUnknownFactsForUnknown() {
        var service = read(RIGHT).services().getFirst().content();

        assertThat(service.provision().bodies()).containsExactly("stavropol-archives");
        assertThat(service.variants().getFirst().fee()).isInstanceOf(Variant.Fee.Unknown.class);
        assertThat(service.variants().getFirst().timing().term()).isEmpty();
    }

    @Test
    void tellsAllMistakesOfAFileWithLineAndField() {
        var wrong =
                RIGHT.replace("title: Образец\n", "")
                        .replace("level: regional", "level: local")
                        .replace("places: [\"07000000\"]", "places: \"07000000\"")
                        .replace("key: period, type: text", "key: period, type: telegram")
                        .replace(
                                "title: Единственный",
                                "term: {value: 30 дней}\n    fee: {kopecks: 10, unknown: true}");

        assertThat(problems(wrong))
                .containsExactly(
                        "1 title content.missing",
                        "3 level content.word",
                        "5 places content.list",
                        "12 variants[0].title content.missing",
                        "13 variants[0].term.value catalogue.problem.term",
                        "14 variants[0].fee.kopecks catalogue.problem.fee",
                        "20 variants[0].form.sections[0].questions[0].type content.word");
    }

    @Test
    void minutesBeyondAllBoundsAreAMistake() {
        var wrong =
                RIGHT.replace("title: Единственный", "title: Один\n    queue_minutes: 99999999999");

        assertThat(problems(wrong)).containsExactly("15 variants[0].queue_minutes content.number");
    }

    @Test
    void tellsWhatIsNamedAndNotThere() {
        var wrong =
                RIGHT.replace(
                                "agency: stavropol-archives",
                                "agency: nowhere\nbodies: [stavropol-archives, gone]")
                        .replace("[\"07000000\"]", "[\"07000000\", \"75000000\", \"99999999\"]")
                        .replace("topics: [archives]", "topics: [archives, stars]");

        assertThat(problems(wrong))
                .containsExactly(
                        "5 agency catalogue.problem.unknown",
                        "6 bodies[1] catalogue.problem.unknown",
                        "7 places[1] catalogue.problem.nobody-serves",
                        "7 places[2] catalogue.problem.unknown",
                        "8 topics[1] catalogue.problem.unknown");
    }

    @Test
    void wantsADeskWhereOrdersComeFromThePortal() {
        var elsewhere = RIGHT.replace("agency: stavropol-archives", "agency: sfr");

        assertThat(problems(elsewhere)).containsExactly("6 places[0] catalogue.problem.no-desk");
    }

    @Test
    void wantsAFormWhereOrdersComeFromThePortal() {
        var withoutForm = RIGHT.substring(0, RIGHT.indexOf("    form:"));

        assertThat(problems(withoutForm))
                .containsExactly("13 variants[0].form catalogue.problem.no-form");
    }

    @Test
    void takesAFeeAsManyTimesAsAWholeNumberSaysAndNothingElse() {
        var counted =
                RIGHT.replace(
                                "title: Единственный",
                                "title: Единственный\n    fee: {kopecks: 250000, pay: before,"
                                        + " payee: duty, times: count}")
                        .replace(
                                "{key: period, type: text, label: За какой период}",
                                "{key: count, type: number, label: Сколько, min: 1, max: 20}");
        var refused = List.of("15 variants[0].fee.times catalogue.problem.fee-times");

        assertThat(read(counted).services()).hasSize(1);
        assertThat(problems(counted.replace("times: count", "times: cuont"))).isEqualTo(refused);
        assertThat(
                        problems(
                                counted.replace(
                                        "number, label: Сколько, min: 1,",
                                        "text, label: Сколько,")))
                .isEqualTo(refused);
        assertThat(problems(counted.replace(", max: 20", ""))).isEqualTo(refused);
        assertThat(problems(counted.replace("min: 1", "min: 0"))).isEqualTo(refused);
        assertThat(problems(counted.replace("max: 20", "max: 1001"))).isEqualTo(refused);
        assertThat(problems(counted.replace("max: 20", "max: 20, decimals: 1"))).isEqualTo(refused);
    }

    @Test
    void countsTheTermOfAnOrderFromWhatThePortalSees() {
        var timed =
                RIGHT.replace(
                        "title: Единственный",
                        "title: Единственный\n    term: {value: 10wd, from: receipt}");
        var told = timed.substring(0, timed.indexOf("    form:")).replace("[portal]", "[office]");

        assertThat(read(timed).services()).hasSize(1);
        assertThat(problems(timed.replace("receipt", "documents")))
                .containsExactly("15 variants[0].term.from catalogue.problem.term-from");
        assertThat(problems(timed.replace("receipt", "payment"))).hasSize(1);
        assertThat(
                        read(timed.replace(
                                        "receipt}",
                                        "payment}\n    fee: {kopecks: 1, pay: with, payee: duty}"))
                                .services())
                .hasSize(1);
        assertThat(read(told.replace("receipt", "documents")).services()).hasSize(1);
    }

    @Test
    void wantsATermOfPayingWhereAFeeIsChargedAfterSendingAndNowhereElse() {
        var paid =
                RIGHT.replace("title: Единственный", "title: Единственный\n    fee: {kopecks: 5}");
        var refused = List.of("15 variants[0].fee.within catalogue.problem.fee-within");

        for (var when : List.of("accepted", "decided")) {
            var how = "kopecks: 5, payee: duty, pay: " + when;
            assertThat(problems(paid.replace("kopecks: 5", how))).isEqualTo(refused);
            var dated = paid.replace("kopecks: 5", how + ", within: 10wd");
            assertThat(read(dated).services()).hasSize(1);
        }
        for (var when : List.of("before", "with")) {
            var how = "kopecks: 5, payee: duty, within: 10wd, pay: " + when;
            assertThat(problems(paid.replace("kopecks: 5", how))).isEqualTo(refused);
        }
    }

    @Test
    void readsWhenAndByWhomTheFactsWereChecked() {
        var service = read(RIGHT + "checked: 2026-11-20\nchecked_by: Редакторы\n").services();

        assertThat(service.getFirst().content().checked())
                .contains(
                        new ServicePackage.Checked(
                                LocalDate.of(2026, 11, 20), Optional.of("Редакторы")));
    }

    @Test
    void wantsTheDayOfACheckThatSomebodyMade() {
        assertThat(problems(RIGHT + "checked_by: Редакторы\n"))
                .containsExactly("21 checked_by catalogue.problem.checked");
        assertThat(problems(RIGHT + "checked: вчера\n"))
                .containsExactly("21 checked catalogue.problem.date");
    }

    @Test
    void wantsAFunctionToSayHowItConcernsPeopleAndToHaveNoForm() {
        var function = RIGHT.replace("level: regional", "level: regional\nkind: function");

        assertThat(problems(function)).contains("1 course catalogue.problem.course");
        assertThat(problems(function + "course: Так\n"))
                .containsExactly("17 variants[0].form catalogue.problem.function-form");
        assertThat(problems(RIGHT + "course: Так\n"))
                .containsExactly("21 course catalogue.problem.course");
    }

    @Test
    void tellsOfAMisspeltField() {
        assertThat(problems(RIGHT.replace("result_by", "results_by")))
                .contains("10 results_by content.misspelt");
    }

    private static List<String> problems(String yaml) {
        var failure =
                assertThatExceptionOfType(WrongContent.class).isThrownBy(() -> read(yaml)).actual();
        assertThat(failure.problems())
                .allMatch(problem -> problem.file().equals("packages/services/sample.yaml"));
        return failure.problems().stream()
                .map(problem -> problem.line() + " " + problem.field() + " " + problem.key())
                .toList();
    }

    private static PackageSet read(String yaml) {
        return new PackageFiles(
                        List.of(file("packages/services/sample.yaml", yaml)),
                        file("packages/classifiers.yaml", CLASSIFIERS),
                        file("packages/dictionaries.yaml", "{}"),
                        file("packages/documents.yaml", "[]"),
                        file("packages/blanks.yaml", "[]"),
                        List.of(),
                        file("packages/search.yaml", "{}"))
                .read(ShippedCatalogue.AGENCIES, ShippedCatalogue.PLACES);
    }

    private static ContentFile file(String name, String yaml) {
        return new ContentFile(name, yaml.getBytes(StandardCharsets.UTF_8));
    }
}

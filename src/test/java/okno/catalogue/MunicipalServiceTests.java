package okno.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import okno.agencies.Agencies;
import okno.agencies.Agency;
import okno.agencies.AgencyExchange;
import okno.catalogue.Variant.Fee;
import okno.catalogue.exchange.CatalogueExport;
import okno.catalogue.exchange.CatalogueImport;
import okno.catalogue.exchange.CatalogueImport.Outcome;
import okno.content.FileProblems;
import okno.forms.Dictionaries;
import okno.places.Place;
import okno.places.Places;
import okno.terms.Term;
import okno.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/// One service of every municipality of a region is one definition: the body, the offices and the
/// requisites are those of the reader's place, and so are the term and the fee.
class MunicipalServiceTests {
    private static final Places PLACES = Places.load();
    private static final List<Place> MUNICIPALITIES = PLACES.municipalities("07000000");
    private static final Place REGION = PLACES.find("07000000").orElseThrow();

    @TempDir private Path folder;
    private DataSource database = new SimpleDriverDataSource();
    private final Agencies agencies = Agencies.none();

    @BeforeEach
    void importOneServiceOfAllMunicipalities() throws IOException {
        var address = TestDatabase.shared().createMigrated("okno_municipal");
        database = address.asApp();
        Files.write(
                folder.resolve("agencies.csv"), table().getBytes(Charset.forName("windows-1251")));
        Files.writeString(folder.resolve("services.jsonl"), service());
        assertThat(run()).allSatisfy(outcome -> assertThat(outcome.problems()).isEmpty());
        agencies.become(AgencyExchange.over(database, PLACES).read(agencies));
    }

    @Test
    void stavropolHasThirtyThreeOfThem() {
        assertThat(MUNICIPALITIES).hasSize(33);
        assertThat(agencies.all()).hasSize(33);
    }

    @Test
    void eachPlaceHasItsOwnBodyWithItsOfficeAndRequisites() throws IOException {
        var catalogue = catalogue();

        for (var place : MUNICIPALITIES) {
            var bodies = catalogue.bodies(read(), Optional.of(place));

            assertThat(bodies).extracting(Agency::slug).containsExactly(slug(place));
            var body = bodies.getFirst();
            assertThat(body.officesFor(place).getFirst().address()).contains(place.name());
            assertThat(body.details().requisites().oktmo()).hasValue(place.oktmo());
        }
        assertThat(catalogue.bodies(read(), Optional.of(REGION))).hasSize(33);
    }

    @Test
    void placeTakesFromItsRegionWhatItDoesNotSayItself() throws IOException {
        var variant = read().variants().getFirst();

        var common = variant.in(MUNICIPALITIES.get(5));
        var shorter = variant.in(MUNICIPALITIES.getFirst());
        var elsewhere = variant.in(PLACES.find("75701000").orElseThrow());

        assertThat(common.timing().term()).isEqualTo(Term.parse("20wd"));
        assertThat(common.fee()).isEqualTo(Fee.Known.of(50_000));
        assertThat(shorter.timing().term()).isEqualTo(Term.parse("10wd"));
        assertThat(shorter.fee()).isEqualTo(Fee.Known.of(50_000));
        assertThat(elsewhere.timing().term()).isEqualTo(Term.parse("30wd"));
        assertThat(elsewhere.fee()).isInstanceOf(Fee.Unknown.class);
    }

    @Test
    void localFeeIsTakenAsTheCommonOneUnlessItSaysHowItself() {
        var how =
                new Variant.Collected(
                        Variant.Collected.When.BEFORE,
                        "duty",
                        Optional.of("count"),
                        Optional.empty());
        var note = Optional.of("за каждый документ");
        var common = new Fee.Known(250_000, note, Optional.of("статья 333.33"), Optional.of(how));
        var own =
                new Variant.Collected(
                        Variant.Collected.When.ACCEPTED,
                        "own",
                        Optional.empty(),
                        Term.parse("10wd"));
        var said = new Fee.Known(70_000, Optional.empty(), Optional.empty(), Optional.of(own));

        assertThat(local(common, Fee.Known.of(100_000)))
                .isEqualTo(new Fee.Known(100_000, note, Optional.empty(), Optional.of(how)));
        assertThat(local(common, Fee.Known.of(0))).isEqualTo(Fee.Known.of(0));
        assertThat(local(common, said)).isEqualTo(said);
        assertThat(local(Fee.Known.of(250_000), Fee.Known.of(100_000)))
                .isEqualTo(Fee.Known.of(100_000));
    }

    private static Fee local(Fee common, Fee local) {
        var rule =
                new Variant.LocalRule(
                        REGION.oktmo(), Optional.empty(), Optional.of(local), Optional.empty());
        return new Variant(
                        "main",
                        "Единственный",
                        List.of(),
                        Optional.empty(),
                        Variant.Timing.unknown(Optional.empty(), Optional.empty()),
                        common,
                        List.of(),
                        List.of(),
                        Variant.Refusals.none(),
                        List.of(rule),
                        Optional.empty())
                .in(REGION)
                .fee();
    }

    @Test
    void isImportedAgainWithoutAChangeFromItsOwnExport() throws IOException {
        var export = folder.resolve("export");
        new CatalogueExport(PLACES, false).write(export, database, Clock.systemUTC());

        var again =
                new CatalogueImport(PLACES, false).run(export, database, Clock.systemUTC(), false);

        assertThat(again).extracting(Outcome::same).containsExactly(33, 1);
    }

    private List<Outcome> run() {
        return new CatalogueImport(PLACES, false).run(folder, database, Clock.systemUTC(), false);
    }

    private Catalogue catalogue() {
        return new Catalogue(
                new ServiceVersionStore(JdbcClient.create(database), new JdbcTemplate(database)),
                agencies,
                Clock.systemUTC());
    }

    private static ServicePackage read() throws IOException {
        var problems = new FileProblems("services.jsonl");
        var read =
                new PackageReader(Dictionaries.none())
                        .read(service().getBytes(StandardCharsets.UTF_8), problems);
        assertThat(problems.list()).isEmpty();
        return read.orElseThrow();
    }

    private static String table() {
        var table =
                new StringBuilder("Код;Наименование;ОКТМО;Адрес;Часы работы;ОКТМО регистрации\r\n");
        for (var place : MUNICIPALITIES) {
            table.append(slug(place))
                    .append(";\"Администрация: ")
                    .append(place.name())
                    .append("\";")
                    .append(place.oktmo())
                    .append(";\"")
                    .append(place.name())
                    .append(", пл. Ленина, 1\";\"пн-чт 9-18, пт 9-16:45, перерыв 13-13:48\";")
                    .append(place.oktmo())
                    .append("\r\n");
        }
        return table.toString();
    }

    private static String service() {
        var bodies = MUNICIPALITIES.stream().map(place -> '"' + slug(place) + '"').toList();
        return """
        {"slug":"land-lease","title":"Аренда участка","bodies":%s,"level":"municipal",\
        "places":["07000000"],"term":"30wd","overrides":[\
        {"place":"07000000","term":"20wd","fee_kopecks":50000},\
        {"place":"%s","term":"10wd","note":"через МФЦ"}]}
        """
                .formatted(bodies, MUNICIPALITIES.getFirst().oktmo());
    }

    private static String slug(Place place) {
        return "administration-" + place.oktmo();
    }
}

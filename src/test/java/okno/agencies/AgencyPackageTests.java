package okno.agencies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import okno.agencies.AgencyDetails.Head;
import okno.agencies.Office.Access;
import okno.agencies.Office.Point;
import okno.agencies.hours.HoursDay;
import okno.content.ContentPart;
import okno.content.FileProblems;
import okno.places.Place;
import okno.places.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgencyPackageTests {
    private static final Places PLACES = Places.load();
    private static final String PACKAGE =
            """
            slug: clinic
            title: Поликлиника
            short: Лечит
            full_name: Государственное учреждение «Поликлиника»
            short_name: ГУ П
            level: regional
            kind: clinic
            places: ["07000000", "75701000"]
            except: ["07701000"]
            valid_from: 2020-02-01
            heads:
              - {name: Иванова Вера Павловна, post: Главный врач, reception: "вт 15:00–17:00"}
              - {post: Заместитель главного врача}
            inn: "26 26 034507"
            kpp: "262601001"
            ogrn: "1027700132195"
            oktmo: "07539000001"
            phone: 8 800 000-00-00
            post_address: 357200, г. Минеральные Воды, а/я 1
            consulting: По телефону
            consulting_hours: пн–пт 9:00–16:00
            appeal_address: г. Ставрополь
            offices:
              - slug: clinic-main
                title: Корпус 1
                address: г. Минеральные Воды
                hours: пн–пт 8:00–20:00, сб 9:00–14:00
                exceptions: [2026-12-31 8:00–12:00]
                accessible: partly
                coordinates: "44.21, 43.135"
                places: ["07539000"]
              - {slug: clinic-chelyabinsk, title: Корпус 2, address: г. Челябинск, places: ["75701000"]}
              - {slug: clinic-third, title: Корпус 3, address: адрес уточняется}
            """;

    @Test
    void readsAllThatIsKnownOfAnInstitution() {
        var details = read(PACKAGE).orElseThrow().details();

        assertThat(read(PACKAGE).orElseThrow().kind()).isEqualTo(Agency.Kind.CLINIC);
        assertThat(details.fullName()).hasValue("Государственное учреждение «Поликлиника»");
        assertThat(details.heads())
                .containsExactly(
                        new Head(
                                Optional.of("Иванова Вера Павловна"),
                                Optional.of("Главный врач"),
                                Optional.of("вт 15:00–17:00")),
                        new Head(
                                Optional.empty(),
                                Optional.of("Заместитель главного врача"),
                                Optional.empty()));
        assertThat(details.requisites().inn()).hasValue("2626034507");
        assertThat(details.requisites().oktmo()).hasValue("07539000001");
        assertThat(details.consulting().hours().orElseThrow().understood()).isTrue();
    }

    @Test
    void readsWhereAnOfficeStandsAndWhenItIsOpen() {
        var offices = read(PACKAGE).orElseThrow().offices();

        var first = offices.getFirst();
        assertThat(first.access()).isEqualTo(Access.PARTLY);
        assertThat(first.point()).hasValue(new Point(44.21, 43.135));
        assertThat(first.hours().on(LocalDate.parse("2026-12-31")).why())
                .isEqualTo(HoursDay.Why.EXCEPTION);
        assertThat(offices.get(1).zone().getId()).isEqualTo("Asia/Yekaterinburg");
        assertThat(offices.get(2).access()).isEqualTo(Access.UNKNOWN);
        assertThat(offices.get(2).hours().text()).isEmpty();
    }

    @Test
    void servesItsRegionButForWhatIsLeftOut() {
        var agency = read(PACKAGE).orElseThrow();

        assertThat(agency.serves(place("07000000"))).isTrue();
        assertThat(agency.serves(place("07539000"))).isTrue();
        assertThat(agency.serves(place("07701000"))).isFalse();
        assertThat(agency.serves(place("75701000"))).isTrue();
        assertThat(agency.serves(place("75738000"))).isFalse();
    }

    @Test
    void showsPeopleTheOfficesOfTheirPlaceOrElseThoseOfEverybody() {
        var agency = read(PACKAGE).orElseThrow();

        assertThat(agency.officesFor(place("07539000")))
                .extracting(Office::slug)
                .containsExactly("clinic-main");
        assertThat(agency.officesFor(place("07727000")))
                .extracting(Office::slug)
                .containsExactly("clinic-third");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "26 26 034507"    | "2626034508"     | inn
                    "262601001"       | "26260100"       | kpp
                    "1027700132195"   | "1027700132196"  | ogrn
                    "07539000001"     | "99"             | oktmo
                    "44.21, 43.135"   | "144.21, 43"     | offices[0].coordinates
                    "accessible: partly" | "accessible: perhaps" | offices[0].accessible
                    "valid_from: 2020-02-01" | "valid_from: вчера" | valid_from
                    "valid_from: 2020-02-01" | "valid_from: 2020-02-01, valid_to: 2020-01-31" | valid_to
                    "valid_from: 2020-02-01" | "successor: x"   | successor
                    "kind: clinic"    | "kind: hospital" | kind
                    """)
    void refusesWhatCannotBe(String right, String wrong, String field) {
        var problems = new FileProblems("clinic");
        var text = PACKAGE.replace(unquoted(right), unquoted(wrong));

        assertThat(check(text, problems)).isEmpty();
        assertThat(problems.list()).extracting(problem -> problem.field()).contains(field);
    }

    @Test
    void readsTheSameFromALine() {
        var problems = new FileProblems("agencies.jsonl");

        var agency =
                check(
                                """
                                {"slug":"line","title":"Орган","places":["07000000"],\
                                "except":["07701000"],"valid_to":"31.12.2025",\
                                "successor":"next","address":"г. Ставрополь","hours":"пн-пт 9-18",\
                                "exceptions":"31.12.2026 выходной; 30.12.2026 9-12",\
                                "accessible":"no","coordinates":"45.04, 41.97","head":"Петров",\
                                "head_post":"Министр","head_hours":"пн","inn":"2626034507"}
                                """,
                                problems)
                        .orElseThrow();

        var office = agency.offices().getFirst();
        assertThat(problems.list()).isEmpty();
        assertThat(agency.validity().to()).hasValue(LocalDate.parse("2025-12-31"));
        assertThat(agency.serves(place("07701000"))).isFalse();
        assertThat(agency.details().heads().getFirst().reception()).hasValue("пн");
        assertThat(office.access()).isEqualTo(Access.NO);
        assertThat(office.hours().on(LocalDate.parse("2026-12-30")).spans()).hasSize(1);
        assertThat(office.hours().on(LocalDate.parse("2026-12-31")).spans()).isEmpty();
    }

    @Test
    void officersWorkOnThePortalAsLongAsTheirBodyExists() {
        var body = read(PACKAGE + "desk: true\nvalid_to: 2026-01-31\n").orElseThrow();
        var midnight = Instant.parse("2026-01-31T21:00:00Z");

        assertThat(body.worksAt(midnight.minusSeconds(1))).isTrue();
        assertThat(body.worksAt(midnight)).isFalse();
        assertThat(read(PACKAGE).orElseThrow().worksAt(midnight)).isFalse();
    }

    @Test
    void notesTheWordsOfHoursThatAreNotUnderstood() {
        var problems = new FileProblems("agencies.jsonl");

        check(
                """
                {"slug":"line","title":"Орган","hours":"пн-пт 9-18 (вход со двора), сб как получится",\
                "consulting_hours":"по звонку"}
                """,
                problems);

        assertThat(problems.list()).isEmpty();
        assertThat(problems.notes())
                .extracting(note -> note.field() + ": " + note.args())
                .containsExactlyInAnyOrder(
                        "hours: [вход со двора», «как получится]", "consulting_hours: [по звонку]");
    }

    private static Optional<Agency> read(String text) {
        var problems = new FileProblems("clinic");
        var agency = check(text, problems);
        assertThat(problems.list()).isEmpty();
        return agency;
    }

    private static Optional<Agency> check(String text, FileProblems problems) {
        return AgencyExchange.check(
                new ContentPart(
                        text.startsWith("{") ? "line" : "clinic",
                        1,
                        text.getBytes(StandardCharsets.UTF_8)),
                List.of("next")::contains,
                PLACES,
                problems);
    }

    private static String unquoted(String text) {
        return text.replace("\"", "").replace(", valid_to", "\nvalid_to");
    }

    private static Place place(String oktmo) {
        return PLACES.find(oktmo).orElseThrow();
    }
}

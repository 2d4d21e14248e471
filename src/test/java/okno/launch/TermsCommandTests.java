package okno.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TermsCommandTests {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void tellsTheLastDayAndWhy() {
        int exit = run("--place 07539000 --from 2026-03-02T10:00+03:00 --term 15wd");

        assertThat(exit).isZero();
        assertThat(answer().propertyNames()).containsExactly("until", "explanation");
        assertThat(answer().get("until").stringValue()).isEqualTo("2026-03-24");
        assertThat(answer().get("explanation").stringValue())
                .isEqualTo(
                        "Срок 15 рабочих дней отсчитывается с 3 марта 2026 года, со дня, следующего"
                                + " за событием; не в счет 7 нерабочих дней; истекает в конце дня"
                                + " 24 марта 2026 года.");
    }

    @Test
    void takesSeveralPauses() {
        run(
                "--place 07539000 --from 2026-03-02T10:00+03:00 --term 15wd"
                        + " --pause 2026-03-03/2026-03-04 --pause 2026-03-10/2026-03-10");

        assertThat(answer().get("until").stringValue()).isEqualTo("2026-03-27");
    }

    @Test
    void marksADateOfAYearWhoseTransfersAreNotKnown() {
        run("--place 07539000 --from 2027-03-02T10:00+03:00 --term 15wd");

        assertThat(answer().get("provisional").booleanValue()).isTrue();
    }

    @Test
    void tellsHoursWithTheOffsetOfThePlace() {
        run("--place 75701000 --from 2026-03-02T10:00:00Z --term 8h");

        assertThat(answer().get("until").stringValue()).isEqualTo("2026-03-02T23:00:00+05:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"80701000", "80000001"})
    void countsAnUnknownPlaceByItsRegion(String place) {
        run("--place " + place + " --from 2026-10-09T10:00+05:00 --term 1wd");

        assertThat(answer().get("until").stringValue()).isEqualTo("2026-10-13");
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "--place "
                                + place
                                + " is not known, counted by its region: Республика Башкортостан");
    }

    @Test
    void isSilentOfAPlaceThatIsKnown() {
        run("--place 80000000 --from 2026-10-09T10:00+05:00 --term 1wd");

        assertThat(err.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--place 07539000 --term 15wd",
                "--place 00000000 --from 2026-03-02T10:00+03:00 --term 15wd",
                "--place 7539000 --from 2026-03-02T10:00+03:00 --term 15wd",
                "--place 07539000 --from 2026-03-02T10:00 --term 15wd",
                "--place 07539000 --from 2026-03-02 --term 15wd",
                "--place 07539000 --from +999999999-12-31T23:00Z --term 15wd",
                "--place 07539000 --from -0001-12-31T23:00Z --term 15wd",
                "--place 07539000 --from 2026-03-02T10:00Z --term 1d --pause 2026-03-02/+99999-01-01",
                "--place 07539000 --from 2026-03-02T10:00+03:00 --term 15",
                "--place 07539000 --from 2026-03-02T10:00+03:00 --term 15wd --pause 2026-03-02",
                "--place 07539000 --from 2026-03-02T10:00+03:00 --term 15wd --colour red"
            })
    void refusesWrongUsageInPlainWords(String options) {
        int exit = run(options);

        assertThat(exit).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines().findFirst().orElse(""))
                .isNotBlank()
                .doesNotContain("Exception");
    }

    private JsonNode answer() {
        assertThat(out.toString().lines()).hasSize(1);
        return JsonMapper.shared().readTree(out.toString());
    }

    private int run(String options) {
        String line = ("add " + options).strip();
        return new CommandLine(new TermsCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(line.split(" "));
    }
}

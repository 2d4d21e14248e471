package okno.verification.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import okno.accounts.CitizenId;
import okno.accounts.StaffId;
import okno.identifiers.PostalNumber;
import okno.testing.OknoTest;
import okno.verification.Applicants;
import okno.verification.letters.Letters.Mail;
import okno.verification.letters.PostalImport.Refused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Batches take whatever waits, so every test begins with an empty queue.
@OknoTest
class PostalImportTests {
    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final String TRACK = "35720311000013";
    private static final String OTHER_TRACK = "45400012001232";

    @Autowired private PostalImport postal;
    @Autowired private PostalCsv csv;
    @Autowired private Letters letters;
    @Autowired private Batches batches;
    @Autowired private JdbcClient jdbc;
    @Autowired private AutowireCapableBeanFactory beans;

    private Applicants applicants;
    private StaffId operator;

    @BeforeEach
    void emptyTheQueue() {
        applicants = Applicants.in(beans);
        operator = applicants.operator().operator().id();
        jdbc.sql("delete from verification.letter where state = 'queued'").update();
        jdbc.sql("update verification.letter set track = null").update();
    }

    @Test
    void takesNumbersAndStates() {
        var one = printed();
        var two = printed();
        var list =
                "Номер;ШПИ;Состояние\r\n"
                        + line(one, TRACK, "")
                        + line(two, OTHER_TRACK, "Прибыло");

        var imported = postal.read(list.getBytes(WINDOWS), operator);

        assertThat(imported.refused()).isEmpty();
        assertThat(imported.taken()).isEqualTo(2);
        assertThat(letter(one).state()).isEqualTo(LetterState.ACCEPTED);
        assertThat(letter(two).state()).isEqualTo(LetterState.ARRIVED);
    }

    @Test
    void takesNothingOfAListWithAMistakeAndNamesTheLines() {
        var one = printed();
        var two = printed();
        var list =
                line(one, TRACK, "Прибыло")
                        + line(two, "35720311000014", "")
                        + "482-109-370;;Прибыло\n"
                        + line(two, "", "улетело")
                        + line(two, "", "");

        var imported = postal.read(list, operator);

        assertThat(imported.taken()).isZero();
        assertThat(imported.refused())
                .extracting(Refused::line, refused -> refused.problem().key())
                .containsExactly(
                        tuple(2, "identifiers.shpi.check-digit"),
                        tuple(3, "verification.csv.unknown"),
                        tuple(4, "verification.csv.state"),
                        tuple(5, "verification.csv.nothing"));
        assertThat(letter(one).state()).isEqualTo(LetterState.PRINTED);
        assertThat(letter(one).track()).isEmpty();
    }

    @Test
    void refusesOneNumberOfThePostForTwoLetters() {
        var one = printed();
        var two = printed();

        var imported = postal.read(line(one, TRACK, "") + line(two, TRACK, ""), operator);

        assertThat(imported.refused()).extracting(Refused::line).containsExactly(2);
        assertThat(letter(one).track()).isEmpty();
    }

    @Test
    void takesBackTheListForThePostFilledIn() {
        letters.ask(applicants.reachable());
        var batch = batches.print(operator).orElseThrow();
        var manifest = csv.manifest(batches.contents(batch.id(), operator));

        var imported = postal.read(manifest.replace("\"\"\r\n", "\"" + TRACK + "\"\r\n"), operator);

        assertThat(imported.refused()).isEmpty();
        var posted = batches.contents(batch.id(), operator).getFirst().letter();
        assertThat(posted.track()).map(PostalNumber::value).contains(TRACK);
    }

    @Test
    void refusesAListThatIsTooLong() {
        var one = printed();
        var list =
                IntStream.rangeClosed(0, 2000)
                        .mapToObj(n -> line(one, "", "Прибыло"))
                        .collect(Collectors.joining());

        var imported = postal.read(list, operator);

        assertThat(imported.refused()).extracting(Refused::line).containsExactly(2001);
        assertThat(letter(one).state()).isEqualTo(LetterState.PRINTED);
    }

    private String line(CitizenId id, String track, String state) {
        return letter(id).number().formatted() + ";" + track + ";" + state + "\n";
    }

    private CitizenId printed() {
        var id = applicants.reachable();
        letters.ask(id);
        batches.print(operator);
        return id;
    }

    private Letter letter(CitizenId id) {
        return ((Mail.Underway) letters.of(id)).letter();
    }
}

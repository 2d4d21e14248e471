package okno.payments.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import okno.content.ContentProblem;
import okno.identifiers.Uin;
import okno.payments.Kopecks;
import okno.payments.statements.SampleStatements.In;
import okno.payments.statements.SampleStatements.Kept;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientBankReaderTests {
    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final String FILE =
            SampleStatements.clientBank(
                    List.of(
                            new In("17", "2500.00", SampleStatements.UIN, "Госпошлина за апостиль"),
                            new In("18", "350.5", "0", "УИН: " + SampleStatements.UIN + " Иванов"),
                            new In("19", "1", "", "За детский сад")));

    private final Kept kept = new Kept();

    @Test
    void readsMoneyThatCameIn() throws IOException {
        assertThat(read(FILE).problems()).isEmpty();

        assertThat(kept.accounts)
                .extracting(StatementAccount::number, StatementAccount::closing)
                .containsExactly(tuple(SampleStatements.ACCOUNT, 385_150L));
        assertThat(kept.lines)
                .extracting(StatementLine::number, StatementLine::amount, StatementLine::uin)
                .containsExactly(
                        tuple("17", new Kopecks(250_000), Uin.parse(SampleStatements.UIN)),
                        tuple("18", new Kopecks(35_050), Uin.parse(SampleStatements.UIN)),
                        tuple("19", new Kopecks(100), Uin.parse("")));
        var first = kept.lines.getFirst();
        assertThat(first.line()).isEqualTo(17);
        assertThat(first.incoming()).isTrue();
        assertThat(first.bookedOn()).isEqualTo(LocalDate.of(2026, 11, 28));
        assertThat(first.paidOn()).isEqualTo(LocalDate.of(2026, 11, 27));
        assertThat(first.party().name()).isEqualTo("Иванов Иван Иванович");
        assertThat(first.party().inn()).isEqualTo("500100732259");
        assertThat(first.payee()).isEqualTo(SampleStatements.ACCOUNT);
    }

    /// The head says Windows in each of them.
    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "UTF-8", "IBM866"})
    void readsWhatItIsWrittenInWhateverTheHeadSays(String charset) throws IOException {
        assertThat(read(FILE.getBytes(Charset.forName(charset))).problems()).isEmpty();
        assertThat(kept.lines).extracting(StatementLine::purpose).contains("За детский сад");
    }

    @Test
    void readsAFileWithAMarkOfByteOrder() throws IOException {
        assertThat(read(("\uFEFF" + FILE).getBytes(StandardCharsets.UTF_8)).problems()).isEmpty();
        assertThat(kept.lines).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "ВсегоПоступило=2851.50,  ВсегоПоступило=2851.51,   incoming",
        "Сумма=350.5,             Сумма=350.51,             incoming",
        "КонечныйОстаток=3851.50, КонечныйОстаток=3851.51,  closing",
        "ВсегоСписано=0.00,       ВсегоСписано=5.00,        outgoing"
    })
    void refusesAFileThatDoesNotAgreeWithItself(String said, String changed, String field)
            throws IOException {
        assertThat(read(FILE.replace(said, changed)).problems())
                .extracting(ContentProblem::field)
                .contains(field);
    }

    @ParameterizedTest
    @CsvSource({
        "Сумма=350.5,              Сумма=350.505,             Сумма,          amount",
        "Сумма=350.5,              Сумма=-350.5,              Сумма,          amount",
        "Сумма=350.5,              Сумма=1e3,                 Сумма,          amount",
        "ДатаПоступило=28.11.2026, ДатаПоступило=31.02.2026,  ДатаПоступило,  date",
        "ДатаПоступило=28.11.2026, ДатаПоступило=28.11.+99999999, ДатаПоступило, date",
        "РасчСчет=03100643000000012100\\r\\nНачальныйОстаток, РасчСчет=031\\r\\nНачальныйОстаток, РасчСчет, account",
        "НачальныйОстаток=1000.00, НачальныйОстаток=тысяча,   НачальныйОстаток, amount",
        "КонечныйОстаток=3851.50,  КонечныйОстаток=3 851,     КонечныйОстаток, amount",
        "ВсегоПоступило=2851.50,   ВсегоПоступило=,           ВсегоПоступило, amount",
        "ВсегоСписано=0.00,        ВсегоСписано=нет,          ВсегоСписано,   amount",
        "ДатаКонца=28.11.2026\\r\\nРасчСчет=03100643000000012100\\r\\nНач, ДатаКонца=завтра\\r\\nРасчСчет=03100643000000012100\\r\\nНач, ДатаКонца, date",
        "СекцияРасчСчет\\r\\nДатаНачала=28.11.2026, СекцияРасчСчет\\r\\nДатаНачала=28/11, ДатаНачала, date",
        "КонецФайла,               '',                        '',             torn",
        "КонецДокумента\\r\\nКонецФайла, КонецФайла,            '',             torn",
        "КонецДокумента\\r\\nСекция, Секция,                    '',             open-section",
        "1CClientBankExchange,     1CClientBank,              '',             unknown"
    })
    void saysWhatCannotBeRead(String said, String changed, String field, String key)
            throws IOException {
        var ends = said.replace("\\r\\n", "\r\n");
        var file = FILE.replace(ends, changed.replace("\\r\\n", "\r\n"));
        assertThat(file).isNotEqualTo(FILE);

        assertThat(read(file).problems())
                .extracting(ContentProblem::field, ContentProblem::key)
                .contains(tuple(field, "payments.statement.problem." + key));
    }

    @Test
    void refusesAFileCutAnywhere() throws IOException {
        var bytes = FILE.getBytes(WINDOWS);
        for (int length = 0; length < bytes.length - 4; length += 7) {
            var cut = Arrays.copyOf(bytes, length);

            assertThat(read(cut).believed()).as("cut at " + length).isFalse();
        }
    }

    @Test
    void leavesPlansAndForeignAccountsAlone() throws IOException {
        var plan = new In("20", "9.00", "", "план").inClientBank();
        var planned = plan.replace("ДатаПоступило=28.11.2026", "ДатаПоступило=");
        var foreign = plan.replace(SampleStatements.ACCOUNT, "40602810700000000025");

        assertThat(read(FILE.replace("КонецФайла", planned + foreign + "КонецФайла")).problems())
                .isEmpty();
        assertThat(kept.lines).hasSize(3);
    }

    @Test
    void readsNothingBehindTheEnd() throws IOException {
        var behind = FILE + "\r\nСекцияДокумент=Платежное поручение\r\nСумма=x\r\n";

        assertThat(read(behind).problems()).isEmpty();
    }

    @Test
    void readsMoneyThatWentOut() throws IOException {
        var out =
                """
                СекцияДокумент=Платежное поручение
                Номер=5
                Дата=28.11.2026
                Сумма=100.00
                ПлательщикСчет=%s
                ПолучательСчет=40817810700000000025
                Получатель1=Иванов Иван Иванович
                ДатаСписано=28.11.2026
                НазначениеПлатежа1=Возврат
                НазначениеПлатежа2=излишне уплаченного
                КонецДокумента
                КонецФайла"""
                        .formatted(SampleStatements.ACCOUNT);
        var file =
                FILE.replace("КонецФайла", out)
                        .replace("ВсегоСписано=0.00", "ВсегоСписано=100.00")
                        .replace("КонечныйОстаток=3851.50", "КонечныйОстаток=3751.50");

        assertThat(read(file).problems()).isEmpty();
        assertThat(kept.lines.getLast().incoming()).isFalse();
        assertThat(kept.lines.getLast().purpose()).isEqualTo("Возврат излишне уплаченного");
    }

    @Test
    void takesNoOldDayOfADocumentForThatOfThePayment() throws IOException {
        read(FILE.replace("Дата=27.11.2026", "Дата=01.09.2026"));

        assertThat(kept.lines.getFirst().paidOn()).isEqualTo(LocalDate.of(2026, 11, 28));
    }

    @Test
    void takesNoDayAfterTheBookingForThatOfThePayment() throws IOException {
        read(FILE.replace("Дата=27.11.2026", "Дата=29.11.2026"));

        assertThat(kept.lines.getFirst().paidOn()).isEqualTo(LocalDate.of(2026, 11, 28));
    }

    @Test
    void aStatementWithoutALastDayIsOfOneDay() throws IOException {
        var open = "ДатаКонца=28.11.2026\r\nРасчСчет=03100643000000012100\r\nНачальный";

        assertThat(read(FILE.replace(open, open.substring(22))).problems()).isEmpty();
        assertThat(kept.accounts.getFirst().to()).isEqualTo(LocalDate.of(2026, 11, 28));
    }

    @Test
    void readsTheNamesOfFieldsThatOlderFilesHave() throws IOException {
        var older =
                FILE.replace("ПлательщикСчет", "ПлательщикРасчСчет")
                        .replace("ПолучательСчет", "ПолучательРасчСчет")
                        .replaceAll("Плательщик1=.*\r\n", "");

        assertThat(read(older).problems()).isEmpty();
        assertThat(kept.lines).hasSize(3);
        assertThat(kept.lines.getFirst().party().account()).isEqualTo("40817810700000000025");
        assertThat(kept.lines.getFirst().party().name()).contains("Иванов Иван Иванович");
    }

    @Test
    void whatAnotherAccountSpentIsNotOurs() throws IOException {
        var spent = "ДатаПоступило=28.11.2026\r\nДатаСписано=27.11.2026";

        assertThat(read(FILE.replace("ДатаПоступило=28.11.2026", spent)).problems()).isEmpty();
        assertThat(kept.lines).hasSize(3).allMatch(StatementLine::incoming);
    }

    @Test
    void readsLinesThatEndByReturnsAlone() throws IOException {
        assertThat(read(FILE.replace("\r\n", "\r")).problems()).isEmpty();
        assertThat(kept.lines).hasSize(3);
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        assertThat(read(FILE.replace("Плательщик1=", "Плательщик1=\0")).problems())
                .extracting(ContentProblem::key)
                .containsExactly("payments.statement.problem.encoding");
    }

    @Test
    void refusesALineWithoutAnEnd() throws IOException {
        var endless =
                new SequenceInputStream(bytes(FILE.replace("КонецФайла", "Плательщик=")), zeros());

        var reading = StatementFile.read(endless, "file", kept);

        assertThat(reading.problems())
                .extracting(ContentProblem::key)
                .containsExactly("payments.statement.problem.long-line");
    }

    @Test
    void refusesASectionWithoutAnEnd() throws IOException {
        var many = new StringBuilder();
        IntStream.range(0, 1000).forEach(i -> many.append("Поле").append(i).append("=1\r\n"));

        assertThat(read(FILE.replace("КонецДокумента", many)).problems())
                .extracting(ContentProblem::key)
                .contains("payments.statement.problem.open-section");
    }

    @Test
    void stopsAfterFiftyProblems() throws IOException {
        var wrong = Collections.nCopies(1000, new In("1", "1.00", "", "x"));

        assertThat(
                        read(SampleStatements.clientBank(wrong).replace("Сумма=1.00", "Сумма=x"))
                                .problems())
                .hasSize(50);
    }

    private StatementFile.Reading read(String file) throws IOException {
        return read(file.getBytes(WINDOWS));
    }

    private StatementFile.Reading read(byte[] file) throws IOException {
        return StatementFile.read(new ByteArrayInputStream(file), "file", kept);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.stripTrailing().getBytes(WINDOWS));
    }

    private static InputStream zeros() {
        return new InputStream() {
            @Override
            public int read() {
                return '0';
            }
        };
    }
}

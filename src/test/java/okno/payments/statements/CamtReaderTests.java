package okno.payments.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import okno.content.ContentProblem;
import okno.identifiers.Uin;
import okno.payments.Kopecks;
import okno.payments.statements.SampleStatements.In;
import okno.payments.statements.SampleStatements.Kept;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CamtReaderTests {
    private static final List<In> PAYMENTS =
            List.of(
                    new In("17", "2500.00", SampleStatements.UIN, "Госпошлина за апостиль"),
                    new In("18", "350.5", "", "УИН " + SampleStatements.UIN + " Иванов"),
                    new In("19", "1", "", "За детский сад"));
    private static final String FILE = SampleStatements.camt("02", PAYMENTS);

    private final Kept kept = new Kept();

    @ParameterizedTest
    @ValueSource(strings = {"02", "08"})
    void readsMoneyThatCameIn(String version) throws IOException {
        assertThat(read(SampleStatements.camt(version, PAYMENTS)).problems()).isEmpty();

        assertThat(kept.accounts)
                .extracting(
                        StatementAccount::number,
                        StatementAccount::incoming,
                        StatementAccount::closing)
                .containsExactly(tuple(SampleStatements.ACCOUNT, 285_150L, 385_150L));
        assertThat(kept.lines)
                .extracting(StatementLine::number, StatementLine::amount, StatementLine::uin)
                .containsExactly(
                        tuple("17", new Kopecks(250_000), Uin.parse(SampleStatements.UIN)),
                        tuple("18", new Kopecks(35_050), Uin.parse(SampleStatements.UIN)),
                        tuple("19", new Kopecks(100), Uin.parse("")));
        var party = kept.lines.getFirst().party();
        assertThat(party.name()).isEqualTo("Иванов Иван Иванович");
        assertThat(party.account()).isEqualTo("40817810700000000025");
        assertThat(party.bic()).isEqualTo("049805746");
        assertThat(kept.lines.getFirst().bookedOn()).isEqualTo(LocalDate.of(2026, 11, 28));
    }

    /// Files, unlike bytes in memory, are gone once they are closed.
    @Test
    void isReadFromAFileToItsEnd(@TempDir Path folder) throws IOException {
        var file = folder.resolve("camt.xml");
        Files.writeString(
                file, SampleStatements.camt("08", List.of(new In("1", "5.00", "", "плата"))));

        try (var in = Files.newInputStream(file)) {
            var scan = StatementScan.of(in, "camt.xml");

            assertThat(scan.problems()).isEmpty();
            assertThat(scan.lines()).isEqualTo(1);
        }
    }

    @Test
    void takesWhatIsBookedAlone() throws IOException {
        var pending = PAYMENTS.getFirst().inCamt("<Nm>x</Nm>").replace("BOOK", "PDNG");

        assertThat(read(FILE.replace("</Stmt>", pending + "</Stmt>")).problems()).isEmpty();
        assertThat(kept.lines).hasSize(3);
    }

    /// `1` is as true as `true` (XML Schema 1.0, part 2, 3.2.2).
    @ParameterizedTest
    @ValueSource(strings = {"true", "1"})
    void readsAReversalAsMoneyThatWentOut(String yes) throws IOException {
        var reversed =
                PAYMENTS.getFirst()
                        .inCamt("<Nm>x</Nm>")
                        .replace("CRDT", "DBIT")
                        .replace("<Sts>", "<RvslInd>" + yes + "</RvslInd><Sts>");
        var file = SampleStatements.camtOf("02", "1000.00", List.of(entry(), reversed));

        assertThat(read(file).problems()).isEmpty();
        assertThat(kept.lines.getLast().reversal()).isTrue();
        assertThat(kept.lines.getLast().incoming()).isFalse();
    }

    /// Whose the accounts are is asked of those that the statements are of.
    @ParameterizedTest
    @ValueSource(strings = {"<Acct><Id><IBAN>03100643000000012199</IBAN></Id></Acct>", ""})
    void refusesMovementsOfAnAccountThatNoStatementIsOf(String before) throws IOException {
        var own = "<Acct><Id><Othr><Id>" + SampleStatements.ACCOUNT + "</Id></Othr></Id></Acct>";
        var file = FILE.replace(own, before).replace("</Stmt>", own + "</Stmt>");
        var balanced = file.replace("3851.50", "1000.00");

        assertThat(read(balanced).problems())
                .extracting(ContentProblem::key)
                .containsExactly("payments.statement.problem.incoming");
    }

    @Test
    void readsEachTransactionOfAnEntry() throws IOException {
        var transaction =
                "<TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs><Amt Ccy=\"RUB\">%s</Amt></TxDtls>";
        var entry =
                """
                <Ntry><Amt Ccy="RUB">3.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
                <BookgDt><DtTm>2026-11-28T01:00:00+03:00</DtTm></BookgDt><NtryDtls>%s%s</NtryDtls></Ntry>
                """;
        var parts = entry.formatted(transaction.formatted("a", 1), transaction.formatted("b", 2));
        var less = entry.formatted(transaction.formatted("c", 1), transaction.formatted("d", 1));

        assertThat(read(SampleStatements.camtOf("02", "1006.00", List.of(parts, less))).problems())
                .isEmpty();
        assertThat(kept.lines)
                .extracting(StatementLine::amount)
                .containsExactly(new Kopecks(100), new Kopecks(200), new Kopecks(300));
    }

    @ParameterizedTest
    @CsvSource({
        "3851.50,                  3851.51,            closing,        closing",
        "350.5<,                   350.51<,            closing,        closing",
        "350.5<,                   350.505<,           Ntry/Amt,       amount",
        "350.5<,                   -350.5<,            Ntry/Amt,       amount",
        "<Dt>2026-11-28</Dt></Boo, <Dt>2026</Dt></Boo, Ntry/BookgDt,   date",
        "Ccy=\"RUB\">350.5,        Ccy=\"USD\">350.5,  Amt,            currency",
        "CLBD,                     CLAV,               Bal,            balances",
        "OPBD,                     OPAV,               Bal,            balances",
        "1000.00,                  тысяча,             Bal/Amt,        amount",
        "3851.50,                  '',                 Bal/Amt,        amount",
        "03100643000000012100,     40817,              Acct,           account",
        "camt.053.001.02,          camt.053.001.03,    '',             version",
        "camt.053.001.02,          camt.054.001.02,    '',             version",
        "</Document>,              '',                 '',             xml",
        "<Stmt>,                   <Stmt><Other>,      '',             xml",
        "<CdtDbtInd>CRDT</CdtDbtInd>\\n<Sts>, <CdtDbtInd>X</CdtDbtInd>\\n<Sts>, Ntry/CdtDbtInd, direction"
    })
    void saysWhatIsWrong(String said, String changed, String field, String key) throws IOException {
        var file = FILE.replace(said.replace("\\n", "\n"), changed.replace("\\n", "\n"));
        assertThat(file).isNotEqualTo(FILE);

        assertThat(read(file).problems())
                .extracting(ContentProblem::field, ContentProblem::key)
                .contains(tuple(field, "payments.statement.problem." + key));
    }

    @Test
    void comparesTheSummaryWithTheEntries() throws IOException {
        var summary =
                "<TxsSummry><TtlCdtNtries><Sum>2850.50</Sum></TtlCdtNtries></TxsSummry><Ntry>";

        assertThat(read(FILE.replaceFirst("<Ntry>", summary)).problems())
                .extracting(ContentProblem::field)
                .contains("incoming");
    }

    @Test
    void refusesAStatementWithoutADay() throws IOException {
        var dateless =
                FILE.replaceAll("<CreDtTm>[^<]*</CreDtTm>", "")
                        .replaceAll("<Dt><Dt>2026-11-28</Dt></Dt></Bal>", "</Bal>");

        assertThat(read(dateless).problems())
                .extracting(ContentProblem::field, ContentProblem::key)
                .contains(tuple("Bal/Dt", "payments.statement.problem.date"));
    }

    @Test
    void refusesAFileWithoutAStatement() throws IOException {
        var empty = FILE.replaceAll("(?s)<Stmt>.*</Stmt>", "");

        assertThat(read(empty).problems())
                .extracting(ContentProblem::key)
                .containsExactly("payments.statement.problem.no-account");
    }

    @Test
    void readsAnAccountThatIsOverdrawn() throws IOException {
        var opened = "<Amt Ccy=\"RUB\">1000.00</Amt>\n<CdtDbtInd>CRDT";
        var file =
                FILE.replace(opened, opened.replace("CRDT", "DBIT")).replace("3851.50", "1851.50");

        assertThat(read(file).problems()).isEmpty();
        assertThat(kept.accounts.getFirst().opening()).isEqualTo(-100_000);
    }

    @Test
    void takesTheDayOnWhichTheBankOfThePayerTookTheMoney() throws IOException {
        var day = "<RltdDts><AccptncDtTm>2026-11-%s</AccptncDtTm></RltdDts><RmtInf>";

        read(FILE.replaceFirst("<RmtInf>", day.formatted("26T10:00:00")));
        read(FILE.replaceFirst("<RmtInf>", day.formatted("29T10:00:00")));

        assertThat(kept.lines.getFirst().paidOn()).isEqualTo(LocalDate.of(2026, 11, 26));
        assertThat(kept.lines.get(PAYMENTS.size()).paidOn()).isEqualTo(LocalDate.of(2026, 11, 28));
    }

    @Test
    void namesAPaymentByTheBankWhereThePayerGaveNoNumber() throws IOException {
        read(
                FILE.replace(
                        "<EndToEndId>17</EndToEndId>",
                        "<EndToEndId>NOTPROVIDED</EndToEndId><TxId>T-17</TxId>"));

        assertThat(kept.lines.getFirst().number()).startsWith("T-17");
    }

    @Test
    void anEntryWhoseTransactionsDoNotMakeItUpIsOne() throws IOException {
        var part = "<TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs>%s</TxDtls>";
        var amount = "<Amt Ccy=\"RUB\">1.00</Amt>";
        var entry =
                entry().replaceFirst(
                                "(?s)<TxDtls>.*</TxDtls>",
                                part.formatted("1", amount)
                                        + part.formatted("2", "<Amt Ccy=\"RUB\">0.00</Amt>"));

        assertThat(read(SampleStatements.camtOf("02", "3500.00", List.of(entry))).problems())
                .isEmpty();
        assertThat(kept.lines)
                .extracting(StatementLine::amount)
                .containsExactly(new Kopecks(250_000));
    }

    /// Another house's namespace, and a root of another name in ours.
    @Test
    void refusesARootThatIsNoStatement() throws IOException {
        var foreign = FILE.replace("<Document ", "<Envelope ").replace("</Document", "</Envelope");

        assertThat(read(foreign).problems())
                .extracting(ContentProblem::key)
                .containsExactly("payments.statement.problem.version");
        assertThat(read("<a/>").believed()).isFalse();
    }

    @Test
    void spaceBetweenEntriesIsNoContentAndTextIs() throws IOException {
        assertThat(read(FILE.replaceFirst("<Ntry>", " ".repeat(70_000) + "<Ntry>")).problems())
                .isEmpty();
        assertThat(read(FILE.replaceFirst("<Ntry>", "я".repeat(70_000) + "<Ntry>")).problems())
                .extracting(ContentProblem::key)
                .containsExactly("payments.statement.problem.long-line");
    }

    /// A document type is where a bomb of entities and a file of the server would come from.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE Document [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>",
                "<!DOCTYPE Document [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE Document SYSTEM \"http://127.0.0.1:9/statement.dtd\">"
            })
    void refusesADocumentType(String type) throws IOException {
        var file = FILE.replace("?>", "?>" + type).replace("<Nm>Иванов", "<Nm>&a;&b;Иванов");

        assertThat(read(file).problems())
                .extracting(ContentProblem::key)
                .containsExactly("payments.statement.problem.xml");
    }

    @Test
    void refusesWhatIsDeeperOrLongerThanAnyStatement() throws IOException {
        assertThat(read(FILE.replace("<Nm>Иванов", "<Nm>".repeat(100))).believed()).isFalse();
        assertThat(read(FILE.replace("<Stmt>", "<Stmt>".repeat(100))).believed()).isFalse();
        assertThat(read(FILE.replace("<Nm>Иванов", "<Nm>" + "я".repeat(100_000))).problems())
                .extracting(ContentProblem::key)
                .containsExactly("payments.statement.problem.long-line");
    }

    @Test
    void refusesAFileCutAnywhere() throws IOException {
        var bytes = FILE.stripTrailing().getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < bytes.length; length += 7) {
            assertThat(read(Arrays.copyOf(bytes, length)).believed())
                    .as("cut at " + length)
                    .isFalse();
        }
    }

    private static String entry() {
        return PAYMENTS.getFirst().inCamt("<Nm>x</Nm>");
    }

    private StatementFile.Reading read(String file) throws IOException {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    private StatementFile.Reading read(byte[] file) throws IOException {
        return StatementFile.read(new ByteArrayInputStream(file), "file", kept);
    }
}

package okno.payments.statements;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Statements to test with, whose totals agree with their lines.
public final class SampleStatements {
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    public static final String ACCOUNT = "03100643000000012100";
    static final String UIN = "1114565226000000000000171";

    private SampleStatements() {}

    /// A payment that came in.
    public record In(String number, String roubles, String uin, String purpose, String payer) {
        public In(String number, String roubles, String uin, String purpose) {
            this(number, roubles, uin, purpose, "Иванов Иван Иванович");
        }

        In by(String name) {
            return new In(number, roubles, uin, purpose, name);
        }

        String inClientBank() {
            return """
                   СекцияДокумент=Платежное поручение
                   Номер=%s
                   Дата=27.11.2026
                   Сумма=%s
                   ПлательщикСчет=40817810700000000025
                   Плательщик=ИНН 500100732259 Иванов Иван Иванович
                   Плательщик1=%s
                   ПлательщикИНН=500100732259
                   ПлательщикБИК=049805746
                   ПолучательСчет=%s
                   ПолучательИНН=2626034507
                   ДатаПоступило=28.11.2026
                   ВидОплаты=01
                   Код=%s
                   НазначениеПлатежа=%s
                   КонецДокумента
                   """
                    .formatted(number, roubles, payer, ACCOUNT, uin, purpose);
        }

        String inCamt(String party) {
            return """
                   <Ntry><NtryRef>%s</NtryRef><Amt Ccy="RUB">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd>
                   <Sts>%s</Sts><BookgDt><Dt>2026-11-28</Dt></BookgDt>
                   <NtryDtls><TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs>
                   <RltdPties><Dbtr>%s</Dbtr>
                   <DbtrAcct><Id><Othr><Id>40817810700000000025</Id></Othr></Id></DbtrAcct></RltdPties>
                   <RltdAgts><DbtrAgt><FinInstnId><ClrSysMmbId><MmbId>049805746</MmbId>
                   </ClrSysMmbId></FinInstnId></DbtrAgt></RltdAgts>
                   <RmtInf><Ustrd>%s</Ustrd>%s</RmtInf></TxDtls></NtryDtls></Ntry>
                   """
                    .formatted(
                            number,
                            roubles,
                            party.startsWith("<Pty>") ? "<Cd>BOOK</Cd>" : "BOOK",
                            number,
                            party,
                            purpose,
                            uin.isEmpty()
                                    ? ""
                                    : "<Strd><CdtrRefInf><Ref>%s</Ref></CdtrRefInf></Strd>"
                                            .formatted(uin));
        }

        private long kopecks() {
            return Roubles.kopecks(roubles).orElseThrow();
        }
    }

    /// A whole exchange file of 1C that opened with 1000 roubles.
    public static String clientBank(List<In> payments) {
        long sum = payments.stream().mapToLong(In::kopecks).sum();
        return """
               1CClientBankExchange
               ВерсияФормата=1.03
               Кодировка=Windows
               Отправитель=Банк
               ДатаНачала=28.11.2026
               ДатаКонца=28.11.2026
               РасчСчет=%s
               СекцияРасчСчет
               ДатаНачала=28.11.2026
               ДатаКонца=28.11.2026
               РасчСчет=%s
               НачальныйОстаток=1000.00
               ВсегоПоступило=%s
               ВсегоСписано=0.00
               КонечныйОстаток=%s
               КонецРасчСчет
               %sКонецФайла
               """
                .formatted(
                        ACCOUNT,
                        ACCOUNT,
                        Roubles.words(sum),
                        Roubles.words(100_000 + sum),
                        payments.stream().map(In::inClientBank).collect(Collectors.joining()))
                .replace("\n", "\r\n");
    }

    /// The same of another day.
    public static String clientBank(LocalDate day, List<In> payments) {
        return clientBank(payments)
                .replace("28.11.2026", WRITTEN.format(day))
                .replace("27.11.2026", WRITTEN.format(day));
    }

    /// A whole camt.053 that opened with 1000 roubles.
    ///
    /// @param version `02` or `08`
    static String camt(String version, List<In> payments) {
        var name = "<Nm>Иванов Иван Иванович</Nm>";
        var party = version.equals("08") ? "<Pty>" + name + "</Pty>" : name;
        long sum = payments.stream().mapToLong(In::kopecks).sum();
        var entries = payments.stream().map(it -> it.inCamt(party)).toList();
        return camtOf(version, Roubles.words(100_000 + sum), entries);
    }

    static String camtOf(String version, String closing, List<String> entries) {
        return """
               <?xml version="1.0" encoding="UTF-8"?>
               <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.%s"><BkToCstmrStmt>
               <Stmt><Id>1</Id><CreDtTm>2026-11-28T23:00:00+03:00</CreDtTm>
               <Acct><Id><Othr><Id>%s</Id></Othr></Id></Acct>
               <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="RUB">1000.00</Amt>
               <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-28</Dt></Dt></Bal>
               <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="RUB">%s</Amt>
               <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-28</Dt></Dt></Bal>
               %s</Stmt></BkToCstmrStmt></Document>
               """
                .formatted(
                        version.toLowerCase(Locale.ROOT),
                        ACCOUNT,
                        closing,
                        String.join("", entries));
    }

    /// Keeps what a reader finds.
    static final class Kept implements StatementSink {
        final List<StatementAccount> accounts = new ArrayList<>();
        final List<StatementLine> lines = new ArrayList<>();

        @Override
        public void account(StatementAccount account) {
            accounts.add(account);
        }

        @Override
        public void line(StatementLine line) {
            lines.add(line);
        }
    }
}

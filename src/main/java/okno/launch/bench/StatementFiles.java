package okno.launch.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import okno.identifiers.Uin;

/// Statements of one day in which each charge is paid by a line of its own.
final class StatementFiles {
    private static final String ROUBLES = ManyCharges.ROUBLES + ".00";

    private StatementFiles() {}

    /// A file of `1CClientBankExchange`, in UTF-8.
    static void clientBank(Path file, List<Uin> paid) throws IOException {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(
                    """
                    1CClientBankExchange
                    ВерсияФормата=1.03
                    Кодировка=Windows
                    Отправитель=Банк
                    ДатаНачала=10.11.2026
                    ДатаКонца=10.11.2026
                    РасчСчет=%1$s
                    СекцияРасчСчет
                    ДатаНачала=10.11.2026
                    ДатаКонца=10.11.2026
                    РасчСчет=%1$s
                    НачальныйОстаток=0.00
                    ВсегоПоступило=%2$d.00
                    ВсегоСписано=0.00
                    КонечныйОстаток=%2$d.00
                    КонецРасчСчет
                    """
                            .formatted(ManyCharges.ACCOUNT, paid.size() * ManyCharges.ROUBLES));
            for (int i = 0; i < paid.size(); i++) {
                document(out, i, paid.get(i));
            }
            out.write("КонецФайла\n");
        }
    }

    private static void document(Writer out, int number, Uin uin) throws IOException {
        out.write(
                """
                СекцияДокумент=Платежное поручение
                Номер=%d
                Дата=10.11.2026
                Сумма=%s
                ПлательщикСчет=40817810700000000025
                Плательщик=ИНН 500100732259 Мерный Замер Опытович
                Плательщик1=Мерный Замер Опытович
                ПлательщикИНН=500100732259
                ПлательщикБИК=049805746
                ПолучательСчет=%s
                ПолучательИНН=2626034507
                ДатаПоступило=10.11.2026
                ВидОплаты=01
                Код=%s
                НазначениеПлатежа=Оплата начисления, без НДС
                КонецДокумента
                """
                        .formatted(number, ROUBLES, ManyCharges.ACCOUNT, uin.digits()));
    }

    /// A camt.053.001.08.
    static void camt(Path file, List<Uin> paid) throws IOException {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(
                    """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
                    <Stmt><Id>1</Id><CreDtTm>2026-11-11T23:00:00+03:00</CreDtTm>
                    <Acct><Id><Othr><Id>%s</Id></Othr></Id></Acct>
                    """
                            .formatted(ManyCharges.ACCOUNT));
            long opening = paid.size() * ManyCharges.ROUBLES;
            balance(out, "OPBD", opening);
            balance(out, "CLBD", 2 * opening);
            for (int i = 0; i < paid.size(); i++) {
                entry(out, i, paid.get(i));
            }
            out.write("</Stmt></BkToCstmrStmt></Document>\n");
        }
    }

    private static void balance(Writer out, String code, long roubles) throws IOException {
        out.write(
                """
                <Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy="RUB">%d.00</Amt>
                <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-11-11</Dt></Dt></Bal>
                """
                        .formatted(code, roubles));
    }

    private static void entry(Writer out, int number, Uin uin) throws IOException {
        out.write(
                """
                <Ntry><NtryRef>%1$d</NtryRef><Amt Ccy="RUB">%2$s</Amt><CdtDbtInd>CRDT</CdtDbtInd>
                <Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-11</Dt></BookgDt>
                <NtryDtls><TxDtls><Refs><EndToEndId>%1$d</EndToEndId></Refs>
                <RltdPties><Dbtr><Pty><Nm>Мерный Замер Опытович</Nm></Pty></Dbtr>
                <DbtrAcct><Id><Othr><Id>40817810700000000025</Id></Othr></Id></DbtrAcct></RltdPties>
                <RmtInf><Ustrd>Оплата начисления, без НДС</Ustrd>
                <Strd><CdtrRefInf><Ref>%3$s</Ref></CdtrRefInf></Strd></RmtInf></TxDtls></NtryDtls></Ntry>
                """
                        .formatted(number, ROUBLES, uin.digits()));
    }
}

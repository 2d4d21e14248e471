package okno.payments.statements;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import okno.identifiers.Uin;
import okno.payments.Kopecks;
import okno.payments.statements.StatementLine.Party;

/// An entry of a camt.053 statement with the transactions it was made of.
record CamtEntry(CamtPart entry, List<CamtPart> transactions, StatementProblems problems) {
    private static final int DAY_LENGTH = 10;

    /// The movements of a booked entry: one a transaction if their amounts make up the whole, else
    /// one of the entry. What is only announced moves nothing.
    List<StatementLine> lines(String account) {
        if (!entry.get("Sts/Cd", "Sts").equals("BOOK")) {
            return List.of();
        }
        var amount = Roubles.kopecks(entry.get("Amt")).filter(kopecks -> kopecks > 0);
        var booked = day(entry.get("BookgDt/Dt", "BookgDt/DtTm"));
        if (amount.isEmpty()) {
            problem("Ntry/Amt", "payments.statement.problem.amount", entry.get("Amt"));
        }
        if (booked.isEmpty()) {
            var written = entry.get("BookgDt/Dt", "BookgDt/DtTm");
            problem("Ntry/BookgDt", "payments.statement.problem.date", written);
        }
        if (!entry.get("CdtDbtInd").matches("CRDT|DBIT")) {
            var written = entry.get("CdtDbtInd");
            problem("Ntry/CdtDbtInd", "payments.statement.problem.direction", written);
        }
        if (amount.isEmpty() || booked.isEmpty()) {
            return List.of();
        }
        return lines(account, amount.get(), booked.get());
    }

    private List<StatementLine> lines(String account, long amount, LocalDate booked) {
        var parts = transactions.stream().flatMap(it -> amount(it).stream()).toList();
        boolean whole =
                transactions.size() > 1
                        && parts.size() == transactions.size()
                        && parts.stream().mapToLong(it -> it).sum() == amount;
        if (!whole) {
            var only = transactions.size() == 1 ? transactions.getFirst() : entry;
            return List.of(line(account, only, amount, booked));
        }
        return transactions.stream()
                .map(it -> line(account, it, amount(it).orElseThrow(), booked))
                .toList();
    }

    private StatementLine line(String account, CamtPart part, long amount, LocalDate booked) {
        boolean incoming = entry.get("CdtDbtInd").equals("CRDT");
        var purpose = part.get("RmtInf/Ustrd");
        return new StatementLine(
                part.line(),
                account,
                incoming,
                entry.get("RvslInd").matches("true|1"),
                new Kopecks(amount),
                booked,
                day(part.get("RltdDts/AccptncDtTm"))
                        .filter(day -> !day.isAfter(booked))
                        .orElse(booked),
                number(part),
                party(part, incoming ? "Dbtr" : "Cdtr"),
                incoming ? account : part.get("RltdPties/CdtrAcct/Id/Othr/Id"),
                Uin.parse(part.get("RmtInf/Strd/CdtrRefInf/Ref")).or(() -> UinInText.find(purpose)),
                purpose);
    }

    private String number(CamtPart part) {
        var number = part.get("Refs/EndToEndId");
        return number.isEmpty() || number.equals("NOTPROVIDED")
                ? part.get("Refs/TxId", "Refs/AcctSvcrRef") + entry.get("AcctSvcrRef", "NtryRef")
                : number;
    }

    private static Party party(CamtPart part, String side) {
        var parties = "RltdPties/" + side;
        return new Party(
                part.get(parties + "/Pty/Nm", parties + "/Nm"),
                part.get(
                        parties + "/Pty/Id/OrgId/Othr/Id",
                        parties + "/Pty/Id/PrvtId/Othr/Id",
                        parties + "/Id/OrgId/Othr/Id",
                        parties + "/Id/PrvtId/Othr/Id"),
                part.get(parties + "Acct/Id/Othr/Id", parties + "Acct/Id/IBAN"),
                part.get("RltdAgts/" + side + "Agt/FinInstnId/ClrSysMmbId/MmbId"));
    }

    private static Optional<Long> amount(CamtPart transaction) {
        return Roubles.kopecks(transaction.get("Amt", "AmtDtls/TxAmt/Amt"))
                .filter(kopecks -> kopecks > 0);
    }

    private void problem(String field, String key, String written) {
        problems.add(entry.line(), field, key, written);
    }

    /// The day of a date or of a moment: the day of the bank, in whatever zone it stands.
    static Optional<LocalDate> day(String written) {
        try {
            return written.length() < DAY_LENGTH
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(written.substring(0, DAY_LENGTH)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}

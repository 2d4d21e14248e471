package okno.payments.statements;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What one statement of a camt.053 file says of its account.
record CamtAccount(
        CamtPart statement, List<CamtPart> balances, Sums sums, StatementProblems problems) {

    /// The account; empty if it cannot be read, which is noted. What came in and went out is what
    /// the summary says, and where there is none, what was counted.
    Optional<StatementAccount> account() {
        var number = statement.get("Acct/Id/Othr/Id", "Acct/Id/IBAN");
        if (!number.matches("[0-9]{20}")) {
            problems.add(statement.line(), "Acct", "payments.statement.problem.account", number);
            return Optional.empty();
        }
        var opening = balance("OPBD").or(() -> balance("PRCD"));
        var closing = balance("CLBD");
        if (opening.isEmpty() || closing.isEmpty()) {
            problems.add(statement.line(), "Bal", "payments.statement.problem.balances");
            return Optional.empty();
        }
        return account(number, opening.get(), closing.get());
    }

    private Optional<StatementAccount> account(String number, CamtPart first, CamtPart last) {
        var to = day(last).or(() -> CamtEntry.day(statement.get("CreDtTm")));
        var from = CamtEntry.day(statement.get("FrToDt/FrDtTm")).or(() -> to);
        if (from.isEmpty() || to.isEmpty()) {
            problems.add(statement.line(), "Bal/Dt", "payments.statement.problem.date", "");
            return Optional.empty();
        }
        var begun = kopecks(first);
        var ended = kopecks(last);
        if (begun.isEmpty() || ended.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new StatementAccount(
                        statement.line(),
                        number,
                        from.get(),
                        to.get(),
                        begun.get(),
                        said(number, true),
                        said(number, false),
                        ended.get()));
    }

    private long said(String number, boolean incoming) {
        var path = incoming ? "TtlCdtNtries/Sum" : "TtlDbtNtries/Sum";
        return Roubles.kopecks(statement.get("TxsSummry/" + path))
                .orElseGet(() -> sums.counted(number, incoming));
    }

    private Optional<CamtPart> balance(String code) {
        return balances.stream().filter(it -> it.get("Tp/CdOrPrtry/Cd").equals(code)).findFirst();
    }

    private Optional<Long> kopecks(CamtPart balance) {
        var amount = Roubles.kopecks(balance.get("Amt"));
        if (amount.isEmpty()) {
            var written = balance.get("Amt");
            problems.add(balance.line(), "Bal/Amt", "payments.statement.problem.amount", written);
        }
        return amount.map(it -> balance.get("CdtDbtInd").equals("DBIT") ? -it : it);
    }

    private static Optional<LocalDate> day(CamtPart balance) {
        return CamtEntry.day(balance.get("Dt/Dt", "Dt/DtTm"));
    }
}

package okno.payments.web.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okno.content.CsvTable;
import okno.content.FileProblems;
import okno.content.JsonTable;
import okno.identifiers.Uin;
import okno.payments.NewCharge;
import okno.payments.payees.PayeeChange;
import okno.platform.FieldProblem;

/// Charges as a table brings them, CSV or JSON, one a row, with the fields of the form at the desk;
/// `uin` where they have numbers already, `payee` as the code of the requisites.
final class ChargeTable {
    private static final Map<String, String> COLUMNS =
            Map.of(
                    "payer_name", ChargeForm.PAYER_NAME,
                    "payer_snils", ChargeForm.PAYER_SNILS,
                    "legal_act", ChargeForm.LEGAL_ACT,
                    "pay_by", ChargeForm.PAY_BY,
                    "discount_value", ChargeForm.DISCOUNT_VALUE,
                    "discount_until", ChargeForm.DISCOUNT_UNTIL);
    private static final String UIN = "uin";

    private final List<PayeeChange> payees;
    private final Dates dates;

    ChargeTable(List<PayeeChange> payees, Dates dates) {
        this.payees = payees;
        this.dates = dates;
    }

    /// The day at a body.
    interface Dates {
        LocalDate today(String agency);
    }

    /// Reads every row; of use only without problems.
    List<NewCharge> read(byte[] table, FileProblems problems) {
        var charges = new ArrayList<NewCharge>();
        for (var row : rows(table, problems)) {
            var wrong = new ArrayList<FieldProblem>();
            charge(row.cells(), wrong).ifPresent(charges::add);
            wrong.forEach(
                    it -> problems.add(row.line(), it.field(), it.key(), it.args().toArray()));
        }
        return List.copyOf(charges);
    }

    private static List<CsvTable.Row> rows(byte[] table, FileProblems problems) {
        return JsonTable.is(table)
                ? JsonTable.read(table, ChargeTable::column, problems)
                : CsvTable.read(table, ChargeTable::column, problems);
    }

    private static String column(String head) {
        var name = head.strip().toLowerCase(Locale.ROOT);
        return COLUMNS.getOrDefault(name, name);
    }

    private Optional<NewCharge> charge(Map<String, String> cells, List<FieldProblem> wrong) {
        var number = Optional.ofNullable(cells.get(UIN));
        number.map(Uin::check)
                .filter(verdict -> !verdict.valid())
                .ifPresent(verdict -> wrong.add(FieldProblem.of(UIN, verdict.messageKey())));
        var payee = payees.stream().filter(it -> it.code().equals(cells.get("payee"))).findFirst();
        if (payee.isEmpty()) {
            wrong.add(FieldProblem.of(ChargeForm.PAYEE, "payments.import.payee-unknown"));
            return Optional.empty();
        }
        var reader = new ChargeFormReader(ChargeForm.of(cells));
        var charge =
                reader.charge(
                        payee.get(), NewCharge.Source.IMPORT, dates.today(payee.get().agency()));
        wrong.addAll(reader.problems());
        return charge.map(it -> it.numbered(number.flatMap(Uin::parse)));
    }
}

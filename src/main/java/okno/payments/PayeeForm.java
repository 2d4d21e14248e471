package okno.payments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import okno.identifiers.BankAccount;
import okno.identifiers.Bic;
import okno.identifiers.Inn;
import okno.identifiers.Kbk;
import okno.identifiers.Kpp;
import okno.identifiers.Oktmo;
import okno.identifiers.Verdict;
import okno.platform.FieldProblem;

/// Requisites of a payee as typed or as a file brings them.
///
/// @param bank the БИК, the name of the bank and its correspondent account
/// @param budget КБК and ОКТМО, each may be empty
public record PayeeForm(
        String name, String inn, String kpp, String account, Bank bank, Budget budget) {

    /// Who keeps the account.
    ///
    /// @param correspondent empty if there is none
    public record Bank(String bic, String name, String correspondent) {}

    public record Budget(String kbk, String oktmo) {}

    /// Reads the fields `name`, `inn`, `kpp`, `account`, `bic`, `bankName`, `correspondentAccount`,
    /// `kbk`, `oktmo`; nought in the place of a code stands for none.
    public static PayeeForm of(Map<String, String> typed) {
        Function<String, String> field = name -> typed.getOrDefault(name, "").strip();
        return new PayeeForm(
                field.apply("name").replaceAll("\\s+", " "),
                field.apply("inn"),
                field.apply("kpp"),
                field.apply("account"),
                new Bank(
                        field.apply("bic"),
                        field.apply("bankName").replaceAll("\\s+", " "),
                        field.apply("correspondentAccount").replaceFirst("^0$", "")),
                new Budget(
                        field.apply("kbk").replaceFirst("^0$", ""),
                        field.apply("oktmo").replaceFirst("^0$", "")));
    }

    /// The requisites as a form shows them.
    public static PayeeForm of(Payee payee) {
        return new PayeeForm(
                payee.name(),
                payee.inn().digits(),
                payee.kpp().value(),
                payee.account().number(),
                new Bank(
                        payee.bic().digits(),
                        payee.bankName(),
                        payee.correspondent().map(BankAccount::number).orElse("")),
                new Budget(
                        payee.kbk().map(Kbk::value).orElse(""),
                        payee.oktmo().map(Oktmo::digits).orElse("")));
    }

    /// What is wrong with them, by the names of the fields.
    public List<FieldProblem> problems() {
        var problems = new ArrayList<FieldProblem>();
        if (!Payee.Requisites.isText(name, Payee.LONGEST_NAME)) {
            problems.add(FieldProblem.of("name", "payments.payee.name", Payee.LONGEST_NAME));
        }
        note(problems, "inn", Inn.check(inn));
        if (Inn.parse(inn).filter(Inn::ofPerson).isPresent()) {
            problems.add(FieldProblem.of("inn", "payments.payee.inn-of-person"));
        }
        note(problems, "kpp", Kpp.check(kpp));
        accounts(problems);
        if (!Payee.Requisites.isText(bank.name, Payee.LONGEST_NAME)) {
            problems.add(
                    FieldProblem.of("bankName", "payments.payee.bank-name", Payee.LONGEST_NAME));
        }
        code(problems, "kbk", budget.kbk, Kbk::check);
        code(problems, "oktmo", budget.oktmo, Oktmo::check);
        return problems;
    }

    /// The requisites; only of a form without problems.
    public Payee payee() {
        var bic = Bic.parse(bank.bic).orElseThrow();
        return new Payee(
                name,
                Inn.parse(inn).orElseThrow(),
                Kpp.parse(kpp).orElseThrow(),
                BankAccount.parse(bic, account).orElseThrow(),
                bank.name,
                BankAccount.parse(bic, bank.correspondent),
                Kbk.parse(budget.kbk),
                Oktmo.parse(budget.oktmo));
    }

    /// Without a БИК nothing can be said of the accounts.
    private void accounts(List<FieldProblem> problems) {
        note(problems, "bic", Bic.check(bank.bic));
        Optional<Bic> bic = Bic.parse(bank.bic);
        bic.ifPresent(
                it -> {
                    note(problems, "account", BankAccount.check(it, account));
                    if (!bank.correspondent.isEmpty()) {
                        note(
                                problems,
                                "correspondentAccount",
                                BankAccount.check(it, bank.correspondent));
                    }
                });
    }

    private void code(
            List<FieldProblem> problems,
            String field,
            String code,
            Function<String, ? extends Verdict> check) {
        if (!code.isEmpty()) {
            note(problems, field, check.apply(code));
        } else if (Payee.Requisites.isOfRevenues(account)) {
            problems.add(FieldProblem.of(field, "payments.payee.needed-by-budget"));
        }
    }

    private static void note(List<FieldProblem> problems, String field, Verdict verdict) {
        if (!verdict.valid()) {
            problems.add(FieldProblem.of(field, verdict.messageKey()));
        }
    }
}

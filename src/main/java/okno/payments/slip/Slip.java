package okno.payments.slip;

import java.util.ArrayList;
import java.util.List;
import okno.identifiers.BankAccount;
import okno.identifiers.Kbk;
import okno.identifiers.Oktmo;

/// What a slip says, ready to print.
///
/// @param qr a picture as a `data:` address
/// @param lines of both halves, in the order of the form ПД-4
/// @param payer empty if the payer writes his name by hand
public record Slip(String uin, String amount, String qr, List<Line> lines, String payer) {
    public Slip {
        lines = List.copyOf(lines);
    }

    /// A line of a slip.
    ///
    /// @param key of the words before it
    public record Line(String key, String value) {}

    static Slip of(PaymentDetails details, String qr, String payer) {
        var payee = details.payee();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("payments.slip.payee", payee.name()));
        lines.add(
                new Line(
                        "payments.slip.inn-kpp",
                        payee.inn().digits() + " / " + payee.kpp().value()));
        lines.add(new Line("payments.slip.account", payee.account().number()));
        lines.add(new Line("payments.slip.bank", payee.bankName() + ", " + payee.bic().digits()));
        payee.correspondent()
                .map(BankAccount::number)
                .ifPresent(it -> lines.add(new Line("payments.slip.correspondent", it)));
        payee.kbk().map(Kbk::value).ifPresent(it -> lines.add(new Line("payments.slip.kbk", it)));
        payee.oktmo()
                .map(Oktmo::digits)
                .ifPresent(it -> lines.add(new Line("payments.slip.oktmo", it)));
        lines.add(new Line("payments.slip.purpose", details.purpose()));
        return new Slip(details.uin().formatted(), details.amount().formatted(), qr, lines, payer);
    }
}

package okno.payments.web.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okno.identifiers.PayerIdentifier;
import okno.identifiers.Snils;
import okno.payments.ChargeKind;
import okno.payments.ChargeTerms;
import okno.payments.Discount;
import okno.payments.Kopecks;
import okno.payments.NewCharge;
import okno.payments.Payee;
import okno.payments.Payer;
import okno.payments.payees.PayeeChange;
import okno.platform.FieldProblem;

/// Reads what an officer typed of a charge. What cannot be read is a problem at its field, and
/// reading goes on, so that all are told at once.
final class ChargeFormReader {
    private final ChargeForm form;
    private final List<FieldProblem> problems = new ArrayList<>();

    ChargeFormReader(ChargeForm form) {
        this.form = form;
    }

    List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    /// The whole charge; of use only without problems.
    Optional<NewCharge> charge(PayeeChange payee, NewCharge.Source source, LocalDate today) {
        var kind = kind();
        var payer = payer();
        var terms = terms(payee.payee(), kind.orElse(ChargeKind.FEE));
        if (kind.isEmpty() || payer.isEmpty() || terms.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new NewCharge(
                        Optional.empty(),
                        payee.agency(),
                        kind.get(),
                        source,
                        Optional.empty(),
                        payer.get(),
                        terms.get(),
                        today));
    }

    private Optional<ChargeKind> kind() {
        return needed(
                ChargeForm.KIND,
                ChargeKind.of(form.get(ChargeForm.KIND)),
                "payments.desk.kind-missing");
    }

    /// What the charge says; of use only without problems.
    ///
    /// @param payee the requisites it is paid by
    Optional<ChargeTerms> terms(Payee payee, ChargeKind kind) {
        var total = total();
        var purpose = purpose();
        var act = act();
        var payBy = day(ChargeForm.PAY_BY);
        var discount = discount();
        total.filter(sum -> discount.filter(it -> it.of(sum, kind).isZero()).isPresent())
                .ifPresent(_ -> note(ChargeForm.DISCOUNT_VALUE, "payments.desk.discount-whole"));
        return total.filter(_ -> problems.isEmpty())
                .map(it -> new ChargeTerms(it, discount, purpose, act, payBy, payee));
    }

    private Optional<Payer> payer() {
        var name = form.get(ChargeForm.PAYER_NAME);
        if (name.isEmpty() || name.length() > Payer.LONGEST_NAME) {
            note(ChargeForm.PAYER_NAME, "payments.desk.payer-missing");
            return Optional.empty();
        }
        var number = form.get(ChargeForm.PAYER_SNILS);
        var snils = Snils.parse(number);
        if (snils.isEmpty() && !number.isEmpty()) {
            note(ChargeForm.PAYER_SNILS, Snils.check(number).messageKey());
        }
        return Optional.of(new Payer(snils.map(PayerIdentifier::of), name));
    }

    /// Why something is changed; the payer reads it.
    String reason() {
        var reason = form.get(ChargeForm.REASON);
        if (reason.isEmpty() || reason.length() > ChargeTerms.LONGEST_ACT) {
            note(ChargeForm.REASON, "payments.desk.reason-missing");
        }
        return reason;
    }

    private Optional<Kopecks> total() {
        var total = Kopecks.ofRoubles(form.get(ChargeForm.TOTAL)).filter(it -> !it.isZero());
        return needed(ChargeForm.TOTAL, total, "payments.desk.total-wrong");
    }

    private String purpose() {
        var purpose = form.get(ChargeForm.PURPOSE);
        if (purpose.isEmpty() || purpose.length() > ChargeTerms.LONGEST_PURPOSE) {
            note(ChargeForm.PURPOSE, "payments.desk.purpose-missing");
        }
        return purpose;
    }

    private Optional<String> act() {
        var act = form.get(ChargeForm.LEGAL_ACT);
        if (act.length() > ChargeTerms.LONGEST_ACT) {
            note(ChargeForm.LEGAL_ACT, "payments.desk.act-long");
        }
        return Optional.of(act).filter(it -> !it.isEmpty());
    }

    private Optional<Discount> discount() {
        var word = form.get(ChargeForm.DISCOUNT);
        if (word.isEmpty()) {
            return Optional.empty();
        }
        var kind =
                needed(
                        ChargeForm.DISCOUNT,
                        Discount.Kind.of(word),
                        "payments.desk.discount-unknown");
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        var value = value(kind.get());
        var until = day(ChargeForm.DISCOUNT_UNTIL);
        if (value.isEmpty() || !Discount.fits(kind.get(), value.get())) {
            note(ChargeForm.DISCOUNT_VALUE, "payments.desk.discount-wrong");
            return Optional.empty();
        }
        needed(ChargeForm.DISCOUNT_UNTIL, until, "payments.desk.until-missing");
        return until.map(day -> new Discount(kind.get(), value.get(), day));
    }

    private Optional<Long> value(Discount.Kind kind) {
        var typed = form.get(ChargeForm.DISCOUNT_VALUE);
        if (kind == Discount.Kind.FIXED) {
            return Kopecks.ofRoubles(typed).map(Kopecks::value);
        }
        return typed.matches("[0-9]{1,3}") ? Optional.of(Long.parseLong(typed)) : Optional.empty();
    }

    private Optional<LocalDate> day(String field) {
        var typed = form.get(field);
        return typed.isEmpty()
                ? Optional.empty()
                : needed(field, parsed(typed), "payments.desk.day-wrong");
    }

    /// Of four digits: the standard has years before Christ and after 9999, too.
    private static Optional<LocalDate> parsed(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed)).filter(_ -> typed.matches("[0-9]{4}-.*"));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private <T> Optional<T> needed(String field, Optional<T> value, String key) {
        if (value.isEmpty() && problems.stream().noneMatch(it -> it.field().equals(field))) {
            note(field, key);
        }
        return value;
    }

    private void note(String field, String key) {
        problems.add(FieldProblem.of(field, key));
    }
}

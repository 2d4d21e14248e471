package okno.launch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import okno.audit.Actor;
import okno.identifiers.PayerIdentifier;
import okno.identifiers.Snils;
import okno.identifiers.Uin;
import okno.payments.ChargeKind;
import okno.payments.ChargeTerms;
import okno.payments.Charges;
import okno.payments.Discount;
import okno.payments.Kopecks;
import okno.payments.NewCharge;
import okno.payments.Payee;
import okno.payments.PayeeForm;
import okno.payments.Payer;
import okno.payments.payees.Payees;
import okno.platform.Zones;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What the citizen of a demonstration owes: a fine with a discount and a kindergarten's fee; the
/// duty comes with an application. Running it again changes nothing.
@Component
@Profile("demo")
@Order(2)
class DemoCharges implements ApplicationRunner {
    private static final Actor DEMO = Actor.system("demo");

    private final Charges charges;
    private final Payees payees;
    private final Clock clock;

    DemoCharges(Charges charges, Payees payees, Clock clock) {
        this.charges = charges;
        this.payees = payees;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        payees.install(
                new Payees.Named("stavropol-archives", "apostille", "Пошлина за апостиль"),
                payee("03100643000000012100", "31010807310010000110"));
        var fine = payee("03100643000000012100", "00811601203019000140");
        payees.install(new Payees.Named("minvody-administration", "fines", "Штрафы"), fine);
        var fee = payee("03234643077010002100", "");
        payees.install(
                new Payees.Named(
                        "stavropol-city-education", "kindergarten", "Плата за детский сад"),
                fee);
        issue(Uin.of("aa11b6", 1), "minvody-administration", ChargeKind.FINE, fine(fine));
        issue(Uin.of("aa11b5", 1), "stavropol-city-education", ChargeKind.FEE, fee(fee));
    }

    private ChargeTerms fine(Payee payee) {
        var today = today();
        return new ChargeTerms(
                new Kopecks(100_000),
                Optional.of(new Discount(Discount.Kind.PERCENT, 25, today.plusDays(29))),
                "Штраф за нарушение правил благоустройства",
                Optional.of("Постановление административной комиссии № 17 (образец)"),
                Optional.of(today.plusDays(60)),
                payee);
    }

    private ChargeTerms fee(Payee payee) {
        return new ChargeTerms(
                new Kopecks(187_450),
                Optional.empty(),
                "Плата за присмотр и уход в детском саду за прошлый месяц",
                Optional.of("Договор с детским садом (образец)"),
                Optional.of(today().plusDays(10)),
                payee);
    }

    private void issue(Uin uin, String agency, ChargeKind kind, ChargeTerms terms) {
        if (charges.find(uin).isPresent()) {
            return;
        }
        var payer =
                new Payer(
                        Optional.of(PayerIdentifier.of(new Snils("11223344595"))),
                        "Иванов Иван Иванович");
        var charge =
                new NewCharge(
                        Optional.of(uin),
                        agency,
                        kind,
                        NewCharge.Source.IMPORT,
                        Optional.empty(),
                        payer,
                        terms,
                        today());
        charges.issue(charge, DEMO);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.MOSCOW);
    }

    /// Requisites that nobody has: the keys fit, the money would reach no one.
    private static Payee payee(String account, String kbk) {
        var form =
                PayeeForm.of(
                        Map.of(
                                "name", "УФК по Ставропольскому краю (образец)",
                                "inn", "2626034507",
                                "kpp", "262601001",
                                "account", account,
                                "bankName", "ОТДЕЛЕНИЕ СТАВРОПОЛЬ БАНКА РОССИИ",
                                "bic", "010702101",
                                "correspondentAccount", "40102810345370000013",
                                "kbk", kbk,
                                "oktmo", "07701000"));
        return form.payee();
    }
}

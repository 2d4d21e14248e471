package okno.payments;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import okno.accounts.CitizenId;
import okno.audit.Actor;
import okno.identifiers.PayerIdentifier;
import okno.identifiers.Snils;
import okno.identifiers.Uin;
import org.springframework.stereotype.Component;

/// Makes what tests of payments begin with: charges and money.
@Component
public class Bills {
    /// The body that charges.
    public static final String BODY = "stavropol-archives";

    /// Where the money goes: the Treasury of Ставропольский край.
    public static final Payee PAYEE = payee();

    /// Who does what no person does.
    public static final Actor SYSTEM = Actor.system("test");

    private static final AtomicLong LAST = new AtomicLong(1_000_000);

    private final Charges charges;
    private final Payments payments;
    private final Clock clock;

    Bills(Charges charges, Payments payments, Clock clock) {
        this.charges = charges;
        this.payments = payments;
        this.clock = clock;
    }

    /// A number that no other charge of the run has.
    public static Uin uin() {
        return Uin.of("aa11b4", LAST.incrementAndGet());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(3));
    }

    /// A fine of whoever has this СНИЛС.
    public Charge fine(Snils snils, long kopecks, Optional<Discount> discount) {
        var payer = new Payer(Optional.of(PayerIdentifier.of(snils)), "Речной Пётр Ильич");
        return issue(ChargeKind.FINE, Optional.empty(), payer, terms(kopecks, discount));
    }

    /// A fee for a kindergarten of whoever has this СНИЛС.
    public Charge fee(Snils snils, long kopecks) {
        var payer = new Payer(Optional.of(PayerIdentifier.of(snils)), "Речной Пётр Ильич");
        return issue(ChargeKind.FEE, Optional.empty(), payer, terms(kopecks, Optional.empty()));
    }

    /// A charge that only its number leads to.
    public Charge charge(long kopecks) {
        var payer = new Payer(Optional.empty(), "Речной Пётр Ильич");
        return issue(ChargeKind.FEE, Optional.empty(), payer, terms(kopecks, Optional.empty()));
    }

    /// The same by another body.
    public Charge chargeOf(String body, long kopecks) {
        var payer = new Payer(Optional.empty(), "Речной Пётр Ильич");
        var terms = terms(kopecks, Optional.empty());
        return issue(body, ChargeKind.FEE, Optional.empty(), payer, terms);
    }

    /// The duty of an application.
    public Charge duty(CitizenId citizen, UUID submission, long kopecks) {
        var payer = new Payer(Optional.empty(), "Речной Пётр Ильич");
        var matter = Optional.of(new Charge.Matter(Optional.of(citizen), submission));
        return issue(ChargeKind.DUTY, matter, payer, terms(kopecks, Optional.empty()));
    }

    /// Money that a gateway took today, and nothing is known yet what for.
    public Payment money(long kopecks) {
        return money(kopecks, today());
    }

    public Payment money(long kopecks, LocalDate paidOn) {
        var received =
                new ReceivedPayment(
                        ReceivedPayment.Source.GATEWAY,
                        "test-" + LAST.incrementAndGet(),
                        new Kopecks(kopecks),
                        paidOn,
                        Optional.empty());
        return payments.receive(received, SYSTEM).payment();
    }

    public ChargeTerms terms(long kopecks, Optional<Discount> discount) {
        return new ChargeTerms(
                new Kopecks(kopecks),
                discount,
                "Плата за проверку",
                Optional.of("Постановление № 1"),
                Optional.of(today().plusDays(60)),
                PAYEE);
    }

    private Charge issue(
            ChargeKind kind, Optional<Charge.Matter> matter, Payer payer, ChargeTerms terms) {
        return issue(BODY, kind, matter, payer, terms);
    }

    private Charge issue(
            String body,
            ChargeKind kind,
            Optional<Charge.Matter> matter,
            Payer payer,
            ChargeTerms terms) {
        var charge =
                new NewCharge(
                        Optional.of(uin()),
                        body,
                        kind,
                        NewCharge.Source.IMPORT,
                        matter,
                        payer,
                        terms,
                        today());
        return charges.issue(charge, SYSTEM);
    }

    private static Payee payee() {
        return PayeeForm.of(
                        Map.of(
                                "name", "УФК по Ставропольскому краю (архивы)",
                                "inn", "2626034507",
                                "kpp", "262601001",
                                "account", "03100643000000012100",
                                "bankName", "ОТДЕЛЕНИЕ СТАВРОПОЛЬ БАНКА РОССИИ",
                                "bic", "010702101",
                                "correspondentAccount", "40102810345370000013",
                                "kbk", "18210803010011050110",
                                "oktmo", "07701000"))
                .payee();
    }
}

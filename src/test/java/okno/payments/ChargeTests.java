package okno.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import okno.identifiers.Uin;
import okno.payments.Discount.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where a charge stands follows from what is owed, what was paid, when, and the day of looking.
class ChargeTests {
    private static final LocalDate ISSUED = LocalDate.of(2026, 3, 2);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 31);
    private static final LocalDate PAY_BY = LocalDate.of(2026, 5, 1);
    private static final Discount QUARTER = new Discount(Kind.PERCENT, 25, LAST_DAY);

    @Test
    void isUnpaidUntilItsTermAndOverdueAfterIt() {
        var charge = fine(0, 0);

        assertThat(charge.state(PAY_BY)).isEqualTo(ChargeState.NOT_PAID);
        assertThat(charge.state(PAY_BY.plusDays(1))).isEqualTo(ChargeState.OVERDUE);
    }

    @Test
    void asksForLessThroughTheLastDayOfTheDiscount() {
        var charge = fine(0, 0);

        assertThat(charge.toPay(LAST_DAY).value()).isEqualTo(37_500);
        assertThat(charge.toPay(LAST_DAY.plusDays(1)).value()).isEqualTo(50_000);
        assertThat(charge.discountOn(LAST_DAY)).contains(QUARTER);
        assertThat(charge.discountOn(LAST_DAY.plusDays(1))).isEmpty();
    }

    @Test
    void isSettledForEverByTheLesserAmountPaidInTime() {
        var charge = fine(37_500, 37_500);

        assertThat(charge.state(LAST_DAY)).isEqualTo(ChargeState.PAID);
        assertThat(charge.state(PAY_BY.plusYears(1))).isEqualTo(ChargeState.PAID);
        assertThat(charge.toPay(PAY_BY).value()).isZero();
    }

    @Test
    void isNotSettledByTheLesserAmountPaidLate() {
        var charge = fine(37_500, 0);

        assertThat(charge.state(LAST_DAY.plusDays(1))).isEqualTo(ChargeState.PARTLY);
        assertThat(charge.toPay(LAST_DAY.plusDays(1)).value()).isEqualTo(12_500);
    }

    @Test
    void takesTheWholeAmountPaidInTimeForNoOverpayment() {
        assertThat(fine(50_000, 50_000).state(LAST_DAY)).isEqualTo(ChargeState.PAID);
        assertThat(fine(50_001, 50_001).state(LAST_DAY)).isEqualTo(ChargeState.OVERPAID);
        assertThat(fine(50_001, 50_001).balance(LAST_DAY)).isEqualTo(-1);
    }

    @Test
    void owesNothingOnceAnnulledWhateverWasPaid() {
        var charge = fine(100, 100).with(terms(Optional.of(QUARTER)), true, new Kopecks(100));

        assertThat(charge.state(LAST_DAY)).isEqualTo(ChargeState.ANNULLED);
        assertThat(charge.toPay(LAST_DAY).value()).isZero();
    }

    @Test
    void isSettledWhenItsBodySaysSoWithoutAPayment() {
        var charge = acknowledged(Acknowledgement.WITHOUT_PAYMENT);

        assertThat(charge.state(PAY_BY.plusDays(1))).isEqualTo(ChargeState.ACKNOWLEDGED);
        assertThat(charge.toPay(PAY_BY.plusDays(1)).value()).isZero();
    }

    @Test
    void isNotSettledByAnAcknowledgementThatSomethingDiffers() {
        assertThat(acknowledged(Acknowledgement.PRELIMINARY).state(ISSUED))
                .isEqualTo(ChargeState.NOT_PAID);
    }

    /// A duty is a tax and counted in whole roubles, the rest to the kopeck; halves go up.
    @ParameterizedTest
    @CsvSource({
        "PERCENT, 25, FINE, 50000, 37500",
        "PERCENT, 50, FINE, 50001, 25001",
        "PERCENT, 30, DUTY, 35000, 24500",
        "PERCENT, 30, DUTY, 35050, 24500",
        "PERCENT, 30, DUTY, 35100, 24600",
        "PERCENT, 100, FEE, 35000, 0",
        "MULTIPLIER, 70, DUTY, 200000, 140000",
        "MULTIPLIER, 33, FEE, 101, 33",
        "FIXED, 10000, FINE, 50000, 40000",
        "FIXED, 60000, FINE, 50000, 0",
        "FIXED, 10, DUTY, 10060, 10060",
        "PERCENT, 1, DUTY, 60, 60",
    })
    void roundsDiscountsByLaw(Kind kind, long value, ChargeKind charge, long total, long left) {
        var discount = new Discount(kind, value, LAST_DAY);

        assertThat(discount.of(new Kopecks(total), charge).value()).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({"FIXED, 0", "PERCENT, 0", "PERCENT, 101", "MULTIPLIER, 100", "MULTIPLIER, 0"})
    void refusesADiscountThatCannotBe(Kind kind, long value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Discount(kind, value, LAST_DAY));
    }

    private static Charge fine(long paid, long early) {
        return charge(new Charge.Money(new Kopecks(paid), new Kopecks(early), Optional.empty()));
    }

    private static Charge acknowledged(Acknowledgement acknowledgement) {
        return charge(new Charge.Money(Kopecks.ZERO, Kopecks.ZERO, Optional.of(acknowledgement)));
    }

    private static Charge charge(Charge.Money money) {
        return new Charge(
                new UUID(0, 1),
                new Uin("32117072411021588933"),
                "city",
                ChargeKind.FINE,
                Optional.empty(),
                terms(Optional.of(QUARTER)),
                ISSUED,
                false,
                money,
                0);
    }

    private static ChargeTerms terms(Optional<Discount> discount) {
        return new ChargeTerms(
                new Kopecks(50_000),
                discount,
                "Штраф",
                Optional.of("Постановление № 1"),
                Optional.of(PAY_BY),
                Bills.PAYEE);
    }
}

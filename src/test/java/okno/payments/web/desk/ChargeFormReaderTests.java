package okno.payments.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okno.payments.Bills;
import okno.payments.ChargeKind;
import okno.payments.Discount;
import okno.payments.Kopecks;
import okno.payments.NewCharge;
import okno.payments.payees.PayeeChange;
import okno.platform.FieldProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChargeFormReaderTests {
    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 20);

    @ParameterizedTest
    @CsvSource({
        "kind,           '',          payments.desk.kind-missing",
        "kind,           gift,        payments.desk.kind-missing",
        "total,          '',          payments.desk.total-wrong",
        "total,          0,           payments.desk.total-wrong",
        "total,          '1,234',     payments.desk.total-wrong",
        "purpose,        '',          payments.desk.purpose-missing",
        "payBy,          31.12.2026,  payments.desk.day-wrong",
        "payBy,          +999990-01-01,  payments.desk.day-wrong",
        "payBy,          -0044-03-15,  payments.desk.day-wrong",
        "payerName,      '',          payments.desk.payer-missing",
        "discount,       gift,        payments.desk.discount-unknown",
        "discountValue,  '',          payments.desk.discount-wrong",
        "discountValue,  100,         payments.desk.discount-whole",
        "discountValue,  101,         payments.desk.discount-wrong",
        "discountValue,  1000,        payments.desk.discount-wrong",
        "discountUntil,  '',          payments.desk.until-missing",
        "discountUntil,  2026-02-30,  payments.desk.day-wrong"
    })
    void saysAtItsFieldWhatCannotBeRead(String field, String typed, String key) {
        var reader = reader(field, typed);

        assertThat(charge(reader)).isEmpty();
        assertThat(reader.problems()).containsExactly(FieldProblem.of(field, key));
    }

    @ParameterizedTest
    @CsvSource({
        "purpose,   211, payments.desk.purpose-missing",
        "legalAct,  256, payments.desk.act-long",
        "payerName, 161, payments.desk.payer-missing"
    })
    void saysWhatIsTooLong(String field, int length, String key) {
        var reader = reader(field, "я".repeat(length));

        charge(reader);

        assertThat(reader.problems()).containsExactly(FieldProblem.of(field, key));
        assertThat(charge(reader(field, "я".repeat(length - 1)))).isPresent();
    }

    @Test
    void aSnilsThatIsNoneIsAProblemThoughTheNameStands() {
        var reader = reader("payerSnils", "112-233-445 96");

        charge(reader);

        assertThat(reader.problems()).extracting(FieldProblem::field).containsExactly("payerSnils");
    }

    @ParameterizedTest
    @ValueSource(strings = {"percent", "multiplier", "fixed"})
    void readsADiscountByItsKind(String kind) {
        var terms = reader("discount", kind).terms(Bills.PAYEE, ChargeKind.FINE).orElseThrow();

        assertThat(terms.discount())
                .contains(
                        new Discount(
                                Discount.Kind.of(kind).orElseThrow(),
                                kind.equals("fixed") ? 2_500 : 25,
                                UNTIL));
    }

    @Test
    void whatIsNotTypedIsNotSaid() {
        var typed = Map.of("total", "1 000,50", "purpose", "Плата");

        var terms =
                new ChargeFormReader(ChargeForm.of(typed))
                        .terms(Bills.PAYEE, ChargeKind.FINE)
                        .orElseThrow();

        assertThat(terms.total()).isEqualTo(new Kopecks(100_050));
        assertThat(terms.discount()).isEmpty();
        assertThat(terms.legalAct()).isEmpty();
        assertThat(terms.payBy()).isEmpty();
    }

    @Test
    void wantsAReasonThatFits() {
        for (var reason : new String[] {"", "я".repeat(256)}) {
            var reader = reader("reason", reason);
            reader.reason();
            assertThat(reader.problems())
                    .containsExactly(FieldProblem.of("reason", "payments.desk.reason-missing"));
        }
        assertThat(reader("reason", "ошибка").reason()).isEqualTo("ошибка");
    }

    @Test
    void aPageWithoutALockIsOlderThanEveryCharge() {
        assertThat(ChargeForm.seen(Map.of())).isEqualTo(-1);
        assertThat(ChargeForm.seen(Map.of("seen", "x"))).isEqualTo(-1);
        assertThat(ChargeForm.seen(Map.of("seen", "7"))).isEqualTo(7);
    }

    private static Optional<NewCharge> charge(ChargeFormReader reader) {
        var payee =
                new PayeeChange(
                        new UUID(0, 1),
                        Bills.BODY,
                        "fines",
                        "Штрафы",
                        Bills.PAYEE,
                        PayeeChange.State.IN_FORCE,
                        Optional.empty(),
                        Instant.EPOCH);
        return reader.charge(payee, NewCharge.Source.DESK, UNTIL);
    }

    private static ChargeFormReader reader(String field, String typed) {
        var fields =
                new HashMap<>(
                        Map.of(
                                "kind", "fine",
                                "total", "1000",
                                "purpose", "Штраф",
                                "legalAct", "Постановление № 1",
                                "payBy", "2026-12-31",
                                "payerName", "Речной Пётр Ильич",
                                "payerSnils", "112-233-445 95",
                                "discount", "percent",
                                "discountValue", "25",
                                "discountUntil", UNTIL.toString()));
        fields.put(field, typed);
        return new ChargeFormReader(ChargeForm.of(fields));
    }
}

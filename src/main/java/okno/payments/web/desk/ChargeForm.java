package okno.payments.web.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okno.payments.Charge;
import okno.payments.Discount;
import okno.payments.Kopecks;

/// What an officer typed of a charge.
///
/// @param seen the lock of the charge as his page showed it
/// @param fields by name, as typed
public record ChargeForm(int seen, Map<String, String> fields) {
    static final String KIND = "kind";
    static final String TOTAL = "total";
    static final String DISCOUNT = "discount";
    static final String DISCOUNT_VALUE = "discountValue";
    static final String DISCOUNT_UNTIL = "discountUntil";
    static final String PURPOSE = "purpose";
    static final String LEGAL_ACT = "legalAct";
    static final String PAY_BY = "payBy";
    static final String PAYEE = "payee";
    static final String PAYER_NAME = "payerName";
    static final String PAYER_SNILS = "payerSnils";
    static final String REASON = "reason";

    private static final List<String> ALL =
            List.of(
                    KIND,
                    TOTAL,
                    DISCOUNT,
                    DISCOUNT_VALUE,
                    DISCOUNT_UNTIL,
                    PURPOSE,
                    LEGAL_ACT,
                    PAY_BY,
                    PAYEE,
                    PAYER_NAME,
                    PAYER_SNILS,
                    REASON);

    public ChargeForm {
        fields = Map.copyOf(fields);
    }

    static ChargeForm of(Map<String, String> typed) {
        var fields = new LinkedHashMap<String, String>();
        ALL.forEach(name -> fields.put(name, typed.getOrDefault(name, "").strip()));
        return new ChargeForm(seen(typed), fields);
    }

    /// What the charge says now.
    static ChargeForm of(Charge charge) {
        var terms = charge.terms();
        var fields = new LinkedHashMap<String, String>();
        fields.put(KIND, charge.kind().word());
        fields.put(TOTAL, terms.total().roubles());
        fields.put(PURPOSE, terms.purpose());
        terms.legalAct().ifPresent(act -> fields.put(LEGAL_ACT, act));
        terms.payBy().ifPresent(day -> fields.put(PAY_BY, day.toString()));
        terms.discount().ifPresent(discount -> put(fields, discount));
        return new ChargeForm(charge.lock(), fields);
    }

    private static void put(Map<String, String> fields, Discount discount) {
        fields.put(DISCOUNT, discount.kind().word());
        fields.put(
                DISCOUNT_VALUE,
                discount.kind() == Discount.Kind.FIXED
                        ? new Kopecks(discount.value()).roubles()
                        : Long.toString(discount.value()));
        fields.put(DISCOUNT_UNTIL, discount.until().toString());
    }

    /// What was typed into a field.
    public String get(String name) {
        return fields.getOrDefault(name, "");
    }

    static int seen(Map<String, String> typed) {
        try {
            return Integer.parseInt(typed.getOrDefault("seen", "-1"));
        } catch (NumberFormatException _) {
            return -1;
        }
    }
}

package okno.payments.web;

import java.util.List;
import okno.payments.Charge;
import okno.payments.Charges;
import okno.payments.Payments;
import okno.payments.checkouts.Progress;
import okno.payments.slip.PaymentSlips;
import org.springframework.stereotype.Component;

/// Gathers what the page of a charge shows.
@Component
class ChargePages {
    private final Charges charges;
    private final Payments payments;
    private final ChargeEntries entries;
    private final Progress progress;
    private final PaymentSlips slips;

    ChargePages(
            Charges charges,
            Payments payments,
            ChargeEntries entries,
            Progress progress,
            PaymentSlips slips) {
        this.charges = charges;
        this.payments = payments;
        this.entries = entries;
        this.progress = progress;
        this.slips = slips;
    }

    /// For whoever owes it.
    ChargePage own(Charge charge) {
        return new ChargePage(
                entries.of(charge, ChargesController.show(charge.uin())),
                charges.history(charge.id()),
                payments.of(charge),
                entries.zoneOf(charge.agency()),
                true,
                progress.available(),
                entries.details(charge).map(slips::code),
                appeal(charge));
    }

    /// For whoever knows its number: nothing of what happened to it before.
    ChargePage known(Charge charge) {
        return new ChargePage(
                entries.of(charge, UinController.show(charge.uin())),
                List.of(),
                List.of(),
                entries.zoneOf(charge.agency()),
                false,
                progress.available(),
                entries.details(charge).map(slips::code),
                appeal(charge));
    }

    private static String appeal(Charge charge) {
        return "/appeals/new?agency=" + charge.agency() + "&uin=" + charge.uin().digits();
    }
}

package okno.payments.refunds.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import okno.payments.Charge;
import okno.payments.Charges;
import okno.payments.checkouts.Checkouts;
import okno.payments.refunds.Owed;
import okno.payments.refunds.Refund;
import okno.payments.refunds.Refunds;
import okno.platform.FieldProblem;
import okno.platform.web.PageView;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.stereotype.Component;

/// Shows refunds to officers.
@Component
class RefundPages {
    static final String PATH = "/desk/refunds";

    private static final String LIST = "payments/refunds";
    private static final String FORM = "payments/refund";

    private final Refunds refunds;
    private final Charges charges;
    private final Pages pages;

    RefundPages(Refunds refunds, Charges charges, Pages pages) {
        this.refunds = refunds;
        this.charges = charges;
        this.pages = pages;
    }

    /// What a form sends for money to choose, as it stood when the form was drawn.
    static String value(Refunds.Source source) {
        var what = source.charge().isPresent() ? ":settling:" : ":free:";
        return source.payment() + what + source.most().value();
    }

    PageView list(Collection<String> bodies, Optional<UUID> before) {
        return pages.show(LIST, page(bodies, before, "", Problems.NONE));
    }

    /// None of these bodies has a charge of this number.
    PageView unknown(Collection<String> bodies, String uin) {
        var problem = FieldProblem.of("uin", "payments.refund.uin-unknown");
        return pages.refused(LIST, page(bodies, Optional.empty(), uin, Problems.of(problem)));
    }

    PageView form(Charge charge, RefundForm form) {
        return pages.show(FORM, page(charge, form, Problems.NONE));
    }

    PageView refused(Charge charge, RefundForm form, Problems problems) {
        return pages.refused(FORM, page(charge, form, problems));
    }

    private RefundPage page(Charge charge, RefundForm form, Problems problems) {
        var sources =
                refunds.sources(charge.id()).stream()
                        .map(
                                it ->
                                        new RefundPage.Choice(
                                                value(it),
                                                it.from(),
                                                it.paidOn(),
                                                it.charge().isPresent(),
                                                it.most().value()))
                        .toList();
        return new RefundPage(
                charge.uin().digits(),
                charge.uin().formatted(),
                charge.terms().purpose(),
                sources,
                form,
                problems);
    }

    private RefundsPage page(
            Collection<String> bodies, Optional<UUID> before, String uin, Problems problems) {
        var listing = refunds.list(bodies, before);
        return new RefundsPage(
                rows(listing.rows()),
                before.isPresent()
                        ? List.of()
                        : refunds.owed(bodies).stream().map(RefundPages::due).toList(),
                uin,
                Checkouts.ZONE,
                listing.next().map(id -> PATH + "?before=" + id).orElse(null),
                problems);
    }

    private static RefundsPage.Due due(Owed owed) {
        return new RefundsPage.Due(
                PATH + "/new?uin=" + owed.uin().digits() + "&reason=" + owed.reason().word(),
                owed.uin().formatted(),
                owed.purpose(),
                owed.amount().value(),
                owed.paidOn(),
                owed.reason().word());
    }

    private List<RefundsPage.Row> rows(List<Refund> refunds) {
        var ids = refunds.stream().flatMap(it -> it.charge().stream()).distinct().toList();
        var uins =
                charges.all(ids).stream()
                        .collect(Collectors.toMap(Charge::id, it -> it.uin().formatted()));
        return refunds.stream().map(it -> row(it, uins)).toList();
    }

    private static RefundsPage.Row row(Refund refund, Map<UUID, String> uins) {
        return new RefundsPage.Row(
                PATH + "/" + refund.id(),
                refund.decidedAt(),
                refund.charge().map(uins::get).orElse(null),
                refund.amount().value(),
                refund.way().word(),
                refund.reason().word(),
                refund.state().word());
    }
}

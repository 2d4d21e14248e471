package okno.payments.checkouts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import okno.accounts.representation.CaseOwner;
import okno.identifiers.Uin;
import okno.payments.Charge;
import okno.payments.MyCharges;
import okno.payments.checkouts.Checkouts;
import okno.payments.checkouts.web.PayPages.Basket;
import okno.payments.web.KnownCharges;
import okno.platform.NotFound;
import okno.platform.web.ClientAddress;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// «Оплатить»: a citizen his own charges, anybody a charge whose number he has.
@Controller
class PayController {
    private static final String OWN = "/account/charges";
    private static final String ANY = "/charges";
    private static final String PAY = "/pay";

    private final MyCharges mine;
    private final KnownCharges known;
    private final PayPages pages;
    private final Departure departure;

    PayController(MyCharges mine, KnownCharges known, PayPages pages, Departure departure) {
        this.mine = mine;
        this.known = known;
        this.pages = pages;
        this.departure = departure;
    }

    /// What a form sends.
    ///
    /// @param form drawn with the page
    /// @param total kopecks that the payer saw
    record PayForm(UUID form, long total) {}

    @GetMapping(OWN + PAY)
    View own(
            CaseOwner owner,
            @RequestParam(defaultValue = "") List<String> uin,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (uin.isEmpty()) {
            return pages.nothingChosen(OWN);
        }
        return pages.show(own(owner, uin), new Payer(owner, request), response);
    }

    @PostMapping(OWN + PAY)
    View payOwn(
            CaseOwner owner,
            @RequestParam List<String> uin,
            PayForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        return departure.begin(own(owner, uin), form, new Payer(owner, request), response);
    }

    @GetMapping(ANY + PAY)
    View any(@RequestParam String uin, HttpServletRequest request, HttpServletResponse response) {
        return pages.show(any(uin, request), new Payer(null, request), response);
    }

    @PostMapping(ANY + PAY)
    View payAny(
            @RequestParam String uin,
            PayForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        return departure.begin(any(uin, request), form, new Payer(null, request), response);
    }

    private Basket own(CaseOwner owner, List<String> uins) {
        return new Basket(
                OWN + PAY,
                OWN,
                uins.stream()
                        .distinct()
                        .limit(Checkouts.MOST)
                        .map(uin -> found(uin, number -> mine.find(owner.id(), number)))
                        .toList());
    }

    private Basket any(String uin, HttpServletRequest request) {
        var charge = found(uin, number -> known.find(number, ClientAddress.of(request)));
        return new Basket(ANY + PAY, ANY + "?uin=" + charge.uin().digits(), List.of(charge));
    }

    private static Charge found(String uin, Function<Uin, Optional<Charge>> one) {
        return Uin.parse(uin).flatMap(one).orElseThrow(() -> new NotFound("charge"));
    }
}

package okno.payments.checkouts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import okno.accounts.representation.CaseOwner;
import okno.accounts.throttle.Throttle;
import okno.accounts.throttle.ThrottleScope;
import okno.identifiers.Uin;
import okno.payments.Charge;
import okno.payments.Charges;
import okno.payments.MyCharges;
import okno.payments.checkouts.Checkouts;
import okno.payments.checkouts.web.PayPages.Basket;
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
    private final Charges charges;
    private final Throttle throttle;
    private final PayPages pages;
    private final Departure departure;

    PayController(
            MyCharges mine,
            Charges charges,
            Throttle throttle,
            PayPages pages,
            Departure departure) {
        this.mine = mine;
        this.charges = charges;
        this.throttle = throttle;
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
        return new Basket(OWN + PAY, OWN, find(uins, number -> mine.find(owner.id(), number)));
    }

    /// Numbers that lead nowhere are counted, as on the page where they are looked for.
    private Basket any(String uin, HttpServletRequest request) {
        var address = ClientAddress.of(request);
        throttle.check(ThrottleScope.CHARGE, address);
        try {
            var found = find(List.of(uin), charges::find);
            return new Basket(ANY + PAY, ANY + "?uin=" + found.getFirst().uin().digits(), found);
        } catch (NotFound e) {
            throttle.count(ThrottleScope.CHARGE, address);
            throw e;
        }
    }

    private static List<Charge> find(List<String> uins, Function<Uin, Optional<Charge>> one) {
        return uins.stream()
                .distinct()
                .limit(Checkouts.MOST)
                .map(text -> Uin.parse(text).flatMap(one).orElseThrow(() -> new NotFound("charge")))
                .toList();
    }
}

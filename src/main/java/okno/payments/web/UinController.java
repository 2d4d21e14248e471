package okno.payments.web;

import jakarta.servlet.http.HttpServletRequest;
import okno.accounts.throttle.Throttle;
import okno.accounts.throttle.ThrottleScope;
import okno.identifiers.Uin;
import okno.payments.Charges;
import okno.platform.FieldProblem;
import okno.platform.web.Pages;
import okno.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// «Проверить по УИН», for anybody who has the number.
@Controller
class UinController {
    static final String PATH = "/charges";

    private static final String FIELD = "uin";
    private static final String TEMPLATE = "payments/uin";

    private final Charges charges;
    private final ChargePages chargePages;
    private final Throttle throttle;
    private final Pages pages;

    UinController(Charges charges, ChargePages chargePages, Throttle throttle, Pages pages) {
        this.charges = charges;
        this.chargePages = chargePages;
        this.throttle = throttle;
        this.pages = pages;
    }

    static String show(Uin uin) {
        return PATH + "?uin=" + uin.digits();
    }

    /// Numbers that lead nowhere are counted: they are long enough not to be guessed, and whoever
    /// tries is stopped.
    @GetMapping(PATH)
    View find(@RequestParam(defaultValue = "") String uin, HttpServletRequest request) {
        if (uin.isBlank()) {
            return pages.show(TEMPLATE, new UinPage("", Problems.NONE, false));
        }
        var address = request.getRemoteAddr();
        throttle.check(ThrottleScope.CHARGE, address);
        var number = Uin.parse(uin);
        if (number.isEmpty()) {
            var problem = FieldProblem.of(FIELD, Uin.check(uin).messageKey());
            return pages.refused(TEMPLATE, new UinPage(uin, Problems.of(problem), false));
        }
        var charge = charges.find(number.get());
        if (charge.isEmpty()) {
            throttle.count(ThrottleScope.CHARGE, address);
            var status = HttpStatus.NOT_FOUND.value();
            return pages.status(status, TEMPLATE, new UinPage(uin, Problems.NONE, true));
        }
        return pages.show("payments/charge", chargePages.known(charge.get()));
    }
}

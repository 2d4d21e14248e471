package okno.payments.web;

import jakarta.servlet.http.HttpServletRequest;
import okno.identifiers.Uin;
import okno.platform.FieldProblem;
import okno.platform.web.ClientAddress;
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

    private final KnownCharges known;
    private final ChargePages chargePages;
    private final Pages pages;

    UinController(KnownCharges known, ChargePages chargePages, Pages pages) {
        this.known = known;
        this.chargePages = chargePages;
        this.pages = pages;
    }

    static String show(Uin uin) {
        return PATH + "?uin=" + uin.digits();
    }

    @GetMapping(PATH)
    View find(@RequestParam(defaultValue = "") String uin, HttpServletRequest request) {
        if (uin.isBlank()) {
            return pages.show(TEMPLATE, new UinPage("", Problems.NONE, false));
        }
        var number = Uin.parse(uin);
        if (number.isEmpty()) {
            var problem = FieldProblem.of(FIELD, Uin.check(uin).messageKey());
            return pages.refused(TEMPLATE, new UinPage(uin, Problems.of(problem), false));
        }
        var charge = known.find(number.get(), ClientAddress.of(request));
        if (charge.isEmpty()) {
            var status = HttpStatus.NOT_FOUND.value();
            return pages.status(status, TEMPLATE, new UinPage(uin, Problems.NONE, true));
        }
        return pages.show("payments/charge", chargePages.known(charge.get()));
    }
}

package okno.verification.web;

import okno.accounts.Citizens;
import okno.platform.web.Pages;
import okno.platform.web.PublicAddress;
import okno.verification.Operators.Operator;
import okno.verification.counter.Counter.Outcome;
import okno.verification.counter.Deed;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/// Shows the sheet with a code that an operator prints and hands over. It is the answer to the deed
/// itself: there is no address where the code could be seen again.
@Component
class SheetPages {
    private static final String PASSWORD_PATH = "/recovery/code";

    private final Citizens citizens;
    private final PublicAddress address;
    private final Pages pages;

    SheetPages(Citizens citizens, PublicAddress address, Pages pages) {
        this.citizens = citizens;
        this.address = address;
        this.pages = pages;
    }

    View show(Operator operator, Outcome.Printed printed) {
        var citizen = citizens.get(printed.citizen());
        boolean activates = printed.deed() == Deed.Kind.CODE_HANDED;
        var until = printed.expiresAt().atZone(operator.centre().office().zone());
        var page =
                new SheetPage(
                        activates ? "activation" : "password",
                        citizen.name().full(),
                        printed.code(),
                        until.toLocalDate(),
                        address.of(activates ? VerificationPages.PATH : PASSWORD_PATH),
                        operator.centre().office().title());
        return unkept(pages.show("verification/sheet", page));
    }

    /// No browser of a shared computer keeps a sheet with a code.
    private static View unkept(View sheet) {
        return (model, request, response) -> {
            var nowhere = CacheControl.noStore().getHeaderValue();
            response.setHeader(HttpHeaders.CACHE_CONTROL, nowhere);
            sheet.render(model, request, response);
        };
    }
}

package okno.payments.refunds.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okno.accounts.SignedInStaff;
import okno.agencies.Officers;
import okno.payments.checkouts.Checkouts;
import okno.payments.refunds.RefundOrder;
import okno.payments.refunds.Refunds;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What is to be ordered from a bank, as a table for the people who write the orders. To whom the
/// money goes stands in the statement, not here.
@Controller
class RefundOrdersController {
    private static final String MARK = "\uFEFF";
    private static final List<String> COLUMNS =
            List.of("decided", "uin", "amount", "reason", "payment", "paid");

    private final Refunds refunds;
    private final Officers officers;
    private final MessageSource texts;

    RefundOrdersController(Refunds refunds, Officers officers, MessageSource texts) {
        this.refunds = refunds;
        this.officers = officers;
        this.texts = texts;
    }

    @GetMapping(RefundPages.PATH + "/orders.csv")
    ResponseEntity<byte[]> download(@AuthenticationPrincipal SignedInStaff me, Locale locale) {
        var head =
                COLUMNS.stream()
                        .map(it -> texts.getMessage("payments.refunds.csv." + it, null, locale))
                        .toList();
        var rows = refunds.orders(officers.agenciesOf(me.id())).stream().map(it -> row(it, locale));
        var csv =
                Stream.concat(Stream.of(head), rows)
                        .map(RefundOrdersController::line)
                        .collect(Collectors.joining("", MARK, ""));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"refunds.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> row(RefundOrder order, Locale locale) {
        return List.of(
                LocalDate.ofInstant(order.decidedAt(), Checkouts.ZONE).toString(),
                order.uin().orElse(""),
                order.amount().roubles(),
                texts.getMessage("payments.refund.reason." + order.reason().word(), null, locale),
                order.reference(),
                order.paidOn().toString());
    }

    /// Quoted, and never a formula for who opens it as a sheet.
    private static String line(List<String> cells) {
        return cells.stream()
                .map(it -> it.matches("(?s)[=+@\\t\\r-].*") ? "'" + it : it)
                .map(it -> '"' + it.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(";", "", "\r\n"));
    }
}

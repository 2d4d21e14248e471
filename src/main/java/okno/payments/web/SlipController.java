package okno.payments.web;

import jakarta.servlet.http.HttpServletRequest;
import okno.identifiers.Uin;
import okno.payments.slip.PaymentSlips;
import okno.platform.NotFound;
import okno.platform.web.ClientAddress;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The payment slip of a charge, for whoever has its number: the payer writes his name himself.
@Controller
class SlipController {
    static final String PATH = UinController.PATH + "/slip";

    private final KnownCharges known;
    private final ChargeEntries entries;
    private final PaymentSlips slips;

    SlipController(KnownCharges known, ChargeEntries entries, PaymentSlips slips) {
        this.known = known;
        this.entries = entries;
        this.slips = slips;
    }

    @GetMapping(PATH)
    ResponseEntity<byte[]> download(@RequestParam Uin uin, HttpServletRequest request) {
        var details =
                known.find(uin, ClientAddress.of(request))
                        .flatMap(entries::details)
                        .orElseThrow(() -> new NotFound("nothing to pay"));
        var name =
                ContentDisposition.attachment().filename("okno-" + uin.digits() + ".pdf").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(slips.of(details, ""));
    }
}

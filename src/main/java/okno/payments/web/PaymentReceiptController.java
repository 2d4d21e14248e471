package okno.payments.web;

import java.util.Set;
import okno.accounts.representation.CaseOwner;
import okno.agencies.Agencies;
import okno.identifiers.Uin;
import okno.payments.Charges;
import okno.payments.MyCharges;
import okno.payments.Payer;
import okno.payments.Payments;
import okno.payments.slip.PaymentReceipts;
import okno.platform.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The receipt of what was paid, for whoever owes.
@Controller
class PaymentReceiptController {
    private final MyCharges mine;
    private final Charges charges;
    private final Payments payments;
    private final Agencies agencies;
    private final PaymentReceipts receipts;

    PaymentReceiptController(
            MyCharges mine,
            Charges charges,
            Payments payments,
            Agencies agencies,
            PaymentReceipts receipts) {
        this.mine = mine;
        this.charges = charges;
        this.payments = payments;
        this.agencies = agencies;
        this.receipts = receipts;
    }

    @GetMapping(ChargesController.PATH + "/{uin}/receipt")
    ResponseEntity<byte[]> download(CaseOwner owner, @PathVariable Uin uin) {
        var charge = mine.find(owner.id(), uin).orElseThrow(() -> new NotFound("charge"));
        var money = payments.of(charge);
        var body = agencies.find(charge.agency());
        if (money.isEmpty() || body.isEmpty()) {
            throw new NotFound("nothing was paid");
        }
        var payer = charges.payer(Set.of(charge.agency()), charge).map(Payer::name).orElse("");
        var name =
                ContentDisposition.attachment().filename("okno-" + uin.digits() + ".pdf").build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(MediaType.APPLICATION_PDF)
                .body(receipts.of(charge, money, body.get(), payer));
    }
}

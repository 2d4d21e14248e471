package okno.payments.slip;

import java.util.Map;
import okno.platform.pdf.DocumentWords;
import okno.platform.pdf.PdfDocuments;
import okno.platform.qr.QrCode;
import org.springframework.stereotype.Service;

/// «Платежный документ»: two halves on a sheet, «извещение» for the cashier and «квитанция» for the
/// payer, with the QR code that fills in a payment order by itself. The order of lines is that of
/// the form ПД-4, which banks know; the form is our own.
@Service
public class PaymentSlips {
    private final PdfDocuments documents;
    private final DocumentWords words;

    PaymentSlips(PdfDocuments documents, DocumentWords words) {
        this.documents = documents;
        this.words = words;
    }

    /// The slip of a charge as PDF/A.
    ///
    /// @param payer his name; empty for lines to write on
    public byte[] of(PaymentDetails details, String payer) {
        var slip = Slip.of(details, code(details).dataUri(), payer);
        return documents.render("payments/slip", Map.of("slip", slip, "words", words));
    }

    /// The QR code of a charge, for pages.
    public QrCode code(PaymentDetails details) {
        return QrCode.of(PaymentCode.write(details));
    }
}

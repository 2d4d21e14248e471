package okno.payments.slip;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import okno.agencies.Agency;
import okno.payments.Allocation;
import okno.payments.Charge;
import okno.payments.Kopecks;
import okno.platform.jobs.JobFailed;
import okno.platform.pdf.DocumentWords;
import okno.platform.pdf.PdfDocuments;
import okno.signatures.seal.Seals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// What was paid for a charge, as a paper: PDF/A under the seal of the body, or the portal's, where
/// there is one that holds. Made anew each time: it says how things stand.
@Service
public class PaymentReceipts {
    private static final Logger LOG = LoggerFactory.getLogger(PaymentReceipts.class);

    private final PdfDocuments documents;
    private final DocumentWords words;
    private final Seals seals;
    private final Clock clock;

    PaymentReceipts(PdfDocuments documents, DocumentWords words, Seals seals, Clock clock) {
        this.documents = documents;
        this.words = words;
        this.seals = seals;
        this.clock = clock;
    }

    /// What a receipt says.
    ///
    /// @param made when, in the words of documents
    /// @param state key of the words of where the charge stands
    /// @param lines each part of a payment
    public record Receipt(
            String uin,
            String purpose,
            String body,
            String payer,
            String total,
            String paid,
            String state,
            List<Line> lines,
            String made) {
        public Receipt {
            lines = List.copyOf(lines);
        }
    }

    /// A part of a payment.
    ///
    /// @param cause key of the words of how it was found
    public record Line(String paidOn, String amount, String cause) {}

    /// The receipt of a charge. Not to be called in a transaction: a seal may take time.
    ///
    /// @param payer his name
    public byte[] of(Charge charge, List<Allocation> money, Agency body, String payer) {
        var now = clock.instant().atZone(body.zone());
        var receipt =
                new Receipt(
                        charge.uin().formatted(),
                        charge.terms().purpose(),
                        body.title(),
                        payer,
                        charge.terms().total().formatted(),
                        charge.money().paid().formatted(),
                        "payments.state." + charge.state(now.toLocalDate()).word(),
                        money.stream().map(this::line).toList(),
                        words.moment(now));
        var pdf = documents.render("payments/receipt", Map.of("receipt", receipt, "words", words));
        return sealed(body.slug(), pdf);
    }

    /// A seal that would not be accepted keeps nobody from his receipt.
    private byte[] sealed(String agency, byte[] pdf) {
        try {
            return seals.inside(agency, pdf).map(Seals.SealedPdf::pdf).orElse(pdf);
        } catch (JobFailed e) {
            LOG.warn("a receipt is given out without a seal", e);
            return pdf;
        }
    }

    private Line line(Allocation part) {
        var amount = new Kopecks(Math.abs(part.kopecks())).formatted();
        return new Line(
                words.date(part.paidOn()),
                part.kopecks() < 0 ? "−" + amount : amount,
                "payments.cause." + part.cause().word());
    }
}

package okno.signatures.report;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import okno.platform.pdf.DocumentWords;
import okno.platform.pdf.PdfDocuments;
import org.springframework.stereotype.Service;

/// Reports on paper: PDF/A, to be put to a case.
@Service
public class ReportDocuments {
    private final PdfDocuments documents;
    private final DocumentWords words;

    ReportDocuments(PdfDocuments documents, DocumentWords words) {
        this.documents = documents;
        this.words = words;
    }

    /// The words of a report, with times in one zone.
    public record Words(DocumentWords words, ZoneId zone) {
        public String text(String key, Object... args) {
            return words.text(key, args);
        }

        public String moment(Instant at) {
            return words.moment(at.atZone(zone));
        }

        public String day(Instant at) {
            return words.date(at.atZone(zone).toLocalDate());
        }
    }

    /// A report as PDF.
    ///
    /// @param zone in which times are told
    public byte[] pdf(SignatureReport report, ZoneId zone) {
        return documents.render(
                "signatures/reportDocument",
                Map.of("report", report, "words", new Words(words, zone)));
    }
}

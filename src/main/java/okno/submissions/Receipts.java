package okno.submissions;

import java.util.Map;
import okno.accounts.CitizenId;
import okno.accounts.Citizens;
import okno.forms.AnswerText;
import okno.platform.pdf.PdfDocuments;
import okno.platform.qr.QrCode;
import okno.terms.Deadline;
import org.springframework.stereotype.Service;

/// «Квитанция»: what was sent, when, to whom, with which files, and how to follow it. The same
/// receipt can be made again at any time: what was asked is frozen, the applicant's name and the
/// day of the answer are those of the day it is made.
@Service
public class Receipts {
    private final MySubmissions submissions;
    private final Citizens citizens;
    private final TrackCode codes;
    private final PdfDocuments documents;
    private final ReceiptWords words;

    Receipts(
            MySubmissions submissions,
            Citizens citizens,
            TrackCode codes,
            PdfDocuments documents,
            ReceiptWords words) {
        this.submissions = submissions;
        this.citizens = citizens;
        this.codes = codes;
        this.documents = documents;
        this.words = words;
    }

    /// The receipt of a citizen's submission as PDF/A.
    ///
    /// @throws okno.platform.NotFound when it is not his
    public byte[] of(CitizenId citizen, SubmissionNumber number) {
        var dossier = submissions.find(citizen, number);
        return documents.render(
                "submissions/receipt", Map.of("receipt", receipt(dossier), "words", words));
    }

    private Receipt receipt(Dossier dossier) {
        var submission = dossier.submission();
        var zone = dossier.body().zone();
        return new Receipt(
                submission.number().value(),
                codes.of(submission.number()),
                QrCode.of(words.trackAddress(submission.number())).dataUri(),
                dossier.version().content().title(),
                dossier.variant().title(),
                dossier.body().title(),
                citizens.get(submission.citizen()).name().full(),
                submission.representative(),
                words.moment(submission.sentAt().atZone(zone)),
                dossier.deadline().map(Deadline::lastDay).map(words::date).orElse(""),
                AnswerText.of(dossier.form(), dossier.answers(), words),
                dossier.applicationFiles());
    }
}

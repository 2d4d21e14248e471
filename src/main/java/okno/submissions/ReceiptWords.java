package okno.submissions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import okno.forms.AnswerFormat;
import okno.platform.pdf.DocumentWords;
import okno.platform.web.PublicAddress;
import org.springframework.stereotype.Component;

/// Words of receipts and applications, and of answers in them.
@Component
public class ReceiptWords implements AnswerFormat {
    private final DocumentWords words;
    private final PublicAddress address;

    ReceiptWords(DocumentWords words, PublicAddress address) {
        this.words = words;
        this.address = address;
    }

    @Override
    public String date(LocalDate date) {
        return words.date(date);
    }

    @Override
    public String number(BigDecimal number) {
        return words.number(number);
    }

    @Override
    public String words(String key, Object... args) {
        return words.text(key, args);
    }

    /// A moment with its zone: «29 ноября 2026, 10:00 (+03:00)».
    public String moment(ZonedDateTime at) {
        return words.moment(at);
    }

    /// Where a submission is followed without signing in, for people to type.
    public String trackPage() {
        return address.of("/track");
    }

    String trackAddress(SubmissionNumber number) {
        return address.of("/track?number=" + number);
    }
}

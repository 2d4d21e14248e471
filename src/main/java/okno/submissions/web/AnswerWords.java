package okno.submissions.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import okno.forms.AnswerFormat;
import okno.platform.web.RequestTexts;
import org.springframework.stereotype.Component;

/// Writes answers in the language of the request at hand.
@Component
class AnswerWords implements AnswerFormat {
    private final RequestTexts texts;

    AnswerWords(RequestTexts texts) {
        this.texts = texts;
    }

    @Override
    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", texts.locale()).format(date);
    }

    @Override
    public String number(BigDecimal number) {
        return NumberFormat.getNumberInstance(texts.locale()).format(number);
    }

    @Override
    public String words(String key, Object... args) {
        return texts.text(key, args);
    }
}

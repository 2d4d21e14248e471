package okno.platform.pdf;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// Words of documents. They are in Russian, the state language (law of 01.06.2005 No 53-ФЗ,
/// article 3), whatever language the pages are read in.
@Component
public class DocumentWords {
    private static final Locale RUSSIAN = Locale.of("ru", "RU");

    private final MessageSource texts;

    DocumentWords(MessageSource texts) {
        this.texts = texts;
    }

    public String text(String key, Object... args) {
        return texts.getMessage(key, args, RUSSIAN);
    }

    /// «29 ноября 2026».
    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", RUSSIAN).format(date);
    }

    /// A moment with its zone: «29 ноября 2026, 10:00 (+03:00)».
    public String moment(ZonedDateTime at) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm (xxx)", RUSSIAN).format(at);
    }

    public String number(BigDecimal number) {
        return NumberFormat.getNumberInstance(RUSSIAN).format(number);
    }
}

package okno.forms;

import java.math.BigDecimal;
import java.time.LocalDate;

/// How a reader's language writes what answers are made of. Implemented where the language is
/// known.
public interface AnswerFormat {

    String date(LocalDate date);

    String number(BigDecimal number);

    /// Words of the message bundles.
    String words(String key, Object... args);
}

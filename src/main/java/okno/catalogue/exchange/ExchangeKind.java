package okno.catalogue.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import okno.catalogue.ServiceExchange.PaperKind;

/// What a file of an exchange folder tells of, in the order in which an import needs it: what
/// others name comes first.
enum ExchangeKind {
    AGENCIES,
    OFFICES,
    DOCUMENTS,
    SITUATIONS,
    BLANKS,
    SERVICES;

    /// `services` in `services.jsonl` and in `services/passport.yaml`.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ExchangeKind of(PaperKind kind) {
        return switch (kind) {
            case DOCUMENT -> DOCUMENTS;
            case BLANK -> BLANKS;
            case SITUATION -> SITUATIONS;
        };
    }

    static Optional<ExchangeKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}

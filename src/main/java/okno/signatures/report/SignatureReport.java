package okno.signatures.report;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import okno.signatures.Verification;

/// What became of checking a signature.
///
/// @param document absent when it lies inside of the signature
/// @param checkedAt when it was checked
public record SignatureReport(
        Optional<CheckedDocument> document, Verification verification, Instant checkedAt) {
    /// Of the three questions, each with its answer: keys of the words.
    public enum Question {
        INTEGRITY,
        CHAIN,
        QUALIFIED
    }

    /// The word of an answer: `valid`, `invalid`, `unknown`, `yes`, `no`.
    public String answer(Question question) {
        var verdict =
                switch (question) {
                    case INTEGRITY -> verification.integrity();
                    case CHAIN -> verification.chain();
                    case QUALIFIED -> verification.qualified();
                };
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    /// How good an answer is: `ok`, `stop`, `wait`.
    public String tone(Question question) {
        return switch (answer(question)) {
            case "valid", "yes" -> "ok";
            case "unknown" -> "wait";
            default -> "stop";
        };
    }
}

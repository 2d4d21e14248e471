package okno.consulting;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/// Something that was said of an inquiry.
///
/// @param agency slug of the body it lies with from this step on
/// @param actor id of the citizen who asked, or of the officer
public record InquiryStep(UUID id, Kind kind, String agency, String text, UUID actor, Instant at) {

    /// What was said.
    public enum Kind {
        ASKED,
        HANDED_OVER,
        ANSWERED,
        APPLICATION,
        APPEAL;

        /// The word in tables, events and keys of texts.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst()
                    .orElseThrow();
        }

        /// The step that ends an inquiry so.
        static Kind of(InquiryState ending) {
            return switch (ending) {
                case ANSWERED -> ANSWERED;
                case APPLICATION -> APPLICATION;
                case APPEAL -> APPEAL;
                case OPEN -> throw new IllegalArgumentException("not the end of an inquiry");
            };
        }

        boolean byCitizen() {
            return this == ASKED;
        }
    }
}

package okno.consulting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How an inquiry stands.
public enum InquiryState {
    OPEN,
    ANSWERED,
    /// The body said that an application has to be sent instead.
    APPLICATION,
    /// The body said that it is a matter of an appeal (59-ФЗ) and not of advice.
    APPEAL;

    /// The word in tables and keys of texts.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads [#word]; empty for anything else.
    public static Optional<InquiryState> of(String word) {
        return Arrays.stream(values()).filter(state -> state.word().equals(word)).findFirst();
    }

    public boolean open() {
        return this == OPEN;
    }
}

package okno.desk.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import okno.submissions.SubmissionAction;

/// What an officer can decide; each has a page of its own.
public enum Decision {
    ACCEPTANCE(SubmissionAction.ACCEPT, false),
    INTERIM_RESULT(SubmissionAction.REPORT, true),
    INFORMATION_REQUEST(SubmissionAction.ASK, true),
    CHARGE(SubmissionAction.CHARGE, false),
    GRANT(SubmissionAction.GRANT, false),
    REFUSAL(SubmissionAction.REFUSE, true),
    WITHDRAWAL(SubmissionAction.CONFIRM_WITHDRAWAL, false),
    WITHDRAWAL_DENIAL(SubmissionAction.DENY_WITHDRAWAL, true);

    /// The field of the files that go with a result.
    static final String RESULT = "result";

    private final SubmissionAction action;
    private final boolean needsMessage;

    Decision(SubmissionAction action, boolean needsMessage) {
        this.action = action;
        this.needsMessage = needsMessage;
    }

    /// The part of its address and of the keys of its texts: `interim-result`.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether the citizen has to be told something in words.
    public boolean needsMessage() {
        return needsMessage;
    }

    /// Whether the work goes on afterwards, so that the citizen may still take it back.
    public boolean goesOn() {
        return switch (this) {
            case ACCEPTANCE, INTERIM_RESULT, INFORMATION_REQUEST, CHARGE -> true;
            case GRANT, REFUSAL, WITHDRAWAL, WITHDRAWAL_DENIAL -> false;
        };
    }

    /// The fields of files that may go with it.
    List<String> fileFields() {
        return this == GRANT ? List.of(RESULT) : List.of();
    }

    static Optional<Decision> of(String slug) {
        return Arrays.stream(values()).filter(it -> it.slug().equals(slug)).findFirst();
    }

    /// What can be decided of what can happen.
    static List<Decision> of(Set<SubmissionAction> possible) {
        return Arrays.stream(values()).filter(it -> possible.contains(it.action)).toList();
    }
}

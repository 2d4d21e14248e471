package okno.desk.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okno.submissions.SubmissionAction;
import okno.submissions.SubmissionStatus;
import okno.submissions.Transitions;

/// What an officer can decide; each has a page of its own.
public enum Decision {
    ACCEPTANCE(SubmissionAction.ACCEPT, false),
    INTERIM_RESULT(SubmissionAction.REPORT, true),
    INFORMATION_REQUEST(SubmissionAction.ASK, true),
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
        return this == ACCEPTANCE || this == INTERIM_RESULT || this == INFORMATION_REQUEST;
    }

    /// The fields of files that may go with it.
    List<String> fileFields() {
        return this == GRANT ? List.of(RESULT) : List.of();
    }

    static Optional<Decision> of(String slug) {
        return Arrays.stream(values()).filter(it -> it.slug().equals(slug)).findFirst();
    }

    /// What can be decided in a status.
    static List<Decision> in(SubmissionStatus status) {
        var possible = Transitions.from(status);
        return Arrays.stream(values()).filter(it -> possible.contains(it.action)).toList();
    }
}

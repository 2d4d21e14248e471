package okno.desk.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okno.appeals.Appeal;
import okno.appeals.AppealAction;
import okno.appeals.AppealTransitions;
import org.jspecify.annotations.Nullable;

/// What an officer can do with an appeal; each has a page of its own.
public enum AppealDeed {
    ASSIGNMENT(null),
    REGISTRATION(AppealAction.REGISTER),
    ANSWER(AppealAction.ANSWER),
    GRANT(AppealAction.GRANT),
    REJECTION(AppealAction.REJECT),
    FORWARDING(AppealAction.FORWARD),
    PARTING(AppealAction.SPLIT),
    EXTENSION(AppealAction.EXTEND),
    LEAVING(AppealAction.LEAVE),
    HANDOVER(null);

    /// The field of what goes with the answer.
    static final String FILES = "files";

    /// The field of a result without its mistakes.
    static final String RESULT = "result";

    private final @Nullable AppealAction action;

    AppealDeed(@Nullable AppealAction action) {
        this.action = action;
    }

    /// The part of its address and of the keys of its texts: `registration`.
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether files may go with it.
    public boolean takesFiles() {
        return !fileFields().isEmpty();
    }

    /// The fields of files that may go with it.
    List<String> fileFields() {
        return switch (this) {
            case GRANT -> List.of(RESULT, FILES);
            case ANSWER, REJECTION -> List.of(FILES);
            case ASSIGNMENT, REGISTRATION, FORWARDING, PARTING, EXTENSION, LEAVING, HANDOVER ->
                    List.of();
        };
    }

    /// Whether the appeal lies with another body afterwards.
    boolean sendsAway() {
        return this == FORWARDING;
    }

    static Optional<AppealDeed> of(String slug) {
        return Arrays.stream(values()).filter(it -> it.slug().equals(slug)).findFirst();
    }

    /// What can be done with an appeal as it stands.
    static List<AppealDeed> with(Appeal appeal) {
        var actions = AppealTransitions.from(appeal.matter().kind(), appeal.state());
        return Arrays.stream(values())
                .filter(
                        it ->
                                it.action == null
                                        ? appeal.state().open()
                                        : actions.contains(it.action))
                .toList();
    }
}

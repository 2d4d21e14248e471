package okno.submissions;

import java.util.Locale;
import org.springframework.modulith.NamedInterface;

/// Where a submission stands. The codes are those of the federal portal, so that other systems
/// understand ours.
@NamedInterface("events")
public enum SubmissionStatus {
    REGISTERED(17),
    DELIVERED(2),
    IN_WORK(6),
    INTERIM(7),
    NEED_INFO(14),
    DONE(3),
    REFUSED(4),
    CANCELLING(9),
    CANCELLED(10),
    CANCEL_DENIED(11);

    private final int code;

    SubmissionStatus(int code) {
        this.code = code;
    }

    /// The code of the federal portal.
    public int code() {
        return code;
    }

    /// Nothing follows, unless a complaint is granted.
    public boolean isFinal() {
        return this == DONE || this == REFUSED || this == CANCELLED;
    }

    /// The citizen has to do something.
    public boolean asksCitizen() {
        return this == NEED_INFO;
    }

    /// The word in the database and in keys of texts: `need_info`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads [#word].
    public static SubmissionStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}

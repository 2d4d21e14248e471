package okno.platform.jobs;

import java.util.Locale;

/// Jobs that go round beside each other: a code that lives for minutes waits behind no long work.
enum JobLane {
    /// What carries a secret to a person.
    SECRETS("d.sealed is not null"),
    /// The rest.
    JOBS("d.sealed is null");

    private final String condition;

    JobLane(String condition) {
        this.condition = condition;
    }

    /// On the rows of the lane, by the name `d`.
    String condition() {
        return condition;
    }

    /// Its name in logs.
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}

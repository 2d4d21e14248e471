package okno.terms;

/// What a day is in a production calendar for a week of five working days.
public enum DayKind {
    WORKING,
    /// A working day one hour shorter: the eve of a holiday (Labour Code, article 95).
    SHORT,
    WEEKEND,
    HOLIDAY,
    /// A weekday to which a day off was moved (Labour Code, article 112).
    MOVED_DAY_OFF;

    /// Whether bodies work on such a day. A short day is a working one, on a Saturday too.
    public boolean isWorking() {
        return this == WORKING || this == SHORT;
    }
}

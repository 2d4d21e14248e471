package okno.desk.web;

import java.time.Instant;

/// A deed in the record of a submission, in words.
public record JournalEntry(Instant at, String who, String what) {}

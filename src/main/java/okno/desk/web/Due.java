package okno.desk.web;

import java.time.LocalDate;

/// How much time is left for a decision.
///
/// @param day the last one in time
/// @param workingDays left after today, or passed since that day
/// @param over whether that day has passed
public record Due(LocalDate day, int workingDays, boolean over) {}

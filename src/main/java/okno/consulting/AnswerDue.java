package okno.consulting;

import java.time.LocalDate;
import okno.terms.Term;

/// When a body has to reply.
///
/// @param term that was counted
/// @param registeredOn the day from which it was
/// @param lastDay in time, by the days of the body that was asked first
public record AnswerDue(Term term, LocalDate registeredOn, LocalDate lastDay) {}

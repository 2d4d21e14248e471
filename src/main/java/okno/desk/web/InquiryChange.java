package okno.desk.web;

import java.time.Instant;
import java.time.ZoneId;
import okno.consulting.InquiryState;
import okno.consulting.InquiryStep;

/// What a colleague did to a question while an officer was writing.
///
/// @param who his name, or an empty text
/// @param state of the question now
public record InquiryChange(
        String who, InquiryStep.Kind kind, Instant at, ZoneId zone, InquiryState state) {}
